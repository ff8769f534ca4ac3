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

test('a piece is added, changed, taken out and put back with the keys alone', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/content')
  await page.getByText('Nothing is in the library yet').waitFor()
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add a piece of content' })
  await dialog.getByLabel('Address').fill('https://me:secret@example.com/guide')
  await dialog.getByLabel('Title').fill('First steps')
  await dialog.getByLabel('Title').press('Enter')
  await dialog.getByText('A name or password in an address').waitFor()
  await dialog.getByLabel('Address').fill('https://example.com/guide')
  await dialog.getByLabel('Address').press('Enter')
  await page.getByRole('heading', { name: '1 piece of content' }).waitFor()
  await page.getByText('not known', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Edit First steps' }).press('Enter')
  const change = page.getByRole('dialog', { name: 'Change a piece of content' })
  await change.getByLabel('Last looked over').fill('2020-01-01')
  await change.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByText('since 31 Dec 2020').waitFor()
  await page.getByRole('button', { name: 'Edit First steps' }).press('Enter')
  await change.getByRole('button', { name: 'Take out' }).press('Enter')
  await page.getByText('Taken out of the library').waitFor()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await page.getByRole('button', { name: 'Edit First steps' }).waitFor()
  await page.goto('/content?freshness=stale')
  await page.getByText('First steps').waitFor()
  await page.goto('/content?link=dead')
  await page.getByText('No piece of content is like that').waitFor()
  await page.context().close()
})

const pieces = [
  ['https://example.com/help/first-steps', 'はじめての設定ガイド', 'support', 'カスタマーサポート部', '2026-02-01'],
  ['https://example.com/products/camera/features', 'カメラの機能紹介', 'product', '商品企画部', '2024-01-10'],
  ['https://example.com/movies/how-to', '3分で分かる使い方動画', 'video', 'マーケティング部', null],
] as const

test('the library pleases axe in both languages, in the dark and on a telephone', async () => {
  for (const [url, title, kind, department, publishedOn] of pieces)
    await postAs(house, signedIn, '/content/pieces', {
      url,
      title,
      kind,
      department,
      publishedOn,
      language: 'japanese',
    })
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/content')
    await page.getByText('はじめての設定ガイド').first().waitFor()
    await expectSound(page)
    await picture(page, `content.${look.locale}.${look.scheme}.${look.width}`)
    await page
      .getByRole('button', { name: look.locale === 'ja' ? 'サイトマップから取り込む' : 'Read a sitemap' })
      .click()
    await page.getByRole('dialog').getByLabel('URL').or(page.getByRole('dialog').getByLabel('Address')).waitFor()
    await expectSound(page)
    expect(await page.title()).toContain('Meguri')
    await page.context().close()
  }
})
