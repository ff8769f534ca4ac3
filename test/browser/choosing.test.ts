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
const people: string[] = []
const lineId = (end: number) => `U${String(end).padStart(32, '0')}`
const provider = createServer((request, response) => {
  request.resume()
  const status = request.method === 'GET' ? 200 : 201
  response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
})

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  const { port } = provider.address() as AddressInfo
  const server = `http://127.0.0.1:${port}`
  const hooks = openWeb({ schemes: ['http:'], ports: [port], mayReach: (address) => address === '127.0.0.1' })
  Object.assign(house.meguri.house.outside, { hooks })
  const put = async (path: string, data: object) => {
    const headers = { origin: house.url, 'sec-fetch-site': 'same-origin' }
    const answer = await signedIn.request.put(`${house.url}/api/v1${path}`, { data, headers })
    expect(answer.status(), await answer.text()).toBe(200)
  }
  await put('/channels', {
    channel: 'sms',
    account: `AC${'0'.repeat(32)}`,
    sender: '+815012345678',
    server,
    token: 't',
  })
  await put('/channels', { channel: 'line', sender: '桜フーズ', server, token: 't', secret: 's' })
  const customerId = (await postAs(house, signedIn, '/customers', { name: '桜フーズ', stage: 'active' })).id
  const both = { customerId, locale: 'ja' }
  for (const one of [
    { name: '小野 真理', phone: '090-1234-5678', lineId: lineId(1), preferredChannel: 'line' },
    { name: '加藤 健', phone: '090-1234-5679', lineId: lineId(2) },
    { name: '佐藤 葵', phone: '090-1234-5680' },
    { name: '森 一郎' },
  ])
    people.push((await postAs(house, signedIn, '/people', { ...both, ...one })).id)
}, 240_000)
afterAll(async () => {
  provider.closeAllConnections()
  provider.close()
  await house.close()
})

test('what a message costs is entered, several channels are chosen, and the preview says which one it is and why', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'What a message costs' })
  await card.getByLabel('One part of an SMS').fill('three')
  await card.getByRole('button', { name: 'Save' }).click()
  await card.locator('[role=alert], .mantine-InputWrapper-error, [class*=error]').first().waitFor()
  await card.getByLabel('One part of an SMS').fill('3.3')
  await card.getByLabel('One message over LINE').fill('5')
  await card.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()

  await page.goto('/messages')
  await page.getByRole('link', { name: 'Write a message' }).first().click()
  await page.getByRole('checkbox', { name: 'SMS' }).check()
  await page.getByRole('checkbox', { name: 'LINE' }).check()
  await page.getByText('For each person one of these is chosen', { exact: false }).waitFor()
  await page.getByLabel('Subject').fill('Visit')
  await page.getByLabel('Text').fill('We come tomorrow at ten.')
  await page.getByText('Over some of its channels it cannot go like this').waitFor()
  await page.getByText('No mail server is set up (SMTP_URL), so no e-mail can be sent.').waitFor()
  await picture(page, 'message-several.en.light.1360')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('combobox', { name: 'Send it to people' }).fill('小野')
  await page.getByRole('option', { name: /小野/ }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Send to 1 person' }).click()
  // Their name stands in the field as well: the row is that with the address.
  await page.getByText(lineId(1)).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('The channel they asked for.', { exact: false }).waitFor()
  await page.context().close()
}, 120_000)

test('the dry run counts by channel and opens its people, in each look', async () => {
  const said = { ja: { subject: '訪問のお知らせ', text: '明日10時に伺います。' } }
  const wish = { class: 'transactional', channels: ['sms', 'line'], said }
  const { id: messageId } = await postAs(house, signedIn, '/messages', wish)
  const audience = { kind: 'people', personIds: people }
  const { id } = await postAs(house, signedIn, '/sends', { name: '訪問', messageId, audience })
  await postAs(house, signedIn, `/sends/${id}/dry-run`, {})
  await postAs(house, signedIn, `/messages/${messageId}/deliveries`, { personIds: people.slice(0, 1) })
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await page.goto(`/sends/${id}`)
    const asked = ja ? 'ご本人が希望された連絡手段です。' : 'The channel they asked for.'
    await page.getByText(asked, { exact: false }).first().waitFor()
    await page.getByText(asked, { exact: false }).first().scrollIntoViewIfNeeded()
    await picture(page, `dry-run-channels.${name}`)
    await expectSound(page)
    await page.getByText(asked, { exact: false }).first().click()
    await page.getByRole('dialog').getByText('小野 真理').waitFor()
    await page.goto(`/messages/${messageId}`)
    await page.getByText('小野 真理').first().click()
    await page.getByRole('dialog').getByText(asked, { exact: false }).waitFor()
    await picture(page, `delivery-chosen.${name}`)
    await expectSound(page)
    await page.goto('/settings')
    await page
      .getByRole('region', { name: ja ? '送信1通あたりの費用' : 'What a message costs' })
      .scrollIntoViewIfNeeded()
    await picture(page, `channel-costs.${name}`)
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)
