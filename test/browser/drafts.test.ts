import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let customerId: string
let segmentId: string
let scorecardId: string
const wide = { locale: 'ja', scheme: 'light', width: 1360 } as const

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house, 'ja')
  customerId = (await postAs(house, signedIn, '/customers', { name: '桜フーズ', industry: '食品' })).id
  const rule = { kind: 'field', field: 'customer.industry', test: { op: 'one of', values: ['食品'] } }
  const names = { en: 'Everyone', ja: '全員' }
  scorecardId = (await postAs(house, signedIn, '/scorecards', { name: names })).id
  segmentId = (await postAs(house, signedIn, '/segments', { name: '食品の会社', rule })).id
})
afterAll(() => house.close())

test('a note that was begun stands after a reload and in another tab, until it is logged', async () => {
  const page = await visitAs(house, signedIn, wide)
  await page.goto(`/customers/${customerId}`)
  const open = () => page.getByRole('button', { name: '活動を記録' }).click()
  await open()
  await page.getByLabel('件名').fill('定例の相談')
  await page.getByLabel('内容と次の対応').fill('来月から二拠点で使いたいとのこと')
  await page.reload()
  await open()
  await page.getByText('まだ保存していない内容です').waitFor()
  expect(await page.getByLabel('内容と次の対応').inputValue()).toBe('来月から二拠点で使いたいとのこと')
  await picture(page, 'draft-note.ja.light.1360')
  await expectSound(page)
  const tab = await page.context().newPage()
  await tab.goto(`/customers/${customerId}`)
  await tab.getByRole('button', { name: '活動を記録' }).click()
  expect(await tab.getByLabel('件名').inputValue()).toBe('定例の相談')
  await tab.getByRole('dialog').getByRole('button', { name: '活動を記録' }).click()
  await tab.getByText('定例の相談').first().waitFor()
  await tab.getByRole('button', { name: '活動を記録' }).click()
  expect(await tab.getByLabel('件名').inputValue()).toBe('')
  expect(await tab.getByText('まだ保存していない内容です').count()).toBe(0)
  await page.context().close()
}, 120_000)

test('a segment that was begun stands after leaving; what somebody else saved meanwhile is asked about, not lost', async () => {
  const page = await visitAs(house, signedIn, wide)
  await page.goto(`/segments/${segmentId}`)
  const name = page.getByRole('textbox', { name: '名前' })
  await name.fill('食品・飲料の会社')
  await page.goto('/customers')
  const headers = { origin: house.url, 'sec-fetch-site': 'same-origin' }
  await signedIn.request.patch(`/api/v1/segments/${segmentId}`, { data: { name: '食品業' }, headers })
  await page.goto(`/segments/${segmentId}`)
  await page.getByText('まだ保存していない内容です').waitFor()
  expect(await name.inputValue()).toBe('食品・飲料の会社')
  await picture(page, 'draft-segment.ja.light.1360')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  const asked = page.getByRole('dialog').filter({ hasText: 'ほかの人が先に変更しました' })
  await asked.getByText('食品業').waitFor()
  await asked.getByRole('radio', { name: /自分の入力/ }).click()
  await asked.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('heading', { name: '食品・飲料の会社' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: '食品・飲料の会社' }).waitFor()
  expect(await page.getByText('まだ保存していない内容です').count()).toBe(0)
  await page.context().close()
}, 120_000)

test('a save whose answer comes after the screen has heard of it, or never, leaves no draft behind', async () => {
  const page = await visitAs(house, signedIn, wide)
  await page.goto(`/segments/${segmentId}`)
  const name = page.getByRole('textbox', { name: '名前' })
  const unsaved = page.getByText('まだ保存していない内容です')
  const save = () => page.getByRole('button', { name: '保存', exact: true }).click()
  // A rule of a new version draws the form anew, with the draft that is being saved.
  let until = () => unsaved.waitFor()
  await page.route(`**/api/v1/segments/${segmentId}`, async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    const response = await route.fetch()
    await until()
    await route.fulfill({ response }).catch(() => undefined)
  })
  await name.fill('外食の会社 ')
  await page.getByRole('checkbox', { name: '除く' }).check()
  await save()
  await page.getByText('保存しました').waitFor()
  await expect.poll(() => unsaved.count()).toBe(0)
  expect(await name.inputValue()).toBe('外食の会社')
  await name.fill('中食の会社')
  let answer: () => void = () => undefined
  until = () => new Promise<void>((resolve) => (answer = resolve))
  await save()
  await page.getByRole('heading', { name: '中食の会社' }).waitFor()
  await page.reload()
  answer()
  await page.getByRole('heading', { name: '中食の会社' }).waitFor()
  expect(await unsaved.count()).toBe(0)
  await page.context().close()
}, 120_000)

const saved = (page: Page) => page.getByText('まだ保存していない内容です')

