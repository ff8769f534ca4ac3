import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let customerId: string
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  const made = await postAs(house, signedIn, '/customers', { name: '桜フーズ', kind: 'company', industry: '食品' })
  customerId = made.id
  await settle(house.meguri)
})
afterAll(() => house.close())

const wide = { locale: 'ja', scheme: 'light', width: 1360 } as const

/** Each browser of its own: tabs of one would share what they know. */
async function twoBrowsers(path: string): Promise<[Page, Page]> {
  const pages: [Page, Page] = [await visitAs(house, signedIn, wide), await visitAs(house, signedIn, wide)]
  for (const page of pages) {
    await page.goto(path)
    await page.locator('h1').first().waitFor()
  }
  await pages[1].waitForFunction('performance.getEntriesByType("resource").length > 0')
  return pages
}

/** Opens the cell of a field and types, without keeping it. */
async function write(page: Page, column: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${column}"]`).click()
  await page.locator('input:focus').fill(text)
}

async function close(pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.context().close()
}

/** What is there without being asked for. */
async function seen(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: soon })
}

// A busy machine shows later what a quiet one shows in a quarter of a second.
const soon = Number(process.env.MEGURI_SOON_MS ?? 10_000)

test('an edit on a customer’s page in one browser is seen in the other, there and in the list', async () => {
  const [here, there] = await twoBrowsers(`/customers/${customerId}`)
  const list = await visitAs(house, signedIn, wide)
  await list.goto('/customers')
  await list.getByText('桜フーズ').first().waitFor()
  await here.goto(`/customers/${customerId}?tab=record`)
  await write(here, 'name', '桜フーズ東京')
  await here.keyboard.press('Enter')
  await seen(there, '桜フーズ東京')
  await seen(list, '桜フーズ東京')
  await close([here, there, list])
})

test('a play that one opens stands in Today of the other', async () => {
  const [here, there] = await twoBrowsers('/?tab=team')
  await postAs(house, signedIn, '/plays', {
    customerId,
    kind: 'activity',
    reason: 'spring',
    act: { en: 'Call about spring', ja: '春の予定を電話で確認' },
  })
  await seen(there, '春の予定を電話で確認')
  await seen(here, '春の予定を電話で確認')
  await close([here, there])
})

test('where two change one field, the second is shown both values and asked; what was typed stays', async () => {
  const [ken, tomas] = await twoBrowsers(`/customers/${customerId}?tab=record`)
  await write(tomas, 'industry', '外食')
  await write(ken, 'industry', '小売')
  await ken.keyboard.press('Enter')
  await ken.getByText('小売').first().waitFor()
  // The cell still holds what is typed in it.
  await tomas.waitForTimeout(1_000)
  expect(await tomas.locator('input:focus').inputValue()).toBe('外食')
  await tomas.keyboard.press('Enter')
  const asked = tomas.getByRole('dialog').filter({ hasText: 'ほかの人が先に変更しました' })
  await asked.getByText('小売').waitFor()
  await asked.getByText('外食').waitFor()
  expect(await asked.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true)
  await picture(tomas, 'two-at-once.ja.light.1360')
  await expectSound(tomas)
  await asked.getByRole('radio', { name: /自分の入力/ }).click()
  await asked.getByRole('button', { name: '保存', exact: true }).click()
  await seen(ken, '外食')
  await close([ken, tomas])
})

test('where two give a customer different owners, the second is shown both and asked; undo gives it back to the first', async () => {
  for (const name of ['水野 健', '小野 真理'])
    await house.meguri.house.stores.pools.owner.query(
      "INSERT INTO members (workspace_id, name, email, role) SELECT id, $1, '', 'csm' FROM workspaces",
      [name],
    )
  const [ken, tomas] = await twoBrowsers(`/customers/${customerId}`)
  const owner = (page: Page) => page.locator('[data-cell=owner]').first()
  const choose = async (page: Page, name: string) => {
    await page.getByRole('option', { name }).click()
  }
  await owner(tomas).click()
  await tomas.getByRole('option', { name: '小野 真理' }).waitFor()
  await owner(ken).click()
  await choose(ken, '水野 健')
  await owner(ken).getByText('水野 健').waitFor()
  await choose(tomas, '小野 真理')
  const asked = tomas.getByRole('dialog').filter({ hasText: 'ほかの人が先に変更しました' })
  await asked.getByRole('radiogroup', { name: '主担当' }).getByText('水野 健').waitFor()
  await picture(tomas, 'two-owners.ja.light.1360')
  await expectSound(tomas)
  await asked.getByRole('radio', { name: /自分の入力/ }).click()
  await asked.getByRole('button', { name: '保存', exact: true }).click()
  await owner(tomas).getByText('小野 真理').waitFor()
  await tomas.locator('[data-undo]').last().click()
  await owner(tomas).getByText('水野 健').waitFor()
  await close([ken, tomas])
})

test('settings that two change: other fields go together, the same field is asked, and what is typed is not washed away', async () => {
  const [ken, tomas] = await twoBrowsers('/settings')
  const name = (page: Page) => page.getByLabel('名称', { exact: true }).first()
  const save = (page: Page) =>
    page
      .locator('form')
      .filter({ has: name(page) })
      .getByRole('button')
      .last()
      .click()
  await name(tomas).fill('すみれ製作所')
  await name(ken).fill('すみれ工業')
  await save(ken)
  await ken.getByText('設定を保存しました').waitFor()
  await tomas.getByText('すみれ工業').first().waitFor({ timeout: soon })
  expect(await name(tomas).inputValue()).toBe('すみれ製作所')
  await save(tomas)
  const asked = tomas.getByRole('dialog').filter({ hasText: 'ほかの人が先に変更しました' })
  await asked.getByText('すみれ工業').waitFor()
  await asked.getByRole('radio', { name: /相手の変更/ }).click()
  await asked.getByRole('button', { name: '保存', exact: true }).click()
  await tomas.getByText('設定を保存しました').waitFor()
  await expect.poll(() => name(tomas).inputValue()).toBe('すみれ工業')
  await close([ken, tomas])
})

test('the tabs of one browser share one stream, and go on when its tab is closed', async () => {
  const first = await visitAs(house, signedIn, wide)
  const tabs = [first]
  const opened: Page[] = []
  const context = first.context()
  context.on('request', (request) => void (request.url().endsWith('/api/v1/live') && opened.push(first)))
  await first.goto(`/customers/${customerId}`)
  // Whoever asks first has the stream: the others come when that is known.
  await expect.poll(() => opened.length, { timeout: 30_000 }).toBe(1)
  for (let at = 0; at < 5; at += 1) {
    const tab = await context.newPage()
    await tab.goto(`/customers/${customerId}`)
    await tab.locator('h1').first().waitFor()
    tabs.push(tab)
  }
  expect(opened.length).toBe(1)
  await first.close()
  await expect.poll(() => opened.length, { timeout: 30_000 }).toBe(2)
  await context.request.patch(`/api/v1/customers/${customerId}`, {
    data: { industry: '宿泊' },
    headers: { origin: house.url, 'sec-fetch-site': 'same-origin' },
  })
  for (const tab of tabs.slice(1))
    await tab
      .getByText('宿泊')
      .first()
      .waitFor({ timeout: 4 * soon })
  await context.close()
}, 240_000)
