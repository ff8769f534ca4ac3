import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shiftDate } from '../../src/maths/time/shift-date.ts'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
/** The tenth of a month, so many months ago. */
const tenth = (months: number) =>
  `${shiftDate(new Date().toISOString().slice(0, 10), { months: -months }).slice(0, 7)}-10T03:00:00Z`
const post = (path: string, data: object) => postAs(house, signedIn, path, data)

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
}, 240_000)
afterAll(() => house.close())

test('without an answer the page says what is missing, in every look', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/surveys/scores')
    await page
      .getByText(look.locale === 'ja' ? 'この期間にNPSの回答がありません' : 'No answers count for NPS in these periods')
      .waitFor()
    await picture(page, `voice-empty.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)

test('a score has its rule, its change and who did not answer, told apart by industry, in every look', async () => {
  const made = async (name: string, industry: string) =>
    (await post('/customers', { name, industry, stage: 'active', sinceOn: '2024-04-01' })).id
  const [sakura, harbor] = [await made('桜フーズ', '食品'), await made('Blue Harbor Hotels', '宿泊')]
  await made('北ロジスティクス', '物流')
  for (const months of [1, 2, 3])
    for (const [i, nps] of [10, 10, 9, 8, 7, 6, 2, 9, 5, 10].entries())
      await post('/responses', {
        ...{
          survey: '半期アンケート',
          answeredAt: tenth(months),
          csat: 1 + (i % 5),
          locale: i % 2 === 0 ? 'ja' : 'en',
        },
        ...{ nps: months === 1 ? nps : Math.max(0, nps - months), comment: `${i}` },
        personId: await personOf(i % 2 === 0 ? sakura : harbor, i),
      })
  await settle(house.meguri)
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/surveys/scores?slice=industry')
    await page.getByText(look.locale === 'ja' ? '3件中2件' : '2 of 3').waitFor()
    await page.getByRole('table').first().waitFor()
    await picture(page, `voice.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)

const people = new Map<string, string>()
async function personOf(customerId: string, i: number): Promise<string> {
  const known = people.get(`${customerId} ${i}`)
  if (known !== undefined) return known
  const { id } = await post('/people', { customerId, name: `Person ${i}` })
  people.set(`${customerId} ${i}`, id)
  return id
}

test('from the answers to their scores, from a part of a score to its answers, and back under the same switches', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/surveys')
  await page.getByRole('link', { name: 'Scores (NPS, CSAT, CES)' }).click()
  await page.getByRole('heading', { name: /^NPS is \+20 / }).waitFor()
  await page.getByText(/NPS® and Net Promoter Score® are trademarks/).waitFor()
  await page.getByRole('combobox', { name: 'Told apart by' }).click()
  await page.getByRole('option', { name: 'language' }).click()
  await page.getByText(/Do not compare these scores with one another/).waitFor()
  await page.getByRole('link', { name: 'Promoters: 5' }).click()
  await page.getByRole('heading', { name: 'Promoters: 5 answers' }).waitFor()
  await picture(page, 'voice-answers.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.getByRole('link', { name: 'Back to the scores' }).click()
  await page.getByRole('heading', { name: /^NPS is \+20 / }).waitFor()
  expect(new URL(page.url()).searchParams.get('slice')).toBe('locale')
  await page.getByRole('link', { name: '1 did not answer' }).click()
  await page.getByRole('heading', { name: '1 customer did not answer' }).waitFor()
  await page.getByRole('link', { name: '北ロジスティクス' }).waitFor()
  await picture(page, 'voice-silent.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.getByRole('link', { name: 'Back to the scores' }).click()
  await page.getByRole('combobox', { name: 'Score' }).click()
  await page.getByRole('option', { name: 'CSAT (satisfaction)' }).click()
  await page.getByRole('heading', { name: /^CSAT is 40% / }).waitFor()
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  expect((await arriving).suggestedFilename()).toBe('Scores of surveys.csv')
  await page.context().close()
}, 120_000)

test('what goes with staying is told in every look, and with few data that nothing can be said', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/surveys/links')
    await page
      .getByRole('heading', {
        name: look.locale === 'ja' ? /関連の有無はまだ言えません/ : /Too little is known yet/,
      })
      .waitFor()
    await page.getByRole('table').first().waitFor()
    await picture(page, `voice-links.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)

test('satisfaction is drawn by tenure, a refresh splits it, and each number opens its answers', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto(`/surveys/tenure?refreshed=${tenth(2).slice(0, 8)}01`)
    await page
      .getByRole('heading', { name: look.locale === 'ja' ? /変化したとは言えません/ : /cannot say whether/ })
      .waitFor()
    await page.getByRole('table').first().waitFor()
    await picture(page, `voice-tenure.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    if (look.locale === 'en') {
      await page.getByRole('table').getByRole('link').first().click()
      await page.getByRole('heading', { name: 'CSAT: 10 answers' }).waitFor()
      await page.getByRole('link', { name: 'Back to the scores' }).click()
      await page.getByRole('heading', { name: /cannot say whether/ }).waitFor()
    }
    await page.context().close()
  }
}, 240_000)
