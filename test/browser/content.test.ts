import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atRest, looks, picture } from './browser.ts'
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

test('of six buyers five saw none of the pages: the share, who they are, and a segment of them', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/content?tab=coverage')
  await page.getByText('No group of pages yet').waitFor()
  await page.getByRole('button', { name: 'Add a group' }).press('Enter')
  await page.getByLabel('Name').fill('使い方')
  await page.getByLabel('All pages below these addresses').fill('https://shop.test/howto')
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByText('How many saw these pages is not known').waitFor()
  await postAs(house, signedIn, '/content/page-groups', { name: '機能', prefixes: ['https://shop.test/features'] })
  for (const name of ['Aoba', 'Blue', 'Cedar', 'Daiwa', 'Elm', 'Fuji']) {
    const { id } = await postAs(house, signedIn, '/customers', {
      name,
      externalIds: [{ source: 'shop', externalId: name }],
    })
    await postAs(house, signedIn, '/contracts', { customerId: id, startsOn: '2026-01-01' })
  }
  const { secret } = await postAs<{ secret: string }>(house, signedIn, '/write-keys', { name: 'shop' })
  const view = (groupId: string, path: string) => ({
    type: 'page',
    anonymousId: groupId,
    context: { groupId },
    properties: { url: `https://shop.test${path}` },
  })
  const sent = await fetch(`${house.url}/v1/batch`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${secret}:`)}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      batch: [view('Aoba', '/howto/first?utm_source=mail'), view('Blue', '/'), view('Cedar', '/')],
    }),
  })
  expect(sent.status).toBe(200)
  await expect
    .poll(
      async () => {
        await page.goto('/content?tab=coverage')
        await atRest(page)
        return page.getByRole('heading', { level: 1 }).textContent()
      },
      { timeout: 30_000 },
    )
    .toBe('83.3% have seen none of these pages (5 of 6)')
  await page.getByText('100.0% (6 of 6)').waitFor()
  await page.getByRole('button', { name: 'Show customers: None of these groups' }).press('Enter')
  await page.getByRole('dialog').getByText('5 customers').waitFor()
  expect(await page.getByRole('dialog').getByRole('link').allTextContents()).toEqual([
    'Blue',
    'Cedar',
    'Daiwa',
    'Elm',
    'Fuji',
  ])
  await page.keyboard.press('Escape')
  await page.getByText('seen on no page at all: 3').waitFor()
  for (const look of looks) {
    const other = await visitAs(house, signedIn, look)
    await other.goto('/content?tab=coverage')
    await other.getByText('83.3%').first().waitFor()
    await expectSound(other)
    await picture(other, `coverage.${look.locale}.${look.scheme}.${look.width}`)
    await other.context().close()
  }
  await page.getByRole('button', { name: 'Make a segment' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Make a segment' }).press('Enter')
  await page.waitForURL(/\/segments\/[0-9a-f-]{36}/)
  await expect.poll(async () => page.getByText(/5/).count(), { timeout: 30_000 }).toBeGreaterThan(0)
  await page.context().close()
}, 240_000)
