import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let customerId: string
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  customerId = (await postAs(house, signedIn, '/customers', { name: '髙橋ヴァイオリン工房株式会社' })).id
  await postAs(house, signedIn, '/people', { customerId, name: '渡邉 さくら', nameKana: 'ワタナベ サクラ' })
  await postAs(house, signedIn, '/interactions', {
    customerId,
    kind: 'note',
    title: 'サーバーの移行',
    happenedAt: new Date().toISOString(),
  })
  await postAs(house, signedIn, '/cases', {
    customerId,
    subject: 'ログインできない',
    openedAt: new Date().toISOString(),
  })
  await postAs(house, signedIn, '/contracts', {
    customerId,
    plan: 'エンタープライズ',
    amount: '120000',
    currency: 'JPY',
    period: 'month',
    startsOn: '2026-01-01',
  })
  await settle(house.meguri)
})
afterAll(() => house.close())

async function typed(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').fill(text)
}

test('the finder finds customers, people, notes, cases and contracts in any spelling, and opens what is chosen', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/customers')
    await page.locator('h1').first().waitFor()
    for (const [text, found] of [
      ['高橋バイオリン', '髙橋ヴァイオリン工房株式会社'],
      ['わたなべ', '渡邉 さくら'],
      ['サーバ移行', 'サーバーの移行'],
      ['ろぐいん', 'ログインできない'],
      ['エンタプライズ', 'エンタープライズ'],
      ['高橋ヴァイオソン', '髙橋ヴァイオリン工房株式会社'],
    ] as const) {
      await typed(page, text)
      await page.getByRole('dialog').getByText(found).first().waitFor()
      if (text.endsWith('ソン')) {
        await page
          .getByText(look.locale === 'ja' ? '似た名前' : 'called alike')
          .first()
          .waitFor()
        await picture(page, `finder.${look.locale}.${look.scheme}.${look.width}`)
        await expectSound(page)
      }
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await typed(page, 'ログイン')
    await page.getByRole('dialog').getByText('ログインできない').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/customers/${customerId}\\?tab=support`))
    await page.context().close()
  }
}, 240_000)

test('the list says that nobody is called as typed and shows who is called alike', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto(`/customers?text=${encodeURIComponent('高橋ヴァイオソン')}`)
    await page
      .getByText(look.locale === 'ja' ? 'に一致する顧客はいません' : 'These are called alike')
      .first()
      .waitFor()
    await page.getByText('髙橋ヴァイオリン工房株式会社').first().waitFor()
    await picture(page, `list-alike.${look.locale}.${look.scheme}.${look.width}`)
    await expectSound(page)
    await page.context().close()
  }
})
