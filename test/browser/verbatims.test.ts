import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
}, 240_000)
afterAll(() => house.close())

async function answered(customerId: string, comment: string, nps: number) {
  await postAs(house, signedIn, '/responses', { customerId, survey: 'yearly', nps, comment })
}

/** Everything that was written has been read. */
async function allRead() {
  await expect
    .poll(async () => (await (await signedIn.request.get('/api/v1/verbatim-topics')).json()).totals.unread, {
      timeout: 60_000,
    })
    .toBe(0)
}

test('a text is found, its reason shown, corrected by a key, tagged by a rule, and made a request in one click', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/verbatims')
  await page.getByText('Nobody has written anything yet').waitFor()
  const { id } = await postAs(house, signedIn, '/customers', { name: 'Aoba Foods' })
  await answered(id, 'The export is easy to use, but slow.', 6)
  await answered(id, 'I love the export!', 10)
  await answered(id, 'n/a', 8)
  await allRead()
  await page.goto('/verbatims')
  await page.getByRole('heading', { level: 1, name: '3 verbatims' }).waitFor()
  await page.getByRole('link', { name: 'export', exact: true }).click()
  await page.getByText('export · 2 verbatims').waitFor()
  const row = page.getByRole('row').filter({ hasText: 'easy to use' })
  await row.getByText('Negative').waitFor()
  await row.click({ position: { x: 400, y: 10 } })
  const dialog = page.getByRole('dialog', { name: 'Aoba Foods' })
  await dialog.getByText('easy +0.4').waitFor()
  await dialog.getByText('before “but”').waitFor()
  await dialog.getByRole('radio', { name: 'Both' }).click()
  await dialog.getByText('青木 さくら said on').waitFor()
  await dialog.getByRole('button', { name: 'Leave it to the lexicon' }).press('Enter')
  await page.getByText('Left to the lexicon again').first().waitFor()
  await dialog.getByRole('button', { name: 'Make a request' }).press('Enter')
  const request = dialog.getByRole('link', { name: 'The export is easy to use, but slow' })
  await request.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.goto('/verbatims?tab=tags')
  await page.getByRole('button', { name: 'Add a tag' }).press('Enter')
  const tag = page.getByRole('dialog', { name: 'Add a tag' })
  await tag.getByLabel('Name').fill('Files')
  await tag.getByLabel('Words it looks for').fill('export\nCSV')
  await tag.getByRole('button', { name: 'Save' }).press('Enter')
  await tag.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Files' }).click()
  await page.getByText('I love the export!').waitFor()
  await expect.poll(() => page.getByRole('row').count()).toBe(3)
  await page.context().close()
}, 120_000)

test('a key on a row says how it is meant', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/verbatims?tab=texts&q=love')
  const row = page.getByRole('row').filter({ hasText: 'I love the export!' })
  await row.getByText('Positive').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('4')
  await page.getByText('Corrected').first().waitFor()
  await row.getByText('Not sure').waitFor()
  await page.keyboard.press('0')
  await page.getByText('Left to the lexicon again').first().waitFor()
  await page.context().close()
}, 60_000)

const told = [
  ['請求書の画面遷移が分かりにくいです。', 4],
  ['請求書の発行がとても簡単になりました。', 9],
  ['サポートの返信が早くて助かりました。', 10],
  ['サポートは親切だったが、結局解決しなかった。', 5],
  ['料金プランが複雑で、どれを選べばよいか迷います。', 6],
  ['特になし', 8],
] as const

test('topics, texts, one text, tags, questions and the customer’s page please axe in both languages, in the dark and on a telephone', async () => {
  const { id } = await postAs(house, signedIn, '/customers', { name: '白樺ホテル' })
  for (const [comment, nps] of told) await answered(id, comment, nps)
  await postAs(house, signedIn, '/responses', {
    customerId: id,
    survey: 'leaving',
    answers: { 理由: '料金が高い', プラン: 'Pro' },
  })
  await postAs(house, signedIn, '/verbatim-tags', { name: '請求', rules: [{ phrases: ['請求書', 'invoice'] }] })
  await allRead()
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    for (const [address, seen, of] of [
      ['/verbatims?days=30', 'サポート', 'topics'],
      ['/verbatims?tab=texts&topic=請求書', '請求書の発行がとても簡単になりました。', 'texts'],
      ['/verbatims?tab=tags', '請求書, invoice', 'tags'],
      ['/verbatims?tab=questions', '料金が高い', 'questions'],
      [`/customers/${id}?tab=voice`, '料金プラン', 'customer'],
    ] as const) {
      await page.goto(address)
      await page.getByText(seen).first().waitFor()
      await expectSound(page)
      await picture(page, `verbatims-${of}.${name}`)
    }
    await page.goto('/verbatims?tab=texts&q=結局')
    await page.getByText('サポートは親切だったが').first().click()
    await page.getByRole('dialog').getByRole('radio').first().waitFor()
    await expectSound(page)
    await picture(page, `verbatims-one.${name}`)
    await page.context().close()
  }
}, 240_000)
