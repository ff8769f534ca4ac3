import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newKey, senderOf, type Zone } from '../../src/act/deliverability/looking/zone.fixture.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
const key = newKey()
const zone: Zone = {
  'TXT sakura.example': ['v=spf1 ip4:203.0.113.5 ~all'],
  'TXT m1._domainkey.sakura.example': [key.record],
  'TXT _dmarc.sakura.example': ['v=DMARC1; p=none; rua=mailto:d@sakura.example'],
  'MX sakura.example': [{ exchange: 'mx.sakura.example', priority: 10 }],
}
const told = {
  dkim: { domain: 'sakura.example', selector: 'm1', keyFile: key.keyFile },
  mailLeavesFrom: ['203.0.113.5'],
}
const worldSays = (records: Zone) => Object.assign(house.meguri.house.outside, { sender: senderOf(told, records) })

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
}, 240_000)
afterAll(() => house.close())

test('it is checked by a press, says what to add, and what has become worse stands on Today until it is seen', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  worldSays(zone)
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'Deliverability' })
  await card.getByText('Not checked yet.').waitFor()
  await card.getByRole('button', { name: 'Check now' }).press('Enter')
  await card.getByText('A letter as it leaves is signed').waitFor({ timeout: 30_000 })
  expect(await card.getByLabel('TXT at _dmarc.sakura.example').inputValue()).toContain('p=quarantine')
  worldSays({ ...zone, 'TXT m1._domainkey.sakura.example': [] })
  await card.getByRole('button', { name: 'Check now' }).press('Enter')
  await card.getByText('This record must stand at m1._domainkey.sakura.example').waitFor({ timeout: 30_000 })
  expect(await card.getByLabel('TXT at m1._domainkey.sakura.example').inputValue()).toBe(key.record)
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const shown = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await shown.goto('/')
    await shown.getByText(ja ? 'メールが届きにくくなっています' : 'Letters are believed less').scrollIntoViewIfNeeded()
    await picture(shown, `deliverability-worsened.${name}`)
    await expectSound(shown)
    await shown.goto('/settings')
    await shown.getByText(ja ? 'GmailとYahooの送信者の要件' : 'What Gmail and Yahoo ask of senders').click()
    await shown.getByRole('heading', { name: ja ? 'メールの到達性' : 'Deliverability' }).scrollIntoViewIfNeeded()
    await picture(shown, `deliverability.${name}`)
    await expectSound(shown)
    await shown.context().close()
  }
  await page.context().close()
  const seen = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await seen.goto('/')
  await seen.getByRole('button', { name: 'I have seen it' }).press('Enter')
  await seen.getByText('Letters are believed less').waitFor({ state: 'detached' })
  await seen.context().close()
}, 240_000)
