import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let customerId = ''

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  customerId = (
    await postAs(house, signedIn, '/customers', {
      name: '桜フーズ株式会社',
      externalIds: [{ source: 'crm', externalId: 'sakura' }],
    })
  ).id
  await sendEvents((await postAs<{ secret: string }>(house, signedIn, '/write-keys', { name: '店舗アプリ' })).secret)
})
afterAll(() => house.close())

const says = {
  en: { title: '3 kinds of events arrive', live: 'What is happening now', usage: 'people a week' },
  ja: { title: '3種類のイベント', live: 'いま起きていること', usage: '利用者は週平均' },
}

test.each(looks)(
  'events in the catalogue, live, and on a customer: $locale, $scheme, $width',
  async (look) => {
    const page = await visitAs(house, signedIn, look)
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(String(error)))
    const seen = async (name: string) => {
      await picture(page, `events-${name}.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
      await expectSound(page)
    }
    await page.goto('/events')
    await page.getByText(says[look.locale].title).first().waitFor()
    await seen('catalogue')
    await page.getByText('注文を作成').first().click()
    await page.getByRole('dialog').getByRole('textbox').fill('お客様が店舗で注文を作成した')
    await seen('name')
    await page.keyboard.press('Escape')
    await page.goto('/events/live')
    await page.getByText(says[look.locale].live).first().waitFor()
    await page.getByText('桜フーズ株式会社').first().waitFor()
    await seen('live')
    await page.goto(`/customers/${customerId}?tab=usage`)
    await page.getByText(says[look.locale].usage).first().waitFor()
    await seen('usage')
    expect(broken).toEqual([])
  },
  180_000,
)

test('a chart is saved as a PNG with its title, twice as fine as it is drawn', async () => {
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${customerId}?tab=usage`)
  await page.getByRole('button', { name: 'グラフの操作' }).first().click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'PNGで保存' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.png$/)
  const path = join(root, 'dist', 'pictures', 'chart-saved.ja.png')
  await download.saveAs(path)
  const png = readFileSync(path)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 880])
  await page.context().close()
})

/** Half a year of use by five people, and some of an account that nobody knows. */
async function sendEvents(secret: string): Promise<void> {
  const names = ['ログイン', '注文を作成', '在庫を確認']
  const batch = Array.from({ length: 900 }, (_, n) => ({
    type: 'track',
    event: names[n % 3],
    messageId: `e-${n}`,
    userId: `user-${n % 5}`,
    timestamp: new Date(Date.now() - (n % 180) * 86_400_000 * (0.4 + (n % 7) / 10)).toISOString(),
    context: { groupId: n % 40 === 0 ? 'unknown-shop' : 'sakura' },
    properties: { store: `店舗${n % 4}`, items: n % 9 },
  }))
  const answer = await fetch(`${house.url}/v1/batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ batch }),
  })
  if (answer.status !== 200) throw new Error(await answer.text())
}
