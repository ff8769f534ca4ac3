import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atRest, looks, picture, violationsOn } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, owner, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
})
afterAll(() => house.close())

const rooms = ['/', '/members', '/keys', '/jobs', '/audit', '/settings', '/profile', '/nowhere']

describe.each(looks)('in $locale, $scheme, $width wide', (look) => {
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    page = await visitAs(house, signedIn, look)
    complaints = complaintsOf(page)
  })
  afterAll(() => page.context().close())

  test.each(rooms)('%s pleases axe, fits its window and speaks its language', async (path) => {
    await page.goto(path)
    await page.locator('h1').first().waitFor()
    const room = path === '/' ? 'today' : path.slice(1)
    await picture(page, `${room}.${look.locale}.${look.scheme}.${look.width}`)
    await expectSound(page)
    expect(await page.locator('html').getAttribute('lang')).toBe(look.locale)
    expect(complaints).toEqual([])
  })
})

test('an API key is shown once, works, and stops when it is revoked', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/keys')
  await page.getByRole('button', { name: 'Create an API key' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill('nightly export')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const secret = await page.getByLabel('Secret').inputValue()
  const ask = () => fetch(`${house.url}/api/v1/session`, { headers: { authorization: `Bearer ${secret}` } })
  expect((await ask()).status).toBe(200)
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'I have copied it' }).click()
  await page.getByRole('heading', { name: '1 key opens this workspace' }).waitFor()
  expect(await page.content()).not.toContain(secret)
  await page.getByRole('button', { name: 'Revoke: nightly export' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('heading', { name: 'No key opens this workspace' }).waitFor()
  expect((await ask()).status).toBe(401)
  await page.context().close()
})

test('a wrong setting is refused at its field; a right one is kept and shown in the audit log', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  const form = page.locator('form').filter({ has: page.getByLabel('Name', { exact: true }) })
  await form.getByLabel('Name', { exact: true }).fill('Sumire Kitchen Works')
  await form.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The settings are saved.').waitFor()
  await page.getByRole('heading', { name: 'Settings of Sumire Kitchen Works' }).waitFor()
  await page.goto('/audit')
  await page
    .getByRole('row', { name: /API key/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('columnheader', { name: 'Before' }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.context().close()
})

test('the language is changed at once and for good', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/profile')
  await page.getByRole('button', { name: `${owner.name}: account` }).click()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('menuitem', { name: '日本語' }).click()
  await page.getByRole('heading', { name: `${owner.name}のプロフィール` }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: `${owner.name}のプロフィール` }).waitFor()
  await page.context().close()
})

test('everything is reached with the keyboard: past the menu, the search, an action', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/members')
  await page.getByRole('heading', { name: 'You work here alone so far' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement?.id')).toBe('content')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.type('audit')
  await page.getByText('Audit log').last().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Who changed what, the newest first' }).waitFor()
  await page.context().close()
})

test('the search opens its first hit with Enter alone, a record before a page of the menu', async () => {
  const { id } = await postAs(house, signedIn, '/customers', { name: 'Kita Logistics' })
  await postAs(house, signedIn, '/customers', { name: 'Audit Partners' })
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/members')
  await page.locator('h1').waitFor()
  for (const [typed, hit] of [
    ['audit', 'Audit Partners'],
    ['kita log', 'Kita Logistics'],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').waitFor()
    await page.keyboard.type(typed)
    await page.locator('[data-action][data-selected]', { hasText: hit }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: hit }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect(new URL(page.url()).pathname).toBe(`/customers/${id}`)
  await page.context().close()
})

test('on a telephone the rail is a drawer that closes when one has arrived', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 390, height: 844 })
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Open the menu' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Jobs' }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await picture(page, 'drawer.en.light.390')
  await page.getByRole('dialog').getByRole('link', { name: 'Jobs' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe('/jobs')
  await page.context().close()
})

test('the first useful screen needs at most 250 kB of JavaScript on the wire', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) sizes.push(gzippedSize(response.body()))
  })
  await page.goto('/')
  await atRest(page)
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(50_000)
  expect(total).toBeLessThanOrEqual(250 * 1024)
  await page.context().close()
})

async function gzippedSize(body: Promise<Buffer>): Promise<number> {
  const { gzipSync } = await import('node:zlib')
  return gzipSync(await body).length
}

/** What the browser complains about: a refused script, a broken page. Refused requests are the page's own matter. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (/Content Security Policy|Warning:|hydrat/i.test(message.text())) complaints.push(message.text())
  })
  return complaints
}
