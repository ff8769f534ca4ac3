import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { picture } from './browser.ts'
import { workbookOf } from './everyday-workbook.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
})
afterAll(() => house.close())

const english = { locale: 'en', scheme: 'light', width: 1360 } as const
const japanese = { locale: 'ja', scheme: 'dark', width: 390, height: 844 } as const

test('a column that can be read in two ways is asked before the trial; what was chosen survives reloading and leaving', async () => {
  const page = await visitAs(house, signedIn, english)
  const text = [
    'customer id,plan,start date,monthly amount,currency',
    'A-1,Basic,2/3/2023,1.250,EUR',
    'A-2,Basic,4/5/2023,3.500,EUR',
  ].join('\n')
  await upload(page, 'contracts_eu.csv', Buffer.from(text))
  await button(page, 'On to the columns').click()
  const numbers = page.getByRole('radio', { name: '1.250 is 1,250' })
  await numbers.waitFor()
  expect(await button(page, 'Try it').isDisabled()).toBe(true)
  await numbers.check()
  await page.getByRole('radio', { name: '2/3/2023 is 2 Mar' }).check()
  await page.getByText('Further settings').click()
  await page.getByRole('switch', { name: 'Create customers that are not there yet' }).check()
  await picture(page, 'imports-asked.en', { fullPage: true })
  await expectSound(page)

  await page.reload()
  await numbers.waitFor()
  expect(await numbers.isChecked()).toBe(true)
  await page.goto('/customers')
  await page.goBack()
  await numbers.waitFor()
  expect(await numbers.isChecked()).toBe(true)

  await button(page, 'Try it').click()
  await page.locator('h1', { hasText: 'would be created' }).waitFor()
  await page.goBack()
  await numbers.waitFor()
  await page.context().close()
}, 180_000)

test('the sheet that was chosen is the one that is shown and imported', async () => {
  const page = await visitAs(house, signedIn, japanese)
  const sheet = (name: string, rows: string[][]) => ({ name, rows: [['顧客コード', '会社名', '業種'], ...rows] })
  const file = await workbookOf([
    sheet('東支店', [
      ['E-1', '東海物産', '卸売'],
      ['E-2', '東雲書房', '出版'],
      ['E-3', '東風製菓', '食品'],
    ]),
    sheet('西支店', [
      ['W-1', '西川織物', '繊維'],
      ['W-2', '西条酒造', '食品'],
    ]),
  ])
  await upload(page, '支店.xlsx', file)
  await page.getByRole('cell', { name: '東海物産' }).waitFor()
  await page.getByRole('combobox', { name: 'シート' }).click()
  await page.getByRole('option', { name: '西支店' }).click()
  await page.getByRole('cell', { name: '西条酒造' }).waitFor()
  await picture(page, 'imports-sheet.ja.390', { fullPage: true })
  await expectSound(page)
  await button(page, '列の対応へ進む').click()
  await button(page, '事前チェック').click()
  await page.locator('h1', { hasText: '新規2件' }).waitFor()
  await page.context().close()
}, 180_000)

test('an import that is open in two tabs says so in both', async () => {
  const page = await visitAs(house, signedIn, english)
  await upload(page, 'accounts.csv', Buffer.from('customer id,company name\nT-1,Tidal Foods\nT-2,Terrace Inn\n'))
  await button(page, 'On to the columns').click()
  await button(page, 'Try it').waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByText('open in another tab').waitFor()
  await page.getByText('open in another tab').waitFor()
  await other.close()
  await page.getByText('open in another tab').waitFor({ state: 'detached' })
  await page.context().close()
}, 120_000)

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/imports/new')
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true })
}
