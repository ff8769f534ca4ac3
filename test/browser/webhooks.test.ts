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
let port = 0
const heard: { path: string; signature: string }[] = []
const receiver = createServer((request, response) => {
  heard.push({ path: request.url ?? '', signature: String(request.headers['webhook-signature']) })
  request.resume()
  if (request.url === '/gone') return response.writeHead(410).end('This hook was removed.')
  response.writeHead(202).end('queued')
})

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  port = (receiver.address() as AddressInfo).port
  const hooks = openWeb({ schemes: ['http:'], ports: [port], mayReach: (address) => address === '127.0.0.1' })
  Object.assign(house.meguri.house.outside, { hooks })
}, 240_000)
afterAll(async () => {
  receiver.closeAllConnections()
  receiver.close()
  await house.close()
})

test('a webhook is added, its secret shown once, tested, sent again; what was switched off stands on Today', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'Webhooks, Slack and Teams' })
  await card.getByText('Nobody outside is told anything.').waitFor()
  await card.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add a webhook or channel' })
  await dialog.getByLabel('Name').fill('Warehouse')
  await dialog.getByLabel('Address').fill('http://10.0.0.7/hook')
  await dialog.getByRole('checkbox', { name: 'Customer added' }).check()
  await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await dialog
    .getByText('This address belongs to a network', { exact: false })
    .or(dialog.getByText('Only port', { exact: false }))
    .waitFor()
  await dialog.getByLabel('Address').fill(`http://127.0.0.1:${port}/hook`)
  await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  const secret = page.getByRole('dialog', { name: 'Secret' })
  expect(await secret.getByLabel('Shown this once', { exact: false }).inputValue()).toMatch(/^whsec_/)
  await secret.getByRole('button', { name: 'Close' }).last().press('Enter')
  await card.getByRole('link', { name: 'Warehouse' }).press('Enter')
  await page.getByText('Nothing was sent yet.').waitFor()
  await page.getByRole('button', { name: 'Send a test' }).press('Enter')
  await page.getByText('202 queued').waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Send again: This is a test.' }).press('Enter')
  await page.getByText('It is sent again.').waitFor()
  await page.getByText('202 queued').click()
  const delivery = page.getByRole('dialog', { name: 'This is a test.' })
  await delivery.getByText('"type": "webhook.test"').waitFor()
  await page.context().close()

  const gone = `http://127.0.0.1:${port}/gone`
  const { webhook } = await postAs<{ webhook: { id: string } }>(house, signedIn, '/webhooks', {
    name: '倉庫管理',
    url: gone,
    events: ['customer.created', 'health.band_changed'],
  })
  await postAs(house, signedIn, '/webhooks', {
    name: '営業チャンネル',
    kind: 'slack',
    url: `http://127.0.0.1:${port}/services/secret`,
    events: ['health.band_changed'],
  })
  await postAs(house, signedIn, `/webhooks/${webhook.id}/tests`, {})
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const shown = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await shown.goto(`/settings/webhooks/${webhook.id}`)
    await shown.getByText('410 This hook was removed.').waitFor({ timeout: 30_000 })
    await shown.getByText(ja ? '（410）と応答したため' : 'said that it is gone (410)', { exact: false }).waitFor()
    await picture(shown, `webhook.${name}`)
    await expectSound(shown)
    await shown.goto('/')
    await shown
      .getByText(ja ? '外部への通知が停止しています' : 'Somebody outside is told nothing any more')
      .scrollIntoViewIfNeeded()
    await picture(shown, `webhook-off.${name}`)
    await expectSound(shown)
    await shown.goto('/settings')
    const list = shown.getByRole('region', {
      name: ja ? '外部への通知（Webhook・Slack・Teams）' : 'Webhooks, Slack and Teams',
    })
    await list.getByText('倉庫管理').scrollIntoViewIfNeeded()
    await picture(shown, `webhooks.${name}`)
    await expectSound(shown)
    await list.getByRole('button', { name: ja ? '追加' : 'Add', exact: true }).press('Enter')
    await shown
      .getByRole('dialog')
      .getByText(ja ? '顧客を追加' : 'Customer added')
      .waitFor()
    await picture(shown, `webhook-new.${name}`)
    await expectSound(shown)
    await shown.context().close()
  }
  expect(heard.filter(({ path }) => path === '/hook').every(({ signature }) => signature.startsWith('v1,'))).toBe(true)
}, 240_000)
