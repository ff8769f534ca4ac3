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

test('a release is kept with its notice, says when its use is known, and cannot be told without a mail server', async () => {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: 'Aoba Foods' })
  const { id: personId } = await postAs(house, signedIn, '/people', {
    customerId,
    name: 'Mori',
    email: 'm@aoba.example',
  })
  await postAs(house, signedIn, '/requests', { title: 'Dark screens', voice: { personId } })
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/releases')
  await page.getByText('No release has been kept yet').waitFor()
  await page.getByRole('button', { name: 'Keep a release' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Keep a release' })
  await dialog.getByLabel('Title').fill('Dark screens')
  const today = new Date().toLocaleDateString('sv')
  await dialog.getByLabel('Released on').fill(today)
  await dialog.getByLabel('Event by which its use is seen').fill('dark mode on')
  await dialog.getByLabel('Subject').first().fill('You asked: dark screens')
  await dialog.getByLabel('Text').first().fill('They are here.')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Keep a release' }).press('Enter')
  await dialog.getByText('not saved').waitFor()
  expect(await dialog.getByLabel('Text').first().inputValue()).toBe('They are here.')
  await dialog.getByRole('combobox', { name: 'Requests it answers' }).fill('dark')
  await page.getByRole('option', { name: 'Dark screens' }).click()
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Dark screens' }).waitFor()
  await page.getByText('The 14 days after the release are not over yet.').waitFor()
  await page.getByRole('button', { name: 'Tell those who asked' }).press('Enter')
  const question = page.getByRole('dialog', { name: 'Tell 1 person?' })
  await question.getByRole('button', { name: 'Tell those who asked' }).press('Enter')
  await page
    .getByText(/mail server/i)
    .first()
    .waitFor()
  for (const look of looks) {
    const other = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await other.goto('/releases')
    await other.getByRole('link', { name: 'Dark screens' }).waitFor()
    await expectSound(other)
    await picture(other, `releases.${name}`)
    await other.getByRole('link', { name: 'Dark screens' }).click()
    await other
      .getByText(look.locale === 'ja' ? '14日間がまだ' : '14 days after')
      .first()
      .waitFor()
    await expectSound(other)
    await picture(other, `release.${name}`)
    expect(await other.title()).toContain('Dark screens')
    await other.context().close()
  }
  await page.getByRole('button', { name: 'Remove' }).press('Enter')
  await page.getByText('No release has been kept yet').waitFor()
  await page.context().close()
}, 120_000)

const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

test('four weeks later the page says who uses it, and each figure opens its people', async () => {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: '白樺ホテル' })
  for (const [name, externalId] of [
    ['森 花子', 'u1'],
    ['林 太郎', 'u2'],
  ])
    await postAs(house, signedIn, '/people', { customerId, name, externalIds: [{ source: 'app', externalId }] })
  const { id } = await postAs(house, signedIn, '/releases', {
    title: '夜間モード',
    event: 'dark mode on',
    releasedOn: ago(28).toLocaleDateString('sv'),
    said: { ja: { subject: '夜間モード', text: '提供しました。' } },
  })
  const { secret } = await postAs<{ secret: string }>(house, signedIn, '/write-keys', { name: 'app' })
  const track = (userId: string, event: string, days: number) => ({
    type: 'track',
    userId,
    event,
    timestamp: ago(days).toISOString(),
  })
  const sent = await fetch(`${house.url}/v1/batch`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${secret}:`)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ batch: [track('u1', 'dark mode on', 20), track('u2', 'order sent', 22)] }),
  })
  expect(sent.status).toBe(200)
  const active = async () => {
    const answer = await signedIn.request.get(`/api/v1/releases/${id}`)
    return (await answer.json()).adoption.active?.people
  }
  await expect.poll(active, { timeout: 30_000 }).toBe(2)
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto(`/releases/${id}`)
    const anew = look.locale === 'ja' ? '利用のあった全員：うち新たに利用' : 'Of these new to it: All who were active'
    await page.getByRole('button', { name: anew }).waitFor()
    await expectSound(page)
    await picture(page, `release-used.${look.locale}.${look.scheme}.${look.width}`)
    await page.getByRole('button', { name: anew }).click()
    await page.getByRole('dialog').getByText('白樺ホテル').waitFor()
    expect(await page.getByRole('dialog').getByRole('link').allTextContents()).toEqual(['森 花子'])
    await expectSound(page)
    await page.context().close()
  }
}, 120_000)
