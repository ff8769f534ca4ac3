import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shiftDate } from '../../src/maths/time/shift-date.ts'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
/** The first day of a month, so many months from now; before now with a minus. */
const firstIn = (months: number) =>
  `${shiftDate(`${new Date().toISOString().slice(0, 7)}-01`, { months }).slice(0, 7)}-01`
const lastBefore = (day: string) => shiftDate(day, { days: -1 })

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
}, 240_000)
afterAll(() => house.close())

type Said = { readonly plan: string; readonly amount: string; readonly from: number; readonly to?: number }

/** A customer with contracts from the first day of one month to the last before another. */
async function customer(name: string, ...contracts: readonly (Said & { readonly cancelled?: true })[]) {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name })
  for (const { plan, amount, from, to, cancelled } of contracts) {
    const endsOn = to === undefined ? undefined : lastBefore(firstIn(to))
    await postAs(house, signedIn, '/contracts', {
      ...{ customerId, plan, amount, currency: 'JPY', period: 'month', tax: 'excluded', startsOn: firstIn(from) },
      ...(endsOn === undefined ? {} : { endsOn, ...(cancelled ? { cancellationRequestedOn: endsOn } : {}) }),
    })
  }
}

test('without a contract the page says what is missing, in every look', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/forecast')
    await page
      .getByText(look.locale === 'ja' ? '継続契約が登録されていません' : 'No recurring contract is on record')
      .waitFor()
    await picture(page, `forecast-empty.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)

test('of three customers it says what is agreed, and that no renewal rate is known', async () => {
  await customer('桜フーズ', { plan: 'Pro', amount: '120000', from: -8 })
  await customer('Blue Harbor Hotels', { plan: 'Light', amount: '30000', from: -6, to: 6 })
  await customer('北ロジスティクス', { plan: 'Light', amount: '45000', from: -2, to: 22 })
  await settle(house.meguri)
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/forecast')
  await page.getByText(/^1 contract comes up for renewal, together/).waitFor()
  await page.getByText('No contract came to the end of a term in that time, so no renewal rate is known.').waitFor()
  await picture(page, 'forecast-three.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.context().close()
}, 240_000)

test('what renewals have shown makes a range, and the page pleases axe in every look', async () => {
  for (let i = 0; i < 10; i++) {
    const first = { plan: 'Pro', amount: '50000', from: -18 - (i % 4), to: -6 - (i % 4) }
    const next = { plan: 'Pro', amount: '50000', from: -6 - (i % 4), to: 6 - (i % 4) }
    await customer(`P${i}`, ...(i < 8 ? [first, next] : [{ ...first, cancelled: true as const }]))
  }
  await settle(house.meguri)
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/forecast')
    await page
      .getByRole('heading', { level: 1 })
      .getByText(look.locale === 'ja' ? /^今後12か月の見込みは.+です$/ : /in the next 12 months, between/)
      .waitFor()
    await page.getByText(look.locale === 'ja' ? /^80%（/ : /^80% \(/).waitFor()
    await picture(page, `forecast.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 300_000)

test('a scenario is typed, told beside the forecast, kept in the address and cleared', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/forecast')
  await page.getByLabel('Lost at each renewal, points more').fill('abc')
  await page.getByRole('button', { name: 'Calculate' }).click()
  await page.getByText('Not a number that can be counted with.').waitFor()
  await page.getByLabel('Lost at each renewal, points more').fill('１')
  await page.getByLabel('New business of each month').fill('10,000')
  await page.getByRole('button', { name: 'Calculate' }).click()
  await page.getByText(/^With this scenario .+ more\.$/).waitFor()
  await page.getByText('Month by month: scenario').waitFor()
  const said = new URL(page.url()).searchParams
  expect([said.get('churnPoints'), said.get('newMonthly')]).toEqual(['1', '10000'])
  await picture(page, 'forecast-scenario.en.light.1360', { fullPage: true })
  await expectSound(page)
  const figure = page
    .getByRole('table', { name: 'Month by month: scenario' })
    .getByRole('link', { name: /^12 months Expected/ })
  const amount = await figure.textContent()
  await figure.click()
  await page.getByRole('heading', { level: 1, name: `In the sum: ${amount} of ` }).waitFor()
  await page.getByText('¥780,000 of the figure is new business, with no contract behind it.').waitFor()
  await picture(page, 'forecast-contracts-scenario.en.light.1360', { fullPage: true })
  await page.getByRole('link', { name: 'Back to the forecast' }).click()
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByText('Month by month: scenario').waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.get('churnPoints')).toBeNull()
  await page.context().close()
}, 120_000)

test('a figure opens its contracts, a rate those it is read from, the way back keeps the switches, and the file is saved', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/forecast?shownOver=36')
  const figure = page.getByRole('link', { name: /^12 months Up for renewal/ })
  const amount = await figure.textContent()
  await figure.click()
  await page.getByRole('heading', { name: `Up for renewal: ${amount} of 8 contracts`, exact: true }).waitFor()
  await page.getByRole('link', { name: 'P0', exact: true }).waitFor()
  await picture(page, 'forecast-contracts.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.getByRole('link', { name: 'Back to the forecast' }).click()
  await page.getByRole('link', { name: 'Pro Not renewed 2' }).click()
  await page.getByRole('heading', { name: 'Not renewed: 2' }).waitFor()
  await page.getByRole('link', { name: 'P9', exact: true }).waitFor()
  await picture(page, 'forecast-renewals.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.getByRole('link', { name: 'Back to the forecast' }).click()
  await page.getByRole('heading', { level: 1, name: /in the next 12 months/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('shownOver')).toBe('36')
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  expect((await arriving).suggestedFilename()).toBe('Forecast.csv')
  await page.context().close()
}, 120_000)
