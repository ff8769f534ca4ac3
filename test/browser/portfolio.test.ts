import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let segmentId: string
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  await furnish()
}, 240_000)
afterAll(() => house.close())

test.each(['customers', 'segments', 'segment'])(
  'the page %s pleases axe and fits its window',
  async (name) => {
    const paths: Record<string, string> = {
      customers: '/customers',
      segments: '/segments',
      segment: `/segments/${segmentId}`,
    }
    for (const look of looks) {
      const page = await visitAs(house, signedIn, look)
      await page.goto(paths[name] ?? '/')
      await page.locator('h1').first().waitFor()
      await picture(page, `${name}.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
      await expectSound(page)
      await page.context().close()
    }
  },
  240_000,
)

test('a segment is built in the browser: the sentence and the count follow, and its customers open', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/segments/new')
  await page.getByLabel('Name', { exact: true }).fill('Hotels')
  await page.getByRole('button', { name: 'Add a condition' }).click()
  await page.getByLabel('What', { exact: true }).first().click()
  await page.getByRole('option', { name: 'Industry' }).click()
  await page.getByRole('combobox', { name: 'Industry: Value' }).fill('hotels')
  await page.keyboard.press('Enter')
  await page.getByText('Customers whose Industry is hotels.').waitFor()
  await page.getByText('1 of 4 customers').waitFor()
  await picture(page, 'segment-builder.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Open these customers' }).click()
  await page.getByText('1 customer matches').first().waitFor()
  await page.context().close()
}, 120_000)

test('filters stand in the address, and a view is saved and opened by its link', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/customers')
  await page.getByLabel('Find by name or external id').fill('harbor')
  await page.getByText('1 customer matches').first().waitFor()
  expect(page.url()).toContain('text=harbor')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view' }).click()
  await page.getByLabel('Name of the view').fill('Harbour')
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Harbour' }).waitFor()
  const view = new URL(page.url()).searchParams.get('view')
  await page.goto(`/customers?view=${view}`)
  await page.waitForURL(/text=harbor/)
  await page.getByText('1 customer matches').first().waitFor()
  await page.context().close()
}, 120_000)

test('an address of a cohort opens exactly its customers, and is taken away alone', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  const address = '/customers?began=2025-10&after=1&activity=purchases'
  await page.goto(address)
  await page.getByText('1 customer matches').first().waitFor()
  await page.getByRole('link', { name: '桜フーズ' }).waitFor()
  await page.getByText('Began in Oct 2025, active one month later (a purchase)').waitFor()
  await picture(page, 'listed-cohort.en.light.1360')
  await expectSound(page)
  await page.getByRole('button', { name: 'Without this cohort' }).click()
  await page.getByRole('heading', { name: /^4 customers/ }).waitFor()

  const other = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 390, height: 844 })
  await other.goto(address)
  await other.getByText('1件の顧客が該当しました').first().waitFor()
  await picture(other, 'listed-cohort.ja.light.390')
  await expectSound(other)
  await other.context().close()
  await page.context().close()
}, 120_000)

async function furnish() {
  const post = (path: string, data: object) => postAs(house, signedIn, path, data)
  const cast = [
    ['桜フーズ', 'food', '2025-10-03'],
    ['Blue Harbor Hotels', 'hotels', '2025-11-12'],
    ['北ロジスティクス', 'logistics', '2026-01-20'],
    ['Old Mill Bakery', 'bakery', '2025-10-20'],
  ]
  for (const [name, industry, sinceOn] of cast) {
    const { id: customerId } = await post('/customers', { name, industry, sinceOn })
    const bought: Record<string, string> = {
      桜フーズ: '2025-11-10',
      北ロジスティクス: '2025-10-01',
      'Old Mill Bakery': '2025-12-31',
    }
    const day = bought[name ?? '']
    if (day)
      await post('/purchases', { customerId, product: '厨房端末', amount: '90000', purchasedAt: `${day}T01:00:00Z` })
  }
  const rule = {
    kind: 'all',
    rules: [
      { kind: 'field', field: 'customer.industry', test: { op: 'one of', values: ['food', 'hotels'] } },
      {
        kind: 'any',
        rules: [
          {
            kind: 'event',
            names: [],
            where: [],
            times: { op: 'at most', count: 0 },
            within: { span: 'last', days: 30 },
          },
          { kind: 'not', rule: { kind: 'band', bands: ['thriving', 'steady'] } },
          { kind: 'contract', where: [{ on: 'in_force', test: { op: 'yes' } }], times: { op: 'at least', count: 1 } },
        ],
      },
    ],
  }
  segmentId = (
    await post('/segments', { name: 'Quiet hosts', description: 'Food and hotels without a sign of life', rule })
  ).id
  await settle(house.meguri)
}
