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

test('words of a doubt are kept with a consent by keyboard, stand on the customer’s page, and are gone when it is withdrawn', async () => {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: 'Aoba Foods' })
  const { id: personId } = await postAs(house, signedIn, '/people', { customerId, name: 'Mori Hanako' })
  await postAs(house, signedIn, '/doubts', { personId, words: 'We could not do without it. Who answers in summer?' })
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/quotes')
  await page.getByText('Nobody may be quoted yet').waitFor()
  await page.goto(`/customers/${customerId}?tab=voice`)
  await page.getByRole('link', { name: 'Quote: We could not do without it.' }).click()
  const dialog = page.getByRole('dialog', { name: 'Aoba Foods' })
  await dialog.getByLabel('The words to quote').fill('We can do without it.')
  await dialog.getByLabel('What proves it').fill('Mail of 3 April')
  // What was typed survives a reload, for the address says what it is about.
  await page.reload()
  await expect.poll(() => dialog.getByLabel('What proves it').inputValue()).toBe('Mail of 3 April')
  await dialog.getByRole('button', { name: 'Keep as a quote' }).press('Enter')
  await dialog.getByText('These words do not stand there letter by letter.').waitFor()
  await dialog.getByLabel('The words to quote').fill('We could not do without it.')
  await dialog.getByRole('combobox', { name: 'Naming' }).click()
  await page.getByRole('option', { name: 'With the name of the person' }).click()
  await dialog.getByRole('button', { name: 'Keep as a quote' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: '1 quote' }).waitFor()
  await page.getByText('Mori Hanako, Aoba Foods').waitFor()
  await page.getByRole('list', { name: 'Quotes' }).getByText('Among us alone', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'For printing' }).click()
  await page.getByText(/^Made on .*The consents are those of that moment\.$/).waitFor()
  await page.getByText('Mori Hanako, Aoba Foods').waitFor()
  await page.goto(`/customers/${customerId}?tab=voice`)
  const card = page.getByRole('region', { name: 'Quotes' })
  await card.getByText('We could not do without it.').waitFor()
  // What is withdrawn elsewhere is gone from a page that stands open.
  const watching = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await watching.goto('/quotes/print')
  await watching.getByText('We could not do without it.').waitFor()
  await card.getByRole('button', { name: 'Withdraw: We could not do without it.' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).press('Enter')
  await page.getByText('The words are no longer used').first().waitFor()
  await card.getByText('Nobody of this customer may be quoted yet').waitFor()
  await watching.getByText('No quote is like that').waitFor()
  await watching.context().close()
  await page.context().close()
}, 120_000)

test('the list, its paper and the form please axe in both languages, in the dark and on a telephone', async () => {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: '白樺ホテル' })
  const { id: personId } = await postAs(house, signedIn, '/people', { customerId, name: '森 花子' })
  const consent = { method: 'paper', evidence: '掲載承諾書（4月2日）', reach: 'outside', naming: 'company' }
  const said = async (words: string) => (await postAs(house, signedIn, '/doubts', { personId, words })).id
  const first = await said('フロントの引き継ぎ漏れがなくなり、朝の30分が浮きました。')
  await postAs(house, signedIn, '/quotes', { source: { kind: 'doubt', id: first }, consent })
  const answer = { customerId, survey: '年次アンケート', nps: 10, comment: '新人も初日から使えます。', mayQuote: true }
  const { id } = await postAs(house, signedIn, '/responses', answer)
  await postAs(house, signedIn, '/quotes', { source: { kind: 'answer', id } })
  const open = await said('夏の繁忙期は誰が対応してくれますか？')
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await page.goto('/quotes')
    await page.getByText('新人も初日から使えます。').waitFor()
    await expectSound(page)
    await picture(page, `quotes.${name}`)
    await page.goto('/quotes/print')
    await page.getByText('新人も初日から使えます。').waitFor()
    await expectSound(page)
    await picture(page, `quotes-print.${name}`)
    await page.goto(`/quotes?of=doubt.${open}`)
    await page.getByRole('dialog').getByText('夏の繁忙期は誰が対応してくれますか？').first().waitFor()
    await expectSound(page)
    await picture(page, `quotes-keep.${name}`)
    await page.goto(`/customers/${customerId}?tab=voice`)
    await page.getByText('フロントの引き継ぎ漏れがなくなり、朝の30分が浮きました。').first().waitFor()
    await expectSound(page)
    await picture(page, `quotes-of-customer.${name}`)
    await page.context().close()
  }
}, 120_000)
