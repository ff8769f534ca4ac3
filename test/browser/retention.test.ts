import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shiftDate } from '../../src/maths/time/shift-date.ts'
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

/** Began so many months ago, and left after some of them, where they did. */
async function customer(name: string, plan: string, began: number, stayed?: number) {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name })
  const endsOn = stayed === undefined ? undefined : before(firstOf(began - stayed))
  await postAs(house, signedIn, '/contracts', {
    ...{ customerId, plan, amount: '100', currency: 'JPY', period: 'month', tax: 'excluded', startsOn: firstOf(began) },
    ...(endsOn === undefined ? {} : { endsOn, cancellationRequestedOn: endsOn }),
  })
}

test('without a contract the page says what is missing, in every look', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/retention/survival')
    await page
      .getByText(look.locale === 'ja' ? '継続契約が登録されていません' : 'No recurring contract is on record')
      .waitFor()
    await picture(page, `retention-empty.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)

test('of three customers the page says what it can, and why it cannot say the rest', async () => {
  await customer('桜フーズ', 'Pro', 14)
  await customer('Blue Harbor Hotels', 'Light', 10, 6)
  await customer('北ロジスティクス', 'Light', 8)
  await settle(house.meguri)
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/retention/survival?slice=plan')
  await page.getByText(/Fewer than 30 customers/).waitFor()
  await page.getByText(/Cannot say whether they differ: fewer than 5 departures/).waitFor()
  await picture(page, 'retention-three.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.context().close()
}, 240_000)

test('two plans make a curve, a comparison and hazards, and the page pleases axe in every look', async () => {
  for (let i = 0; i < 36; i++) await customer(`L${i}`, 'Light', 30, 1 + ((i * 7) % 24))
  for (let i = 0; i < 34; i++) await customer(`P${i}`, 'Pro', 30, i % 5 === 0 ? 12 + (i % 3) : undefined)
  await settle(house.meguri)
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/retention/survival?slice=plan')
    await page
      .getByRole('heading', { level: 1 })
      .getByText(
        look.locale === 'ja' ? 'ProはLightより長く継続しています' : 'Pro stays longer than Light, beyond chance',
      )
      .waitFor()
    await page.getByText(look.locale === 'ja' ? 'ハザード比（コックス回帰）' : 'Hazard ratios (Cox)').waitFor()
    await picture(page, `retention.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 300_000)

test('a number opens its customers, the way back keeps the switches, and the file is saved', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/retention/survival?unit=week')
  await page.getByRole('link', { name: '73', exact: true }).first().click()
  await page.getByRole('heading', { name: 'Counted: 73 customers' }).waitFor()
  await page.getByRole('link', { name: 'L0', exact: true }).waitFor()
  await picture(page, 'retention-customers.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.getByRole('link', { name: 'Back to the curve' }).click()
  await page.getByRole('heading', { level: 1, name: /weeks?$/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('unit')).toBe('week')
  await page.getByRole('combobox', { name: 'Counted in' }).click()
  await page.getByRole('option', { name: 'months', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /months?$/ }).waitFor()
  await picture(page, 'retention-whole.en.light.1360', { fullPage: true })
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  expect((await arriving).suggestedFilename()).toBe('How long customers stay.csv')
  await page.context().close()
}, 120_000)

test('cohorts are drawn with their counts in every look; a cell opens its customers and the way back keeps the switches', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/retention')
    await page.getByRole('table').waitFor()
    await picture(page, `cohorts.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/retention?way=rolling&slice=plan')
  await page
    .getByRole('row', { name: /^Pro 35/ })
    .getByRole('link', { name: '100%' })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Kept: 35 customers' }).waitFor()
  await picture(page, 'cohort-customers.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.getByRole('link', { name: 'Back to the cohorts' }).click()
  await page.getByText(/^Customers who began together .* Rolling: in every month/).waitFor()
  expect(new URL(page.url()).searchParams.get('slice')).toBe('plan')
  await page.getByRole('combobox', { name: 'What is kept' }).click()
  await page.getByRole('option', { name: 'activity', exact: true }).click()
  await page.getByText('No activity was ever recorded').waitFor()
  await page.goto('/portfolio/continuity?activity=purchases')
  await page.waitForURL(/\/retention\?measure=activity&activity=purchases/)
  await page.getByText('No activity was ever recorded').waitFor()
  await page.context().close()
}, 300_000)
