import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWeb } from '../../src/platform/outside/web/web.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let at = ''
const heard: string[] = []
const provider = createServer(async (request, response) => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  const to = new URLSearchParams(Buffer.concat(pieces).toString()).get('To')
  if (to !== null) heard.push(to)
  const status = request.method === 'GET' ? 200 : 201
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ sid: `SM${heard.length}` }))
})

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  const { port } = provider.address() as AddressInfo
  at = `http://127.0.0.1:${port}`
  const hooks = openWeb({ schemes: ['http:'], ports: [port], mayReach: (address) => address === '127.0.0.1' })
  Object.assign(house.meguri.house.outside, { hooks })
  const customerId = (await postAs(house, signedIn, '/customers', { name: '桜フーズ', stage: 'active' })).id
  await postAs(house, signedIn, '/people', { customerId, name: '小野 真理', phone: '090-1234-5678', locale: 'ja' })
  await postAs(house, signedIn, '/people', { customerId, name: '加藤 健', phone: '03-1234-5678', locale: 'ja' })
}, 240_000)
afterAll(async () => {
  provider.closeAllConnections()
  provider.close()
  await house.close()
})

test('an account of SMS is entered and checked, a message goes by it, and who has no mobile number is held back', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'SMS and LINE' })
  await card.getByRole('button', { name: 'Set up: SMS' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'SMS' })
  await dialog.getByLabel('Account SID').fill(`AC${'0'.repeat(32)}`)
  await dialog.getByLabel('Number or messaging service').fill('+815012345678')
  await dialog.getByLabel('Auth token').fill('a token that nobody reads')
  await dialog.getByLabel('Address of the provider').fill('http://10.0.0.7')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await dialog
    .getByText('This address belongs to a network', { exact: false })
    .or(dialog.getByText('Only port', { exact: false }))
    .waitFor()
  await dialog.getByLabel('Address of the provider').fill(at)
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByText('Saved.').waitFor()
  await dialog.waitFor({ state: 'hidden' })
  await card.getByRole('button', { name: 'Check: SMS' }).click()
  await page.getByText('The provider knows the account.').waitFor()
  await card.getByRole('button', { name: 'Change: SMS' }).click()
  await dialog.waitFor()
  expect(await dialog.getByLabel('Auth token').inputValue()).toBe('')
  expect(await dialog.getByLabel('Enter this at the provider', { exact: false }).inputValue()).toContain(
    '/answers/sms/',
  )
  expect(await page.content()).not.toContain('a token that nobody reads')

  await page.goto('/messages')
  await page.getByRole('link', { name: 'Write a message' }).first().click()
  await page.getByRole('checkbox', { name: 'LINE' }).check()
  await page.getByRole('checkbox', { name: 'E-mail' }).uncheck()
  await page.getByLabel('Subject').fill('Visit')
  await page.getByLabel('Text').fill('a'.repeat(161))
  await page.getByText('No official account of LINE is set up.', { exact: false }).waitFor()
  await page.getByRole('checkbox', { name: 'SMS' }).check()
  await page.getByRole('checkbox', { name: 'LINE' }).uncheck()
  await page.getByText('SMS: 2 parts, 161 characters.').waitFor()
  await page.getByLabel('Text').fill('明日10時に伺います。')
  await page.getByText('SMS: 1 part, 11 characters.').waitFor()
  await picture(page, 'message-sms.en.light.1360')
  await page.getByRole('button', { name: 'Keep' }).click()
  for (const name of ['小野', '加藤']) {
    await page.getByRole('combobox', { name: 'Send it to people' }).fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).click()
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Send to 2 people' }).click()
  await page.getByText('No mobile number is on record, or none that is certain.').waitFor()
  await page.getByText('+819012345678').waitFor()
  await page.getByText('Sent', { exact: true }).first().waitFor({ timeout: 30_000 })
  expect(heard).toEqual(['+819012345678'])
  await page.context().close()
}, 120_000)

test('the accounts, and a delivery over SMS, please in each look', async () => {
  const said = { ja: { subject: '訪問のお知らせ', text: '明日10時に伺います。' } }
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await page.goto('/settings')
    const card = page.getByRole('region', { name: ja ? 'SMSとLINEの設定' : 'SMS and LINE' })
    await card
      .getByText(ja ? '未設定のため、送信されません。' : 'Not set up: nothing goes over it.')
      .scrollIntoViewIfNeeded()
    await picture(page, `channels.${name}`)
    await expectSound(page)
    await card.getByRole('button', { name: ja ? '設定する：LINE' : 'Set up: LINE' }).press('Enter')
    await page
      .getByRole('dialog', { name: 'LINE' })
      .getByLabel(ja ? 'チャネルシークレット' : 'Channel secret')
      .waitFor()
    await picture(page, `channel-line.${name}`)
    await expectSound(page)
    const { rows: people } = await (await signedIn.request.get(`${house.url}/api/v1/people`)).json()
    const { id } = await postAs(house, signedIn, '/messages', { class: 'transactional', channels: ['sms'], said })
    const personIds = people.map((one: { id: string }) => one.id)
    await postAs(house, signedIn, `/messages/${id}/deliveries`, { personIds })
    await page.goto(`/messages/${id}`)
    await page
      .getByText(ja ? '送信済み' : 'Sent', { exact: true })
      .first()
      .waitFor({ timeout: 30_000 })
    await page.getByText('小野 真理').first().click()
    await page.getByRole('dialog').getByText('SMS', { exact: true }).waitFor()
    await picture(page, `delivery-sms.${name}`)
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)
