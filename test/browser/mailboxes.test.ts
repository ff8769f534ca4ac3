import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer, bounce, doorTo } from '../../src/act/mailboxes/stories/mail.fixture.ts'
import { imapServer } from '../../src/platform/outside/mailbox/imap-server.fixture.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let server: Awaited<ReturnType<typeof imapServer>>

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  server = await imapServer()
  // The one port that is let through is where the server of this test is, as 993 is elsewhere.
  const door = doorTo(server.port)
  const reached = (port: number) => (port === 993 ? server.port : port)
  Object.assign(house.meguri.house.outside, {
    mailboxes: {
      refusal: (where: Parameters<typeof door.refusal>[0]) => door.refusal({ ...where, port: reached(where.port) }),
      read: (account: Parameters<typeof door.read>[0], within: Parameters<typeof door.read>[1]) =>
        door.read({ ...account, port: reached(account.port) }, within),
    },
  })
  const customerId = (await postAs(house, signedIn, '/customers', { name: '桜フーズ', stage: 'active' })).id
  await postAs(house, signedIn, '/people', { customerId, name: '小野 真理', email: 'ono@kita.example' })
}, 240_000)
afterAll(async () => {
  await server?.close()
  await house.close()
})

test('a mailbox is added, tried, read, and says in words why it cannot be read', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'Mailboxes for what comes back' })
  await card.getByText('No mailbox is read.').waitFor()
  await card.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add a mailbox' })
  await dialog.getByLabel('Name').first().fill('Bounces')
  await dialog.getByLabel('Mail server').fill('10.0.0.7')
  await dialog.getByLabel('User name').fill('bounces@right.test')
  await dialog.getByLabel('Password').first().fill('wrong horse')
  await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await dialog.getByText('This address belongs to a network', { exact: false }).waitFor()
  await dialog.getByLabel('Mail server').fill('right.test')
  await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await card
    .getByText('The server does not take the user name and password.', { exact: false })
    .waitFor({ timeout: 30_000 })
  await card.getByRole('button', { name: 'Change Bounces' }).press('Enter')
  const change = page.getByRole('dialog', { name: 'Bounces' })
  await change.getByLabel('Password').first().fill('right horse')
  await change.getByRole('button', { name: 'Save' }).press('Enter')
  await change.waitFor({ state: 'hidden' })
  await card.getByRole('button', { name: 'Try the connection: Bounces' }).press('Enter')
  await page.getByText('The connection works. Mails in the folder: 0.').waitFor({ timeout: 30_000 })
  await card.getByText('last read', { exact: false }).waitFor({ timeout: 30_000 })
  await card.getByRole('link', { name: 'Bounces' }).press('Enter')
  await page.getByText('Nothing was read yet.').waitFor()
  server.put(answer('ono@kita.example', 'well'))
  server.put(bounce('ono@kita.example', 'gone'))
  server.put(answer('ono@kita.example', 'large'), { size: 900_000_000 })
  await page.getByRole('button', { name: 'Read now' }).press('Enter')
  await page.getByText('Left out: larger than 5 MB').waitFor({ timeout: 30_000 })
  expect(await page.getByText('小野 真理').count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Pause' }).press('Enter')
  await page.getByText('It is not read until further notice.').waitFor()
  await page.getByRole('button', { name: 'Resume' }).press('Enter')
  await page.getByText('It is read again, from where it was left.').waitFor()
  const id = page.url().split('/').at(-1) ?? ''
  await page.context().close()

  const { id: troubled } = await postAs<{ id: string }>(house, signedIn, '/mailboxes', {
    name: '返信用',
    host: 'wrong.test',
    login: 'reply@right.test',
    password: 'right horse',
  })
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const shown = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await shown.goto(`/settings/mailboxes/${id}`)
    await shown.getByText(ja ? '除外（5 MB超）' : 'Left out: larger than 5 MB').waitFor({ timeout: 30_000 })
    await picture(shown, `mailbox.${name}`)
    await expectSound(shown)
    await shown.goto(`/settings/mailboxes/${troubled}`)
    await shown
      .getByText(ja ? 'サーバーの証明書を確認できません' : 'The certificate of the server is not right', {
        exact: false,
      })
      .waitFor({ timeout: 30_000 })
    await picture(shown, `mailbox-trouble.${name}`)
    await expectSound(shown)
    await shown.goto('/')
    await shown
      .getByText(ja ? '受信メールボックスを読み取れません' : 'A mailbox cannot be read')
      .scrollIntoViewIfNeeded()
    await picture(shown, `mailbox-today.${name}`)
    await expectSound(shown)
    await shown.goto('/settings')
    const list = shown.getByRole('region', {
      name: ja ? '受信メールボックス（不達・返信）' : 'Mailboxes for what comes back',
    })
    await list.getByText('返信用').scrollIntoViewIfNeeded()
    await picture(shown, `mailboxes.${name}`)
    await expectSound(shown)
    await list.getByRole('button', { name: ja ? '追加' : 'Add', exact: true }).press('Enter')
    await shown
      .getByRole('dialog')
      .getByLabel(ja ? 'メールサーバー' : 'Mail server')
      .waitFor()
    await picture(shown, `mailbox-new.${name}`)
    await expectSound(shown)
    await shown.context().close()
  }
}, 240_000)
