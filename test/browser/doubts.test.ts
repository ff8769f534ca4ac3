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

test('a doubt is kept, stands on the customer’s page while it is open for long, is settled by keyboard and opened again', async () => {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: 'Aoba Foods' })
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/doubts')
  await page.getByText('No doubt has been kept yet').waitFor()
  await page.getByRole('button', { name: 'Keep a doubt' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Keep a doubt' })
  await dialog.getByRole('combobox', { name: 'Customer' }).fill('Aoba')
  await page.getByRole('option', { name: 'Aoba Foods' }).click()
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await dialog.getByRole('alert').waitFor()
  await dialog.getByLabel('In their words').fill('Why is it slow at noon?')
  await dialog.getByLabel('Said on').fill('2026-01-05')
  // What was typed survives a reload.
  await page.reload()
  await page.getByRole('button', { name: 'Keep a doubt' }).press('Enter')
  await expect.poll(() => dialog.getByLabel('In their words').inputValue()).toBe('Why is it slow at noon?')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('tab', { name: 'Open for more than 14 days · 1' }).waitFor()
  await page.goto(`/customers/${customerId}`)
  const card = page.getByRole('region', { name: '1 doubt open for more than 14 days' })
  await card.getByText('Why is it slow at noon?').waitFor()
  await card.getByRole('button', { name: 'Settle: Why is it slow at noon?' }).press('Enter')
  const settle = page.getByRole('dialog', { name: 'Settle the doubt' })
  // The field has the focus as soon as the dialog stands; what is typed before goes nowhere.
  await settle.locator('textarea:focus').waitFor()
  await page.keyboard.type('Moved to a faster region')
  await settle.getByRole('button', { name: 'Settle' }).press('Enter')
  await card.waitFor({ state: 'hidden' })
  await page.goto('/doubts?tab=settled')
  await page.getByText('What settled it: Moved to a faster region').waitFor()
  await page.getByRole('button', { name: 'Open again' }).press('Enter')
  await page.getByText('No doubt has been settled yet').waitFor()
  await page.context().close()
}, 120_000)

test('the list and the customer’s page please axe in both languages, in the dark and on a telephone', async () => {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: '白樺ホテル' })
  const { id: personId } = await postAs(house, signedIn, '/people', { customerId, name: '森 花子' })
  const keep = (words: string, more: object) =>
    postAs(house, signedIn, '/doubts', { customerId, personId, words, ...more })
  await keep('昼どきに発注が遅くなる理由を、まだ説明してもらえていません。', { saidOn: '2026-01-05' })
  await keep('連休中の問い合わせには、誰が対応してくれますか？', {})
  const { id } = await keep('価格データが国内に保存されるのか、不安でした。', { saidOn: '2026-01-07' })
  const settlement = await signedIn.request.put(`${house.url}/api/v1/doubts/${id}/settlement`, {
    data: { with: 'データの保存場所の資料を一緒に確認しました。' },
    headers: { origin: house.url, 'sec-fetch-site': 'same-origin' },
  })
  expect(settlement.status()).toBe(200)
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await page.goto('/doubts')
    await page.getByText('連休中の問い合わせには、誰が対応してくれますか？').waitFor()
    await expectSound(page)
    await picture(page, `doubts.${name}`)
    await page.goto(`/customers/${customerId}`)
    await page.getByText('昼どきに発注が遅くなる理由を、まだ説明してもらえていません。').waitFor()
    await expectSound(page)
    await picture(page, `doubts-open-for-long.${name}`)
    await page.goto(`/customers/${customerId}?tab=voice`)
    await page.getByText('データの保存場所の資料を一緒に確認しました。').waitFor()
    await expectSound(page)
    await picture(page, `doubts-of-customer.${name}`)
    await page.context().close()
  }
}, 120_000)