// Where a form is opened, the field that is written in, and the button that saves it.
test.each([
  ['a contract', `tab=contracts`, '契約を追加', 'プラン', 'スタンダード', '契約を追加'],
  ['a person', `tab=people`, '担当者を追加', '姓', '小野', '担当者を追加'],
  ['a play', `tab=plays`, 'アクションを追加', '理由', '決算後に確認', '保存'],
  ['a rate', '/settings', 'レートを追加', '出典', '日本銀行', '追加'],
  ['a play rule', '/plays/rules', 'ルールを追加', '次の一手（日本語）', 'お礼を伝える', '保存'],
])(
  'the dialog of %s comes back as it was left, after a reload and in another tab, until it is discarded',
  async (...row) => {
    const [, place, button, field, text, act] = row
    const page = await visitAs(house, signedIn, wide)
    const path = place.startsWith('/') ? place : `/customers/${customerId}?${place}`
    await page.goto(path)
    const open = (at: Page) => at.getByRole('button', { name: button }).first().click()
    const dialog = (at: Page) =>
      at.getByRole('dialog').filter({ has: at.getByRole('button', { name: act, exact: true }) })
    await open(page)
    await dialog(page).getByRole('textbox', { name: field, exact: true }).fill(text)
    await page.reload()
    await open(page)
    await saved(page).waitFor()
    expect(await dialog(page).getByRole('textbox', { name: field, exact: true }).inputValue()).toBe(text)
    // A crash leaves no time to say anything: what is there in another tab was there with each letter.
    const tab = await page.context().newPage()
    await tab.goto(path)
    await open(tab)
    expect(await dialog(tab).getByRole('textbox', { name: field, exact: true }).inputValue()).toBe(text)
    await saved(tab).waitFor()
    await tab.getByRole('button', { name: '破棄する' }).click()
    await expect.poll(() => dialog(tab).getByRole('textbox', { name: field, exact: true }).inputValue()).toBe('')
    expect(await saved(tab).count()).toBe(0)
    await tab.reload()
    await open(tab)
    await dialog(tab).waitFor()
    expect(await saved(tab).count()).toBe(0)
    await page.context().close()
  },
  120_000,
)

test('what is on record already is never offered; what was saved is gone; what another changed meanwhile is asked about', async () => {
  const page = await visitAs(house, signedIn, wide)
  const { id, etag } = await postAs<{ id: string; etag: string }>(house, signedIn, '/people', {
    customerId,
    name: '小野 真理',
  })
  expect(etag).toMatch(/^"\d+"$/)
  const headers = { origin: house.url, 'sec-fetch-site': 'same-origin' }
  const put = (data: object) => signedIn.request.patch(`/api/v1/people/${id}`, { data, headers })
  const open = async () => {
    await page.goto(`/customers/${customerId}?tab=people`)
    await page.locator('tr[data-opens=true]').filter({ hasText: '小野 真理' }).click()
    await page.getByRole('dialog').waitFor()
  }
  const department = page.getByRole('dialog').getByRole('textbox', { name: '部署' })
  await open()
  await department.fill('購買部')
  await put({ department: '購買部' })
  await open()
  expect([await department.inputValue(), await saved(page).count()]).toEqual(['購買部', 0])
  await department.fill('調達部')
  await put({ department: '総務部' })
  await open()
  await saved(page).waitFor()
  await picture(page, 'draft-person.ja.light.1360')
  await expectSound(page)
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  const asked = page.getByRole('dialog').filter({ hasText: 'ほかの人が先に変更しました' })
  await asked.getByText('総務部').waitFor()
  await asked.getByRole('radio', { name: /自分の入力/ }).click()
  await asked.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('保存しました').waitFor()
  await open()
  expect([await department.inputValue(), await saved(page).count()]).toEqual(['調達部', 0])
  await page.context().close()
}, 120_000)

test('a scorecard keeps what was typed, begins anew where that is wished, and nothing stays after signing out', async () => {
  const page = await visitAs(house, signedIn, wide)
  await page.goto(`/health/scorecards/${scorecardId}`)
  const weight = page.getByLabel('重み：困りごと', { exact: true })
  const before = await weight.inputValue()
  await weight.fill('44')
  await page.reload()
  await page.getByText('まだ保存していない内容です').waitFor()
  expect(await weight.inputValue()).toBe('44')
  await page.getByRole('button', { name: '破棄する' }).click()
  await expect.poll(() => weight.inputValue()).toBe(before)
  await weight.fill('45')
  const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('meguri.draft.')))
  expect(await drafts()).toHaveLength(1)
  await page.getByRole('button', { name: /青木/ }).click()
  await page.getByRole('menuitem', { name: 'サインアウト' }).click()
  await page.waitForURL(/sign-in/)
  expect(await drafts()).toEqual([])
  await page.context().close()
}, 120_000)
