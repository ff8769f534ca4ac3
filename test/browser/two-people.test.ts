import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let customerId: string
const english = { locale: 'en', scheme: 'light', width: 1360 } as const

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  customerId = (await postAs(house, signedIn, '/customers', { name: '桜フーズ', industry: '食品' })).id
  for (const name of ['Akane Foods', 'Benkei Hotels', 'Chidori Foods'])
    await postAs(house, signedIn, '/customers', { name, industry: 'food' })
  await settle(house.meguri)
}, 240_000)
afterAll(() => house.close())

// What the other one does, is done by the same member elsewhere: it is another browser all the same.
const headers = () => ({ origin: house.url, 'sec-fetch-site': 'same-origin' })
const read = async (path: string) => (await signedIn.request.get(`/api/v1${path}`)).json()
async function elsewhere(method: 'PUT' | 'PATCH' | 'DELETE', path: string, data: object): Promise<void> {
  const answer = await signedIn.request.fetch(`/api/v1${path}`, { method, data, headers: headers() })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
}
const asked = (page: Page) =>
  page.getByRole('dialog', { name: /^(Somebody else changed this meanwhile|ほかの人が先に)/ })

async function playOn(act: string): Promise<string> {
  const wish = { customerId, kind: 'risk', reason: 'Quiet', act: { en: act, ja: act }, doing: 'other' }
  return (await postAs(house, signedIn, '/plays', { ...wish, reason: act })).id
}

