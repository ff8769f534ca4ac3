import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let sakura: string
let contractId: string
const year = new Date().getFullYear()
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  sakura = (await postAs(house, signedIn, '/customers', { name: '桜フーズ' })).id
  const before = await postAs(house, signedIn, '/contracts', {
    customerId: sakura,
    plan: 'Standard',
    seats: 20,
    amount: '1200000',
    period: 'year',
    startsOn: `${year - 2}-04-01`,
    endsOn: `${year - 1}-12-31`,
  })
  contractId = (
    await postAs(house, signedIn, '/contracts', {
      customerId: sakura,
      plan: 'Standard',
      seats: 20,
      amount: '2400000',
      period: 'two-years',
      startsOn: `${year}-01-01`,
      endsOn: `${year + 1}-12-31`,
      autoRenew: true,
      notice: { before: 3, unit: 'months' },
      renewsId: before.id,
      cancellationRequestedOn: `${year}-01-20`,
    })
  ).id
}, 240_000)
afterAll(() => house.close())

test('a contract is amended, read as of a day, and the amendment is taken back', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${sakura}?tab=contracts`)
  await page.getByText('No contract was amended.').waitFor()
  await page.getByRole('button', { name: 'Add an amendment' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add an amendment' })
  await dialog.getByLabel('Holds from').fill(`${year}-01-01`)
  await dialog.getByRole('checkbox', { name: 'Seats' }).check()
  await dialog.getByRole('textbox', { name: 'Seats' }).fill('35')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await dialog.getByText('An amendment begins after the first day of its contract').waitFor()
  await dialog.getByLabel('Holds from').fill(`${year}-01-15`)
  await dialog.getByLabel('Note').fill('Fifteen kitchens more')
  await dialog.getByLabel('Note').press('Enter')
  await page.getByText(`From 15 Jan ${year}:`).waitFor()
  await page.getByText('35 seats · Fifteen kitchens more').waitFor()
  await page.getByLabel('Day to look at').fill(`${year}-01-14`)
  const asOf = page.getByRole('list', { name: 'As of a day' })
  await asOf.getByText('20 seats').first().waitFor()
  await page.getByLabel('Day to look at').fill(`${year}-01-15`)
  await asOf.getByText('35 seats').waitFor()
  await page.getByRole('button', { name: `Take back the amendment from 15 Jan ${year}` }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).press('Enter')
  await page.getByText('No contract was amended.').waitFor()
  await page.context().close()
})

test('what is wrong is refused at its field; what is right is kept and shown', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${sakura}?tab=contracts`)
  await page.getByRole('button', { name: 'Add a contract' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Starts on').fill(`${year}-06-01`)
  await dialog.getByRole('combobox', { name: 'Period' }).click()
  await page.getByRole('option', { name: 'another number of months' }).click()
  await dialog.getByLabel('Number of months').fill('0')
  await dialog.getByRole('button', { name: 'Add a contract' }).click()
  await expect
    .poll(() => dialog.getByLabel('Number of months').getAttribute('aria-invalid'), { timeout: 30_000 })
    .toBe('true')
  await dialog.getByLabel('Number of months').fill('18')
  await dialog.getByRole('combobox', { name: 'Notice deadline' }).click()
  await page.getByRole('option', { name: 'days before the end' }).click()
  await dialog.getByLabel('Days before the end').fill('0')
  await dialog.getByRole('button', { name: 'Add a contract' }).click()
  await expect
    .poll(() => dialog.getByLabel('Days before the end').getAttribute('aria-invalid'), { timeout: 30_000 })
    .toBe('true')
  await dialog.getByLabel('Days before the end').fill('30')
  await dialog.getByLabel('Amount per period').fill('180,000')
  await dialog.getByRole('button', { name: 'Add a contract' }).click()
  await page.getByText('every 18 months').first().waitFor()
  await page.context().close()
})

test('contracts, their changes and rates please axe in both languages, in the dark and on a telephone', async () => {
  await postAs(house, signedIn, `/contracts/${contractId}/amendments`, {
    fromOn: `${year}-01-15`,
    seats: 35,
    amount: '3600000',
    note: '厨房15か所を追加',
  })
  await postAs(house, signedIn, '/currency-rates', {
    from: 'USD',
    to: 'JPY',
    date: `${year}-01-31`,
    rate: '149.52',
    source: 'TTM',
  })
  for (const look of looks) {
    const name = `${look.locale}.${look.scheme}.${look.width}`
    const page = await visitAs(house, signedIn, look)
    await page.goto(`/customers/${sakura}?tab=contracts`)
    await page.getByText('厨房15か所を追加').waitFor()
    await page.getByLabel(/^(Day to look at|指定日)$/).fill(`${year}-01-16`)
    await page
      .getByRole('list', { name: /^(As of a day|指定日時点の契約内容)$/ })
      .getByRole('listitem')
      .first()
      .waitFor()
    await picture(page, `contracts.${name}`, { fullPage: true })
    await expectSound(page)
    await page.getByText('Standard').first().click()
    await page.getByRole('dialog').waitFor()
    await picture(page, `contract-dialog.${name}`)
    await expectSound(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^(Add an amendment|変更を追加)$/ }).click()
    await page.getByRole('dialog').waitFor()
    await picture(page, `contract-amend.${name}`)
    await expectSound(page)
    await page.goto('/settings')
    await page.getByText('149.52').waitFor()
    await picture(page, `rates.${name}`, { fullPage: true })
    await expectSound(page)
    await page.getByRole('button', { name: /^(Add a rate|レートを追加)$/ }).click()
    await page.getByRole('dialog').waitFor()
    await picture(page, `rate-dialog.${name}`)
    await page.context().close()
  }
}, 240_000)

test('a rate is typed, refused where the pair has one of that day, put right and deleted', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Add a rate' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Day').fill(`${year}-02-01`)
  await dialog.getByLabel('From currency').fill('eur')
  await dialog.getByLabel('To currency').fill('xyz')
  await dialog.getByLabel('Rate').fill('162.3')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect
    .poll(() => dialog.getByLabel('To currency').getAttribute('aria-invalid'), { timeout: 30_000 })
    .toBe('true')
  await dialog.getByLabel('To currency').fill('jpy')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('1 EUR = 162.3 JPY').waitFor()
  await page.getByRole('button', { name: `Edit EUR to JPY of 1 Feb ${year}` }).click()
  await dialog.getByLabel('Rate').fill('162.35')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('1 EUR = 162.35 JPY').waitFor()
  await page.getByRole('button', { name: `Edit EUR to JPY of 1 Feb ${year}` }).click()
  await dialog.getByRole('button', { name: 'Delete' }).press('Enter')
  await page.getByRole('dialog', { name: 'Delete this rate?' }).getByRole('button', { name: 'Delete' }).press('Enter')
  await page.getByText('1 EUR = 162.35 JPY').waitFor({ state: 'detached' })
  await page.context().close()
})
