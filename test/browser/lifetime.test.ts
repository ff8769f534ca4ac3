import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shiftDate } from '../../src/maths/time/shift-date.ts'
import { saleFile, saleMapping, salesOf } from '../../src/see/lifetime/stories/shop.fixture.ts'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
const today = new Date().toISOString().slice(0, 10)
const daysAgo = (days: number) => shiftDate(today, { days: -days })

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
}, 240_000)
afterAll(() => house.close())

async function makeAnew(wish: object) {
  await settle(house.meguri)
  await postAs(house, signedIn, '/lifetime/forecasts', wish)
  await settle(house.meguri)
}

test('where nothing was bought the page says what to bring, in every look', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/lifetime')
    await page.getByText(look.locale === 'ja' ? '購買が登録されていません' : 'Nothing was bought yet').waitFor()
    await picture(page, `lifetime-empty.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)

test('of three customers what they bought is told, and why nothing is foretold', async () => {
  for (const [name, amount] of [
    ['桜フーズ', '120000'],
    ['Blue Harbor Hotels', '80000'],
    ['北ロジスティクス', null],
  ] as const) {
    const { id: customerId } = await postAs(house, signedIn, '/customers', { name })
    await postAs(house, signedIn, '/purchases', { customerId, amount, purchasedAt: `${daysAgo(90)}T03:00:00Z` })
  }
  await makeAnew({})
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/lifetime')
  await page.getByText(/What came after cannot be foretold from that day: 0 customers have bought again/).waitFor()
  await page.getByText('¥200,000', { exact: true }).waitFor()
  await page.getByText('1 customer is not in the amounts: a purchase has no amount on record.').waitFor()
  await picture(page, 'lifetime-three.en.light.1360', { fullPage: true })
  await expectSound(page)
  await page.context().close()
}, 240_000)

test('a shop is told by three definitions beside what would have been foretold, and pleases axe in every look', async () => {
  const sales = salesOf({ buyers: 220, from: daysAgo(450), until: daysAgo(1) })
  const sent = await signedIn.request.post('/api/v1/uploads?name=shop.csv', {
    data: saleFile(sales),
    headers: { origin: house.url, 'sec-fetch-site': 'same-origin', 'content-type': 'text/csv' },
  })
  const { id: uploadId } = Object(await sent.json())
  const { id } = await postAs(house, signedIn, '/imports', { uploadId, mapping: saleMapping })
  await postAs(house, signedIn, `/imports/${id}/runs`, {})
  await postAs(house, signedIn, '/lifetime/margins', { from: daysAgo(500), percent: '62.5' })
  await makeAnew({ standingOn: daysAgo(183), weeks: 26 })
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/lifetime')
    const isJapanese = look.locale === 'ja'
    await page.getByRole('heading', { level: 1, name: isJapanese ? /予測していた場合/ : /^Standing on / }).waitFor()
    await page
      .getByRole('table', { name: isJapanese ? '顧客' : 'Customers' })
      .getByRole('link')
      .first()
      .waitFor()
    await picture(page, `lifetime.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 300_000)

test('the check is made anew for another day, a day that is not over is refused, and the file is saved', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/lifetime')
  await page.getByLabel('Standing on').fill(daysAgo(30))
  await page.getByRole('button', { name: 'Make anew' }).click()
  await page.getByText('These weeks are not over yet: nothing could be compared.').waitFor()
  await page.getByLabel('Weeks foretold').fill('4')
  await page.getByRole('button', { name: 'Make anew' }).click()
  await page.getByText('The forecast is being made; the page follows').waitFor()
  await settle(house.meguri)
  await page.reload()
  await page.getByLabel('Weeks foretold').waitFor()
  expect(await page.getByLabel('Weeks foretold').inputValue()).toBe('4')
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  expect((await arriving).suggestedFilename()).toBe('Lifetime value.csv')
  await page.context().close()
}, 120_000)

test('a customer’s page has the three definitions, and the settings have the margins', async () => {
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'dark', width: 1360 })
  await page.goto('/lifetime')
  await page.getByRole('table', { name: '顧客' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: 'LTV（顧客生涯価値）' }).waitFor()
  await picture(page, 'lifetime-customer.ja.dark.1360', { fullPage: true })
  await expectSound(page)
  await page.goto('/settings')
  await page.getByText('ワークスペース全体：62.5%').waitFor()
  await page.getByRole('button', { name: '粗利率を追加' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('商品').fill('お茶')
  await dialog.getByLabel('適用開始日').fill(daysAgo(100))
  await dialog.getByLabel('粗利率（%）').fill('１２０')
  await dialog.getByRole('button', { name: '追加' }).click()
  await dialog.locator('[id$="-error"]').first().waitFor()
  await expectSound(page)
  await dialog.getByLabel('粗利率（%）').fill('４０')
  await dialog.getByRole('button', { name: '追加' }).click()
  await page.getByText('お茶：40%').waitFor()
  await picture(page, 'lifetime-margins.ja.dark.1360', { fullPage: true })
  await page.context().close()
}, 120_000)
