import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let sakura: string

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  const made = async (path: string, data: object) => (await postAs(house, signedIn, path, data)).id
  sakura = await made('/customers', { name: '桜フーズ' })
  const other = await made('/customers', { name: 'Blue Harbor Hotels' })
  const day = new Date(Date.now() - 86_400_000).toISOString()
  for (const [customerId, nps, comment] of [
    [sakura, 10, 'もうこれなしでは厨房が回りません。'],
    [other, 3, 'Nobody told us.'],
  ] as const)
    await made('/responses', { customerId, survey: '半期アンケート', nps, comment, answeredAt: day })
  const contract = { customerId: sakura, currency: 'JPY', period: 'year', startsOn: '2020-04-01' }
  await made('/contracts', { ...contract, plan: 'Pro', amount: '1150000' })
  await made('/contracts', { ...contract, plan: 'Light', amount: '100', endsOn: '2021-03-31' })
  await settle(house.meguri)
}, 240_000)
afterAll(() => house.close())

test('the page of surveys pleases axe and fits its window, with the answers that a figure has opened', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/surveys?voice=detractors')
    await page.getByText('Nobody told us.').waitFor()
    await picture(page, `surveys.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)

test('a part of a customer’s score opens its answers, and the way back to all is beside them', async () => {
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${sakura}?tab=voice`)
  await page.getByRole('link', { name: '推奨者：1人' }).click()
  await page.getByText(/推奨者 · 回答1件/).waitFor()
  await page.getByText('もうこれなしでは厨房が回りません。').waitFor()
  await page.getByRole('button', { name: 'すべて表示' }).click()
  await page.getByRole('button', { name: 'グラフの操作' }).click()
  await page.getByRole('menuitem', { name: '表で見る' }).click()
  await page.locator('section[tabindex] td a').first().click()
  await page.getByText(/各人の最新の回答 · 回答1件/).waitFor()
  await page.context().close()
})

test('the figures in a customer’s head open what they count', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${sakura}`)
  await page.getByRole('link', { name: '¥1,150,000' }).click()
  await page.getByText('Only the contracts in force that make up the yearly value').waitFor()
  expect(await page.getByText('Light', { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByText('Light', { exact: true }).first().waitFor()
  await page.getByRole('link', { name: '10', exact: true }).click()
  await page.getByText('1 answer', { exact: true }).waitFor()
  await page.context().close()
})
