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

async function twice(name: string) {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name })
  const kept = await postAs(house, signedIn, '/people', {
    customerId,
    name: '山田 太郎',
    nameKana: 'ヤマダ タロウ',
    email: 'yamada@aoba.example',
    title: '部長',
  })
  const other = await postAs(house, signedIn, '/people', {
    customerId,
    name: 'ﾔﾏﾀﾞ ﾀﾛｳ',
    email: 'taro@mobile.example',
    phone: '090-1234-5678',
    title: '課長',
    roles: ['sponsor'],
  })
  await postAs(house, signedIn, `/people/${kept.id}/consents`, { purpose: 'marketing', given: false })
  await postAs(house, signedIn, `/people/${other.id}/consents`, { purpose: 'marketing', given: true })
  await postAs(house, signedIn, '/responses', { customerId, personId: other.id, survey: 'yearly', nps: 9 })
  return { customerId }
}

test('two records of a person are found, compared, joined by keyboard, and told apart again', async () => {
  const { customerId } = await twice('Aoba Foods')
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/people-duplicates')
  await page.getByText('Same name or reading').waitFor()
  await page.getByRole('button', { name: 'Two people: 山田 太郎, ﾔﾏﾀﾞ ﾀﾛｳ' }).press('Enter')
  await page.getByText('Nobody seems to be on record twice').waitFor()
  await page.getByText('Told to be two people').click()
  await page.getByRole('button', { name: 'Propose again: 山田 太郎, ﾔﾏﾀﾞ ﾀﾛｳ' }).press('Enter')
  await page.getByText('Of no pair it was said that it is two people').waitFor()
  await page.getByText('Proposed', { exact: true }).click()
  await page.getByRole('button', { name: 'Compare: 山田 太郎, ﾔﾏﾀﾞ ﾀﾛｳ' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Join two records of one person' })
  await dialog.getByText('“ﾔﾏﾀﾞ ﾀﾛｳ” becomes part of “山田 太郎”').waitFor()
  await dialog.getByText('It is refused from then on').waitFor()
  await dialog.getByRole('checkbox', { name: 'Take the other’s value: Title' }).press('Space')
  await expect
    .poll(() => dialog.getByRole('row', { name: 'Title' }).locator('[data-result]').textContent())
    .toBe('課長')
  await dialog.getByRole('button', { name: 'Join', exact: true }).press('Enter')
  await page.getByText('Nobody seems to be on record twice').waitFor()
  await page.goto(`/customers/${customerId}?tab=people`)
  await page.getByText('“ﾔﾏﾀﾞ ﾀﾛｳ” is part of “山田 太郎”').waitFor()
  await page.getByText('yamada@aoba.example').waitFor()
  // The other address stays known, beside the one that is written to.
  await page.getByRole('row', { name: /山田 太郎.*yamada@aoba.example.*taro@mobile.example/ }).waitFor()
  await page.getByRole('button', { name: 'Tell apart: ﾔﾏﾀﾞ ﾀﾛｳ' }).press('Enter')
  await page.getByText('Told apart: both records are as they were').waitFor()
  await page.getByRole('row', { name: /ﾔﾏﾀﾞ ﾀﾛｳ.*taro@mobile.example/ }).waitFor()
  await page.context().close()
}, 120_000)

test('a record is joined from the customer’s people; what stands on the way pleases axe in every look', async () => {
  const { customerId } = await twice('白樺ホテル')
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    const isJapanese = look.locale === 'ja'
    await page.goto('/people-duplicates')
    await page.getByText('白樺ホテル').waitFor()
    await expectSound(page)
    await picture(page, `people-duplicates.${name}`)
    await page.goto(`/customers/${customerId}?tab=people`)
    await page.getByRole('button', { name: `${isJapanese ? 'その他' : 'More'}: 山田 太郎` }).click()
    await page.getByRole('menuitem', { name: isJapanese ? '別の登録とまとめる…' : 'Join with another record…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('ﾔﾏﾀﾞ ﾀﾛｳ').waitFor()
    await expectSound(page)
    await picture(page, `join-choice.${name}`)
    await dialog.getByRole('button', { name: isJapanese ? /^比べる: ﾔﾏﾀﾞ/ : /^Compare: ﾔﾏﾀﾞ/ }).click()
    await dialog.getByText(isJapanese ? /一方の登録で拒否/ : /One of the two refused/).waitFor()
    await expectSound(page)
    await picture(page, `join-preview.${name}`)
    await page.context().close()
  }
}, 120_000)
