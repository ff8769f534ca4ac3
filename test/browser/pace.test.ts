import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
const taken: string[] = []

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  const mail = {
    domain: 'sakura.example',
    send: async ({ to }: { readonly to: string }) => {
      taken.push(to)
      return { outcome: 'accepted' as const, answer: '250 kept' }
    },
    close: () => undefined,
  }
  Object.assign(house.meguri.house.outside, { mail })
}, 240_000)
afterAll(() => house.close())

test('how fast letters leave is set by provider, what is beyond waits and says for what, and it stands there in each look', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'Sending rate and warm-up' })
  await card.getByText('sakura.example counts as new to receivers.').waitFor()
  await card.getByRole('button', { name: 'Change' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Sending rate and warm-up' })
  await dialog.getByRole('button', { name: 'Add a provider' }).press('Enter')
  await dialog.getByPlaceholder('gmail.com').last().fill('kita')
  await dialog.getByLabel('Letters an hour: kita').fill('1')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await dialog.getByText('This is not the domain of a provider.').waitFor()
  await dialog.getByPlaceholder('gmail.com').last().fill('kita.example')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const row = card.getByRole('row', { name: 'kita.example' })
  await row.getByRole('cell', { name: '1', exact: true }).waitFor()

  const kita = (await postAs(house, signedIn, '/customers', { name: '北物流', stage: 'active' })).id
  const personIds: string[] = []
  for (const n of [1, 2]) {
    const person = { customerId: kita, name: `小野 ${n}`, email: `p${n}@kita.example` }
    personIds.push((await postAs(house, signedIn, '/people', person)).id)
  }
  const said = { en: { subject: 'Hello', text: 'Good morning' } }
  const message = await postAs(house, signedIn, '/messages', { class: 'relationship', said })
  await postAs(house, signedIn, `/messages/${message.id}/deliveries`, { personIds })
  await expect.poll(() => taken.length, { timeout: 30_000 }).toBe(1)
  await page.goto(`/messages/${message.id}`)
  await page.getByText('as many as may have left for its provider').first().waitFor({ timeout: 30_000 })
  await page.context().close()

  for (const look of looks) {
    const ja = look.locale === 'ja'
    const shown = await visitAs(house, signedIn, look)
    await shown.goto('/settings')
    const title = ja ? '送信ペースとウォームアップ' : 'Sending rate and warm-up'
    const theirs = shown.getByRole('region', { name: title })
    await theirs.getByText(ja ? '日中の1日目' : 'day 1 of').waitFor()
    await theirs.getByRole('heading', { name: title }).scrollIntoViewIfNeeded()
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await picture(shown, `pace.${name}`)
    await expectSound(shown)
    await theirs.getByRole('button', { name: ja ? '変更' : 'Change' }).press('Enter')
    await shown.getByRole('dialog', { name: title }).waitFor()
    await picture(shown, `pace-changed.${name}`)
    await expectSound(shown)
    await shown.context().close()
  }
  expect(taken).toHaveLength(1)
}, 240_000)
