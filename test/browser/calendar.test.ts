import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let sakura: string
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  sakura = (await postAs(house, signedIn, '/customers', { name: '桜フーズ' })).id
}, 240_000)
afterAll(() => house.close())

const next = new Date().getFullYear() + 1

test('closing days are added, changed and removed with the keys alone', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  await page.getByText('No closing days', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Add closing days' }).press('Enter')
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('Turn of the year')
  await page.getByLabel('First day').fill(`${next}-12-29`)
  await page.getByLabel('Last day').fill(`${next}-12-28`)
  await page.getByLabel('Name').last().press('Enter')
  await page.getByText('The last day lies before the first.').waitFor()
  await page.getByLabel('Last day').fill(`${next + 1}-01-03`)
  await page.getByLabel('Last day').press('Enter')
  await page.getByText(`29 Dec ${next} – 3 Jan ${next + 1}`).waitFor()
  await page.getByRole('button', { name: 'Edit Turn of the year' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Name').fill('Year’s end')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('button', { name: 'Edit Year’s end' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).press('Enter')
  await page
    .getByRole('dialog', { name: 'Remove these closing days?' })
    .getByRole('button', { name: 'Remove' })
    .press('Enter')
  await page.getByText('No closing days', { exact: true }).waitFor()
  await page.context().close()
})

test('a due day that is a closing day says so where it is chosen and where it is read', async () => {
  const summer = { name: '夏季休業', firstOn: `${next}-08-03`, lastOn: `${next}-08-07` }
  await postAs(house, signedIn, `/customers/${sakura}/closing-days`, summer)
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${sakura}?tab=plays`)
  await page.getByRole('button', { name: 'アクションを追加' }).first().click()
  await page.getByLabel('次の一手').fill('電話する')
  await page.getByRole('dialog').getByLabel('理由').fill('確認')
  await page.getByLabel('期限').fill(`${next}-08-05`)
  await page.getByText(/顧客の休業日：夏季休業|休業日：[土日]曜日/).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByText(new RegExp(`期限：${next}年8月5日（.*休業日：.+）`)).waitFor()
  await page.context().close()
})

test('the calendar is chosen, and pleases axe in both languages, in the dark and on a telephone', async () => {
  await postAs(house, signedIn, '/closing-days', {
    name: '年末年始',
    firstOn: `${next}-12-29`,
    lastOn: `${next + 1}-01-03`,
  })
  await postAs(house, signedIn, '/closing-days', { name: '夏季休業', firstOn: '2025-08-12', lastOn: '2025-08-15' })
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/settings')
    await page.getByText('年末年始').first().waitFor()
    await page.locator('summary').click()
    await page.locator('details li').first().waitFor()
    await picture(page, `calendar.${look.locale}.${look.scheme}.${look.width}`)
    await expectSound(page)
    await page.getByRole('button', { name: /^(Add closing days|休業日を追加)$/ }).click()
    await page.getByRole('dialog').waitFor()
    await picture(page, `calendar-dialog.${look.locale}.${look.scheme}.${look.width}`)
    await page.goto(`/customers/${sakura}`)
    await page.getByText('夏季休業').first().waitFor()
    await picture(page, `calendar-customer.${look.locale}.${look.scheme}.${look.width}`)
    await expectSound(page)
    await page.context().close()
  }
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  await page.getByText('Nobody has chosen yet').waitFor()
  await page.getByLabel('Wednesday').check()
  await page.getByRole('button', { name: 'Save the calendar' }).click()
  await page.getByText('The calendar is saved.').waitFor()
  expect(await page.getByText('Nobody has chosen yet').count()).toBe(0)
  expect(await page.getByLabel('Wednesday').isChecked()).toBe(true)
  await page.context().close()
}, 240_000)
