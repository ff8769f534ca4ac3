import type { BrowserContext } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailServer } from '../../src/platform/outside/mail/mail-server.ts'
import { looks, picture, violationsOn, visit } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let sakura: string
const taken: string[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    let raw = ''
    stream.on('data', (piece: Buffer) => {
      raw += piece.toString()
    })
    stream.on('end', () => {
      if (session.envelope.rcptTo[0]?.address.startsWith('gone'))
        return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
      taken.push(raw)
      done(null, 'kept')
    })
  },
})

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const mail = openMailServer({ smtpUrl, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined })
  Object.assign(house.meguri.house.outside, { mail })
  sakura = (await postAs(house, signedIn, '/customers', { name: '桜フーズ' })).id
  const people = { customerId: sakura, locale: 'ja' }
  await postAs(house, signedIn, '/people', { ...people, name: '小野 真理', email: 'ono@sakura.example' })
  await postAs(house, signedIn, '/people', { ...people, name: '加藤 健', email: 'gone@sakura.example' })
  await postAs(house, signedIn, '/people', { ...people, name: '林 直' })
}, 240_000)
afterAll(async () => {
  house.meguri.house.outside.mail?.close()
  await house.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

test('a message is written from the row of a person, its verdict is seen before, and it leaves', async () => {
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${sakura}?tab=people`)
  await page.getByRole('button', { name: /小野 真理/ }).click()
  await page.getByRole('menuitem', { name: 'メールを書く' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('件名').fill('ご利用状況のお伺い')
  await dialog.getByLabel('本文').fill('いつもありがとうございます。')
  await dialog.getByText('送信できます').waitFor()
  await dialog.getByText('取引関係にある顧客の方で').waitFor()
  await picture(page, 'messages-write.ja.light.1360')
  await dialog.getByRole('button', { name: '送信' }).click()
  await page.getByText('送信を受け付けました').waitFor()
  await page.getByText('送信済み').first().waitFor({ timeout: 30_000 })
  expect(taken.join('\n')).toContain('To: ono@sakura.example')
  await page.context().close()
}, 120_000)

test('a message is kept, tested, sent to people by name, and says of each what became of it', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/messages')
  await page.getByRole('link', { name: 'Write a message' }).first().click()
  await page.getByRole('combobox', { name: 'Class' }).click()
  await page.getByRole('option', { name: 'Safety' }).click()
  await page.getByLabel('Subject').fill('The lid of the pot')
  await page.getByLabel('Text').fill('Please stop using it. A new one costs ¥9,800.')
  await page.getByText('Take out: “¥9,800”').waitFor()
  await page.getByLabel('Text').fill('Please stop using it.')
  await expect.poll(() => page.getByText('Take out').count()).toBe(0)
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: 'Send a test to me' }).click()
  await page.getByText('The test goes to').waitFor()
  for (const name of ['加藤', '林']) {
    await page.getByRole('combobox', { name: 'Send it to people' }).fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).click()
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Send to 2 people' }).click()
  await page.getByText('1 letter is on the way, 1 held back.').waitFor()
  await page.getByText('No e-mail address is on record.').waitFor()
  await page.getByText('“550 no such mailbox”').waitFor({ timeout: 30_000 })
  await page.getByText('“550 no such mailbox”').click()
  await page.getByRole('dialog').getByText('A notice on safety goes to').waitFor()
  await page.getByRole('dialog').getByText('550 no such mailbox').waitFor()
  await picture(page, 'message-delivery.en.light.1360')
  expect(taken.some((raw) => raw.includes('Subject: [Test] The lid of the pot'))).toBe(true)
  await page.context().close()
}, 120_000)

const mail = (text: string) =>
  `<mjml><mj-body><mj-section><mj-column><mj-text>${text}</mj-text></mj-column></mj-section></mj-body></mjml>`

test('a message is made of a template, seen as a person gets it, tested, and sent to whom it lacks nothing for', async () => {
  const { id } = await postAs(house, signedIn, '/content/templates', { name: 'ご利用開始のご案内' })
  const own = {
    texts: {
      en: { subject: '', body: '' },
      ja: { subject: '{{ person.name }}様へ', body: mail('{{ person.department }}の皆様へ') },
    },
  }
  await postAs(house, signedIn, `/content/templates/${id}/draft`, own)
  await postAs(house, signedIn, `/content/templates/${id}/draft/publication`, {})
  const there = { customerId: sakura, locale: 'ja' }
  await postAs(house, signedIn, '/people', {
    ...there,
    name: '原 桃子',
    email: 'hara@sakura.example',
    department: '厨房',
  })
  await postAs(house, signedIn, '/people', { ...there, name: '西 海斗', email: 'nishi@sakura.example' })
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/content/templates/${id}`)
  await page.getByRole('button', { name: 'Send a test to me' }).click()
  const dialog = page.getByRole('dialog')
  const choose = async (name: string, within: typeof dialog | typeof page) => {
    await within.getByRole('combobox', { name: 'As this person gets it' }).fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).click()
  }
  await choose('西 海斗', dialog)
  await dialog.getByText('Japanese', { exact: true }).click()
  await picture(page, 'template-test.en.light.1360')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Missing in it: Department is not known').waitFor()

  await page.goto('/messages/new')
  await page.getByText('Template', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Template' }).click()
  await page.getByRole('option', { name: 'ご利用開始のご案内, version 1' }).click()
  await expectSound(page)
  await picture(page, 'messages-of-template.en.light.1360')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('heading', { name: 'ご利用開始のご案内' }).waitFor()
  const address = new URL(page.url()).pathname
  await choose('西 海斗', page)
  await page.getByText('「部署」').or(page.getByText('Department is not known')).first().waitFor()
  await choose('原 桃子', page)
  await page.frameLocator('iframe[title="The letter"]').getByText('厨房の皆様へ').waitFor()
  for (const name of ['原', '西']) {
    await page.getByRole('combobox', { name: 'Send it to people' }).fill(name)
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Send to 2 people' }).click()
  await page.getByText('1 letter is on the way, 1 held back.').waitFor()
  await page.getByText('Department is not known, and there is nothing to say instead.').waitFor()
  await page.context().close()
  await expect.poll(() => taken.find((raw) => raw.includes('To: hara@')), { timeout: 30_000 }).toBeDefined()
  expect(taken.some((raw) => raw.includes('To: nishi@'))).toBe(false)
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const shown = await visitAs(house, signedIn, look)
    await shown.goto(address)
    const whom = shown.getByRole('combobox', { name: ja ? '表示する担当者' : 'As this person gets it' })
    await whom.fill('西 海斗')
    await shown.getByRole('option', { name: /西 海斗/ }).click()
    await shown.locator('iframe').waitFor()
    await expectSound(shown)
    await picture(shown, `message-of-template.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await shown.context().close()
  }
}, 240_000)

/** A mailbox that is full, as a provider tells it. */
const full = [
  'From: <postmaster@ezweb.example>',
  'To: house@meguri.test',
  'Subject: Mail System Error - Returned Mail',
  'Content-Type: text/plain; charset=utf-8',
  '',
  '受信者のメールボックスがいっぱいのため届きませんでした。',
  '<ono@ezweb.example>',
].join('\r\n')

test('an address is suppressed and lifted, the sender is said, and all pleases axe in each look', async () => {
  const headers = { origin: new URL(house.url).origin, 'content-type': 'message/rfc822' }
  const handedIn = await signedIn.request.post(`${house.url}/api/v1/returned-mails`, { headers, data: full })
  expect(handedIn.status()).toBe(201)
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const page = await visitAs(house, signedIn, look)
    await page.goto('/messages/suppressed')
    await page.getByRole('button', { name: ja ? 'アドレスを停止' : 'Suppress an address' }).click()
    await page
      .getByRole('dialog')
      .getByLabel(ja ? '宛先' : 'Address')
      .fill(`${look.width}@kita.example`)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: ja ? '停止' : 'Suppress', exact: true })
      .click()
    await page.getByText(`${look.width}@kita.example`).first().waitFor()
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await picture(page, `messages-suppressed.${name}`)
    await expectSound(page)
    await page.goto('/messages')
    await page
      .getByText(ja ? '安全のお知らせ' : 'Safety')
      .first()
      .waitFor()
    await picture(page, `messages.${name}`)
    await expectSound(page)
    await page.getByText('The lid of the pot').first().click()
    await page.getByText('“550 no such mailbox”').first().waitFor()
    await picture(page, `message.${name}`)
    await expectSound(page)
    await page.goto('/messages/deliveries?state=refused')
    await page.getByText('“550 no such mailbox”').first().waitFor()
    await picture(page, `messages-deliveries.${name}`)
    await expectSound(page)
    await page.goto('/messages/returned')
    await page
      .getByText(ja ? '受信箱の容量超過' : 'Mailbox full')
      .first()
      .waitFor()
    await picture(page, `messages-returned.${name}`)
    await expectSound(page)
    await page.goto('/settings')
    await page.getByText(ja ? 'メッセージの送信者' : 'Messages: who speaks').waitFor()
    await page.getByText(ja ? 'メッセージの送信者' : 'Messages: who speaks').scrollIntoViewIfNeeded()
    await picture(page, `messages-sender.${name}`)
    await page.context().close()
  }
}, 240_000)

test('whoever got a letter sees the page in their language, and a button ends it', async () => {
  const written = { class: 'relationship', purpose: 'news', said: { ja: { subject: 'お知らせ', text: '新機能です' } } }
  const message = await postAs(house, signedIn, '/messages', written)
  const ono = await postAs(house, signedIn, '/people', {
    customerId: sakura,
    name: '森 葵',
    email: 'mori@sakura.example',
    locale: 'ja',
  })
  await postAs(house, signedIn, `/messages/${message.id}/deliveries`, { personIds: [ono.id] })
  await expect.poll(() => taken.find((raw) => raw.includes('To: mori@')), { timeout: 30_000 }).toBeDefined()
  const raw = (taken.find((one) => one.includes('To: mori@')) ?? '').replace(/\r\n[ \t]+/g, ' ')
  const path = /List-Unsubscribe: <https?:\/\/[^/]+([^>]+)>/.exec(raw)?.[1] ?? ''
  for (const look of looks) {
    const page = await visit(house.browser, house.url, look)
    await page.goto(`${path}?lang=${look.locale}`)
    await page.locator('h1').waitFor()
    await picture(page, `preferences.${look.locale}.${look.scheme}.${look.width}`)
    expect(await violationsOn(page)).toEqual([])
    await page.context().close()
  }
  const page = await visit(house.browser, house.url, { locale: 'ja', scheme: 'light', width: 390, height: 844 })
  await page.goto(path)
  await page.getByRole('button', { name: '停止する: お知らせ' }).click()
  await page.getByText('「お知らせ」の配信を停止しました。').waitFor()
  await page.context().close()
}, 120_000)