test('a play that another has closed while one writes what came of it is asked about; the dialog and the text stay', async () => {
  const page = await visitAs(house, signedIn, english)
  const [kept, left] = [await playOn('Ask about spring'), await playOn('Ask about summer')]
  for (const [id, act, whose] of [
    [kept, 'Ask about spring', 'Keep mine'],
    [left, 'Ask about summer', /^Take theirs/],
  ] as const) {
    await page.goto('/plays')
    const row = page.getByRole('row', { name: new RegExp(act) })
    await row.getByRole('button', { name: 'Done' }).click()
    const dialog = page.getByRole('dialog', { name: act })
    await dialog.getByLabel('What came of it').fill('They want a proposal')
    await postAs(house, signedIn, `/plays/${id}/dismissal`, { reason: 'They have left' })
    // The list has gone on without it, and the dialog is there all the same.
    await row.waitFor({ state: 'detached' })
    expect(await dialog.getByLabel('What came of it').inputValue()).toBe('They want a proposal')
    await dialog.getByRole('button', { name: 'Done', exact: true }).click()
    await asked(page).getByText('Dismissed · They have left').waitFor()
    await asked(page).getByText('Done · They want a proposal').waitFor()
    if (id === kept) {
      await picture(page, 'two-people-play.en.light.1360')
      await expectSound(page)
    }
    await asked(page).getByRole('radio', { name: whose }).click()
    await asked(page).getByRole('button', { name: 'Save', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  expect(await read(`/plays/${kept}`)).toMatchObject({ state: 'done', completion: { note: 'They want a proposal' } })
  expect(await read(`/plays/${left}`)).toMatchObject({ state: 'dismissed', dismissal: { reason: 'They have left' } })
  await page.context().close()
}, 120_000)

test('who does not decide has closed nothing and finds what was written again; a play is left by going elsewhere', async () => {
  const page = await visitAs(house, signedIn, { ...english, locale: 'ja' })
  const id = await playOn('秋の予定を聞く')
  await page.goto('/plays')
  const row = page.getByRole('row', { name: /秋の予定を聞く/ })
  await row.getByRole('button', { name: '保留する' }).click()
  const dialog = page.getByRole('dialog', { name: '保留する' })
  await dialog.getByLabel('再開日').fill('2030-04-01')
  await dialog.getByLabel('理由').fill('出張中')
  await postAs(house, signedIn, `/plays/${id}/completion`, { note: '電話済み' })
  await dialog.getByRole('button', { name: '保留する', exact: true }).click()
  await asked(page).getByText('完了 · 電話済み').waitFor()
  await asked(page).getByRole('button', { name: '入力に戻る' }).click()
  await dialog.getByRole('alert').getByText('ほかの人が先に変更したため').waitFor()
  expect(await dialog.getByLabel('理由').inputValue()).toBe('出張中')
  await dialog.getByRole('link', { name: '桜フーズ' }).click()
  await page.getByRole('heading', { name: '桜フーズ' }).waitFor()
  await dialog.waitFor({ state: 'detached' })
  expect(await read(`/plays/${id}`)).toMatchObject({ state: 'done', completion: { note: '電話済み' } })
  await page.context().close()
}, 120_000)

test('who says who speaks over the change of another is shown both; what both leave out stays', async () => {
  await elsewhere('PUT', '/message-settings', { senderName: '桜フーズ' })
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'dark', width: 1360 })
  await page.goto('/settings')
  const name = page.getByRole('textbox', { name: '送信者の名称' })
  await name.fill('桜フーズ株式会社')
  await page.getByRole('checkbox', { name: '取引関係にある顧客' }).check()
  await elsewhere('PUT', '/message-settings', { organisation: '桜ホールディングス', contact: '03-1234-5678' })
  const card = page.locator('form').filter({ has: name })
  await card.getByRole('button', { name: '保存' }).click()
  await asked(page).getByText('桜ホールディングス').waitFor()
  await picture(page, 'two-people-sender.ja.dark.1360')
  await expectSound(page)
  await asked(page)
    .getByRole('radio', { name: /相手の変更/ })
    .click()
  await asked(page).getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('保存しました').waitFor()
  await expect.poll(() => name.inputValue()).toBe('桜ホールディングス')
  expect(await read('/message-settings')).toMatchObject({
    organisation: '桜ホールディングス',
    contact: '03-1234-5678',
    restsOn: ['dealings'],
  })
  await page.context().close()
}, 120_000)

test('of an edit of many whoever was changed meanwhile is left and named, and is looked at again', async () => {
  const page = await visitAs(house, signedIn, english)
  await page.goto('/customers?text=foods&columns=name,industry')
  await page.getByRole('row', { name: /Akane/ }).waitFor()
  await page.getByRole('checkbox', { name: 'Choose all rows shown' }).click()
  await page.getByRole('button', { name: 'Change field' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Field' }).click()
  await page.getByRole('option', { name: 'Industry' }).click()
  await dialog.getByLabel('New value').fill('retail')
  await dialog.getByRole('button', { name: 'See what would change' }).click()
  await dialog.getByRole('button', { name: 'Change 2 customers' }).waitFor()
  const { rows } = await read('/portfolio?text=akane')
  await elsewhere('PATCH', `/customers/${rows[0].id}`, { industry: 'hotels' })
  await dialog.getByRole('button', { name: 'Change 2 customers' }).click()
  await dialog.getByText('Industry is hotels now').waitFor()
  await dialog.getByRole('link', { name: 'Akane Foods' }).waitFor()
  await picture(page, 'two-people-edit.en.light.1360')
  await expectSound(page)
  expect(await read(`/customers/${rows[0].id}`)).toMatchObject({ industry: 'hotels' })
  // Who closed it finds the same where all edits are.
  await page.goto('/customer-edits')
  await page.getByRole('row', { name: /Industry.*retail/ }).click()
  await dialog.getByRole('link', { name: 'Akane Foods' }).waitFor()
  await dialog.getByText('Industry is hotels now').waitFor()
  await expectSound(page)
  await dialog.getByRole('button', { name: 'Look at 1 customer again' }).click()
  await dialog.getByRole('button', { name: 'Change 1 customer' }).click()
  await dialog.getByRole('button', { name: 'Undo' }).waitFor()
  expect(await read(`/customers/${rows[0].id}`)).toMatchObject({ industry: 'retail' })
  await page.context().close()
}, 120_000)

type Card = { id: string; draft: { definition: { measures: { id: string; weight: number; name: { ja: string } }[] } } }

async function scorecardCalled(
  en: string,
  ja: string,
): Promise<{ id: string; measures: Card['draft']['definition']['measures'] }> {
  const { id, draft } = await postAs<Card>(house, signedIn, '/scorecards', { name: { en, ja } })
  return { id, measures: draft.definition.measures }
}

test('publishing asks first and shows what changes, for whom and who would move, in both languages, in the dark and on a telephone', async () => {
  const { id, measures } = await scorecardCalled('Shops', '店舗')
  await postAs(house, signedIn, `/scorecards/${id}/publication`, {})
  const { published } = await read(`/scorecards/${id}`)
  const [first, ...others] = measures
  const definition = { ...published.definition, measures: [{ ...first, weight: 33 }, ...others], alarms: [] }
  await elsewhere('PUT', `/scorecards/${id}/draft`, { definition })
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto(`/health/scorecards/${id}`)
    await page.getByRole('button', { name: /^(Publish|公開)$/ }).click()
    const dialog = page.getByRole('dialog', { name: /^(Publish version 2 of “Shops”|「店舗」の第2版を公開)/ })
    await dialog.getByText(/(→ 33)/).waitFor()
    await dialog
      .getByText(/(Nobody would change bands|customers would move|区分が変わる顧客はいません|件の区分が変わります)/)
      .waitFor()
    await picture(page, `publish.${look.locale}.${look.scheme}.${look.width}`)
    await expectSound(page)
    await dialog.getByRole('button', { name: /^(Cancel|キャンセル)$/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.context().close()
  }
  expect((await read(`/scorecards/${id}`)).versions).toHaveLength(1)
}, 120_000)

test('a draft that another has changed while one looks at it is not published unseen, and what both typed goes together', async () => {
  const { id, measures } = await scorecardCalled('Inns', '旅館')
  const [first, second] = measures
  const name = first?.name.ja ?? ''
  const page = await visitAs(house, signedIn, { ...english, locale: 'ja' })
  await page.goto(`/health/scorecards/${id}`)
  await page.getByLabel(`重み：${name}`, { exact: true }).fill('44')
  const begun = (await read(`/scorecards/${id}`)).draft
  const weighing = (of: typeof begun, weights: Record<string, number>) => ({
    ...of.definition,
    measures: of.definition.measures.map((one: { id: string; weight: number }) => ({
      ...one,
      weight: weights[one.id] ?? one.weight,
    })),
  })
  const put = (definition: object) => elsewhere('PUT', `/scorecards/${id}/draft`, { definition })
  await put(weighing(begun, { [second?.id ?? '']: 22 }))
  await page.getByRole('button', { name: '下書きを保存' }).click()
  await page.getByText('下書きを保存しました').waitFor()
  const { draft } = await read(`/scorecards/${id}`)
  expect(draft.definition.measures.slice(0, 2).map(({ weight }: { weight: number }) => weight)).toEqual([44, 22])
  // The same measure, by both.
  await page.getByLabel(`重み：${name}`, { exact: true }).fill('45')
  await put(weighing(draft, { [first?.id ?? '']: 55 }))
  await page.getByRole('button', { name: '公開', exact: true }).click()
  await asked(page).getByText(`「${name}」：重み 44 → 55`).waitFor()
  await picture(page, 'two-people-draft.ja.light.1360')
  await expectSound(page)
  const mine = async () => {
    await asked(page)
      .getByRole('radio', { name: /自分の入力/ })
      .click()
    await asked(page).getByRole('button', { name: '保存', exact: true }).click()
  }
  // What the other saves while one decides was not decided: it is asked about.
  await put(weighing((await read(`/scorecards/${id}`)).draft, { [first?.id ?? '']: 56 }))
  await mine()
  await asked(page).getByText(`「${name}」：重み 44 → 56`).waitFor()
  await mine()
  const dialog = page.getByRole('dialog', { name: /「旅館」の第1版を公開/ })
  await dialog.getByText('最初の版です').waitFor()
  const looked = (await read(`/scorecards/${id}`)).draft
  await put(weighing(looked, { [second?.id ?? '']: 23 }))
  const publish = dialog.getByRole('button', { name: '公開する' })
  await publish.click()
  await dialog.getByRole('alert').getByText('重み 22 → 23').waitFor()
  expect((await read(`/scorecards/${id}`)).published).toBeNull()
  await picture(page, 'publish-refused.ja.light.1360')
  await publish.click()
  await page.getByText('公開しました').waitFor()
  const { published } = await read(`/scorecards/${id}`)
  expect(published.definition.measures.slice(0, 2).map(({ weight }: { weight: number }) => weight)).toEqual([45, 23])
  await page.context().close()
}, 120_000)
