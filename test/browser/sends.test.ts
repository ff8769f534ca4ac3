import type { BrowserContext } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailServer } from '../../src/platform/outside/mail/mail-server.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
const taken: string[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    stream.on('data', () => undefined)
    stream.on('end', () => {
      taken.push(session.envelope.rcptTo[0]?.address ?? '')
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
  const sakura = (await postAs(house, signedIn, '/customers', { name: '桜フーズ', stage: 'active' })).id
  const person = (name: string, email?: string) =>
    postAs(house, signedIn, '/people', { customerId: sakura, name, ...(email && { email }) })
  await person('小野 真理', 'ono@sakura.example')
  await person('加藤 健', 'kato@sakura.example')
  await person('林 直')
  await house.meguri.settle()
  const rule = { kind: 'field', field: 'customer.stage', test: { op: 'one of', values: ['active'] } }
  await postAs(house, signedIn, '/segments', { name: 'With us', description: '', rule })
  const said = { en: { subject: 'The lid of the pot', text: 'Please stop using it.' } }
  await postAs(house, signedIn, '/messages', { class: 'safety', said })
}, 240_000)
afterAll(async () => {
  house.meguri.house.outside.mail?.close()
  await house.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

test('a send is begun, its dry run says who gets it, it is approved, and it goes', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/sends')
  await page.getByText('Nothing was sent to many yet').waitFor()
  await page.getByRole('link', { name: 'Send to many' }).first().click()
  await page.getByLabel('Name').fill('The lid')
  await page.getByRole('combobox', { name: 'Message' }).click()
  await page.getByRole('option', { name: /The lid of the pot/ }).click()
  await page.getByRole('combobox', { name: 'Segment' }).click()
  await page.getByRole('option', { name: 'With us' }).click()
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByText('No e-mail address is on record.').click()
  await page.getByRole('dialog').getByText('林 直').waitFor()
  await picture(page, 'send-people.en.light.1360')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByText(/approved it/).waitFor()
  await picture(page, 'send-ready.en.light.1360')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Send it to 2 people?').waitFor()
  expect(taken).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('It goes.').waitFor()
  await expect.poll(() => taken.toSorted(), { timeout: 30_000 }).toEqual(['kato@sakura.example', 'ono@sakura.example'])
  await page.context().close()
}, 120_000)

test('from a segment one goes to a send to its people', async () => {
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1360 })
  await page.goto('/segments')
  await page.getByText('With us').click()
  await page.getByRole('button', { name: '一斉配信を作成' }).click()
  const segment = page.getByRole('combobox', { name: 'セグメント' })
  await expect.poll(() => segment.inputValue()).toBe('With us')
  await page.context().close()
}, 120_000)

test('one is scheduled and stopped, and all pleases axe in each look', async () => {
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const name = `${look.locale}.${look.scheme}.${look.width}`
    const page = await visitAs(house, signedIn, look)
    // One that nobody has yet.
    const said = { en: { subject: `The rim of the pot ${name}`, text: 'Please stop using it.' } }
    await postAs(house, signedIn, '/messages', { class: 'safety', said })
    await page.goto('/sends/new')
    await page.getByLabel(ja ? '名前' : 'Name').fill(`Again ${name}`)
    await page.getByRole('combobox', { name: ja ? 'メッセージ' : 'Message' }).click()
    await page.getByRole('option', { name: `The rim of the pot ${name}` }).click()
    await page.getByRole('combobox', { name: ja ? 'セグメント' : 'Segment' }).click()
    await page.getByRole('option', { name: 'With us' }).click()
    await picture(page, `send-new.${name}`)
    await expectSound(page)
    await page.getByRole('button', { name: ja ? '保存' : 'Keep' }).click()
    await page.getByRole('button', { name: ja ? '宛先を確認' : 'Make the dry run' }).click()
    await page.getByRole('button', { name: ja ? '承認する' : 'Approve' }).click()
    await page
      .getByText(ja ? /承認しました。/ : /approved it/)
      .first()
      .waitFor()
    await page.getByLabel(ja ? '各担当者の朝' : 'In the morning of each person').check()
    await page
      .getByLabel(ja ? '日' : 'Day', { exact: true })
      .fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10))
    await picture(page, `send-ready.${name}`)
    await expectSound(page)
    await page.getByRole('button', { name: ja ? '予約' : 'Schedule', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: ja ? '予約' : 'Schedule', exact: true })
      .click()
    await page.getByText(ja ? /最初の送信は/ : /The first turn comes/).waitFor()
    await picture(page, `send-scheduled.${name}`)
    await expectSound(page)
    await page.getByRole('button', { name: ja ? '中止' : 'Stop', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: ja ? '中止' : 'Stop', exact: true })
      .click()
    await page.getByText(ja ? '中止までに順番が来なかった方' : 'Not reached before it was stopped').waitFor()
    await picture(page, `send-stopped.${name}`)
    await page.goto('/sends')
    await page.getByText('The lid').first().waitFor()
    await picture(page, `sends.${name}`)
    await expectSound(page)
    await page.context().close()
  }
}, 180_000)
