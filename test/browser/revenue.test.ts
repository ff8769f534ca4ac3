import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shiftDate } from '../../src/maths/time/shift-date.ts'
import { systemActor, workspaceById } from '../../src/platform/access/callers.ts'
import { deskOf } from '../../src/platform/house.ts'
import { reportMonths } from '../../src/see/revenue/kept/following.ts'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
/** The first day of a month, so many months ago. */
const firstOf = (months: number) =>
  `${shiftDate(new Date().toISOString().slice(0, 10), { months: -months }).slice(0, 7)}-01`
const before = (day: string) => shiftDate(day, { days: -1 })

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
}, 240_000)
afterAll(() => house.close())

test('without a contract the page says what is missing, in every look', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/revenue')
    await page
      .getByText(look.locale === 'ja' ? '継続契約が登録されていません' : 'No recurring contract is on record')
      .waitFor()
    await picture(page, `revenue-empty.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/revenue?usage=left+out')
  await page.getByText('No contract counts in these periods').waitFor()
  await picture(page, 'revenue-none-counts.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.getByRole('combobox', { name: 'Paid by use' }).click()
  await page.getByRole('option', { name: 'as set for all', exact: true }).click()
  await page.getByText('No recurring contract is on record').waitFor()
  await page.context().close()
}, 240_000)

test('three customers make a waterfall and a table, by plan as well, and the page pleases axe in every look', async () => {
  const made = async (name: string) => (await postAs(house, signedIn, '/customers', { name })).id
  const [sakura, harbor, kita] = [
    await made('桜フーズ'),
    await made('Blue Harbor Hotels'),
    await made('北ロジスティクス'),
  ]
  const contract = (customerId: string, said: object) =>
    postAs(house, signedIn, '/contracts', { customerId, currency: 'JPY', period: 'month', tax: 'excluded', ...said })
  const { id } = await contract(sakura, { plan: 'Pro', seats: 20, amount: '200000', startsOn: firstOf(14) })
  await postAs(house, signedIn, `/contracts/${id}/amendments`, { fromOn: firstOf(5), amount: '220000' })
  await contract(harbor, {
    ...{ plan: 'Light', amount: '80000', startsOn: firstOf(10), endsOn: before(firstOf(1)) },
    cancellationRequestedOn: firstOf(2),
  })
  await contract(kita, { plan: 'Light', amount: '60000', startsOn: firstOf(8) })
  await contract(kita, { plan: 'Light', amount: '100', currency: 'EUR', startsOn: firstOf(3) })
  await settle(house.meguri)
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto(`/revenue?slice=plan&period=${before(firstOf(0))}`)
    await page.getByRole('table').first().waitFor()
    await page.getByText(look.locale === 'ja' ? /換算レートがない/ : /no rate of their currency/).waitFor()
    await picture(page, `revenue.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)

test('a figure opens its customers with their contracts, and the way back keeps the switches', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/revenue?measure=arr')
  await page.getByRole('link', { name: 'Price raised ¥240,000' }).first().click()
  await page.getByRole('heading', { name: 'Price raised: ¥240,000 of 1 customer' }).waitFor()
  await page.getByRole('link', { name: '桜フーズ' }).waitFor()
  await page.getByText('Pro · ¥2,400,000 → ¥2,640,000').waitFor()
  await picture(page, 'revenue-rows.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.getByRole('link', { name: 'Back to revenue' }).click()
  await page.getByRole('heading', { name: /^ARR is/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('measure')).toBe('arr')
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  expect((await arriving).suggestedFilename()).toBe('Revenue.csv')
  await page.context().close()
}, 120_000)

test('a switch changes how it is counted and stands in the address; a renewal that is lost opens its contract', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/revenue?period=${before(firstOf(1))}`)
  await page.getByText(/Not renewed/).waitFor()
  await page
    .getByText(/Not renewed/)
    .getByRole('link')
    .click()
  await page.getByRole('heading', { name: 'Not renewed: 1' }).waitFor()
  await page.getByRole('link', { name: 'Blue Harbor Hotels' }).waitFor()
  await page.getByRole('link', { name: 'Back to revenue' }).click()
  await page.getByRole('combobox', { name: 'Periods' }).click()
  await page.getByRole('option', { name: 'fiscal quarters' }).click()
  await page
    .getByRole('button', { name: /^FY \d{4} Q\d/ })
    .first()
    .waitFor()
  expect(new URL(page.url()).searchParams.get('by')).toBe('quarter')
  await page.context().close()
}, 120_000)

test('a month that is another than it was reported tells by how much, and opens the contracts that did it', async () => {
  const inside = house.meguri.house
  const { rows } = await inside.stores.pools.owner.query<{ id: string }>('SELECT id FROM workspaces LIMIT 1')
  const workspace = await workspaceById(inside.stores.pools.owner, rows[0]?.id ?? '')
  expect.assert(workspace !== undefined)
  await reportMonths(deskOf(inside, { workspace, actor: systemActor, locale: 'ja', source: 'test' }))
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: '朝日堂' })
  const late = { customerId, plan: 'Pro', amount: '30000', currency: 'JPY', period: 'month', tax: 'excluded' }
  await postAs(house, signedIn, '/contracts', { ...late, startsOn: firstOf(2) })
  await settle(house.meguri)
  for (const look of looks) {
    const isJapanese = look.locale === 'ja'
    const page = await visitAs(house, signedIn, look)
    await page.goto('/revenue')
    const link = page.getByRole('link', { name: isJapanese ? /1件の顧客の値/ : /1 customer says something else/ })
    await link.first().waitFor()
    const named = `${look.locale}.${look.scheme}.${look.width}`
    await picture(page, `revenue-reported.${named}`, { fullPage: true })
    await expectSound(page)
    await link.first().click()
    await page.getByRole('heading', { name: isJapanese ? /^確定時は/ : /^First reported/ }).waitFor()
    await page.getByRole('link', { name: '朝日堂' }).waitFor()
    await picture(page, `revenue-restated.${named}`, { fullPage: true })
    await expectSound(page)
    await page.getByRole('link', { name: isJapanese ? '経常収益に戻る' : 'Back to revenue' }).click()
    await page.getByRole('table').first().waitFor()
    await page.context().close()
  }
}, 240_000)

test('examples of others are computed on a page, and how the workspace counts is set among the settings', async () => {
  for (const look of looks) {
    const isJapanese = look.locale === 'ja'
    const page = await visitAs(house, signedIn, look)
    const named = `${look.locale}.${look.scheme}.${look.width}`
    await page.goto('/revenue/examples')
    await page.getByRole('heading', { name: isJapanese ? '1年分の前払い' : 'A year paid in advance' }).waitFor()
    await picture(page, `revenue-examples.${named}`, { fullPage: true })
    await expectSound(page)
    await page.goto('/settings')
    await page.getByRole('textbox', { name: isJapanese ? '契約更新の猶予期間' : 'Grace for renewals' }).waitFor()
    await picture(page, `revenue-settings.${named}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  const grace = page.getByRole('textbox', { name: 'Grace for renewals' })
  await grace.fill('30')
  await page.locator('form').filter({ has: grace }).getByRole('button', { name: 'Save' }).click()
  await page.getByText('How revenue is counted was saved').waitFor()
  await page.goto('/revenue')
  await page.getByText('Grace for renewals 30 days').waitFor()
  await page.context().close()
}, 240_000)
