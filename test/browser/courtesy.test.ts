import type { BrowserContext } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailServer } from '../../src/platform/outside/mail/mail-server.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let personIds: string[]
const taken: string[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    stream.resume()
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
  personIds = []
  for (const [at, name] of ['小野 真理', '加藤 健'].entries())
    personIds.push(
      (await postAs(house, signedIn, '/people', { customerId: sakura, name, email: `p${at}@sakura.example` })).id,
    )
  // Whenever this runs, these are days on which nobody works.
  const day = (away: number) => new Date(Date.now() + away * 86_400_000).toISOString().slice(0, 10)
  await postAs(house, signedIn, '/closing-days', { name: '休業', firstOn: day(-3), lastOn: day(4) })
}, 240_000)
afterAll(async () => {
  house.meguri.house.outside.mail?.close()
  await house.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

const newMessage = (subject: string) =>
  postAs(house, signedIn, '/messages', {
    class: 'relationship',
    purpose: 'news',
    said: { en: { subject, text: 'Good morning' } },
  })

test('caps and quiet hours are set, half of one is told, and what is saved stands there in each look', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'Messages: how often and when' })
  await card.getByLabel('News: messages at most').fill('1')
  await card.getByText('Fill in both, or neither.').waitFor()
  expect(await card.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
  await card.getByLabel('News: in days').fill('7')
  await card.getByLabel('Quiet from').fill('21:00')
  await card.getByText('Fill in both times, or neither.').waitFor()
  await card.getByLabel('Quiet until').fill('21:00')
  await card.getByRole('button', { name: 'Save' }).press('Enter')
  await card.getByText('The quiet hours end as they begin.').waitFor()
  await card.getByLabel('Quiet until').fill('08:00')
  await card.getByRole('checkbox', { name: 'Only on working days' }).check()
  await card.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByText('Saved. It holds for whoever is judged from now on.').waitFor()
  await page.context().close()
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const shown = await visitAs(house, signedIn, look)
    await shown.goto('/settings')
    const theirs = shown.getByRole('region', {
      name: ja ? 'メッセージの送信回数と時間帯' : 'Messages: how often and when',
    })
    await theirs.getByLabel(ja ? '送信しない時間帯の開始' : 'Quiet from').scrollIntoViewIfNeeded()
    expect(await theirs.getByLabel(ja ? '送信しない時間帯の開始' : 'Quiet from').inputValue()).toBe('21:00')
    expect(await theirs.getByLabel(ja ? 'お知らせ：通数の上限' : 'News: messages at most').inputValue()).toBe('1')
    await picture(shown, `courtesy-settings.${look.locale}.${look.scheme}.${look.width}`)
    await expectSound(shown)
    await shown.context().close()
  }
}, 180_000)

test('a send on a day off says until when it waits and by whose clock, and the next one who has had enough', async () => {
  const { id: messageId } = await newMessage('Hello')
  const audience = { kind: 'people', personIds: personIds.slice(0, 1) }
  const { id } = await postAs(house, signedIn, '/sends', { name: 'Waiting', messageId, audience })
  await postAs(house, signedIn, `/sends/${id}/dry-run`, {})
  await postAs(house, signedIn, `/sends/${id}/start`, { goes: { kind: 'at once' } })
  await house.meguri.settle()
  const { id: next } = await newMessage('Hello again')
  const both = { name: 'Next', messageId: next, audience: { kind: 'people', personIds } }
  const { id: nextId } = await postAs(house, signedIn, '/sends', both)
  await postAs(house, signedIn, `/sends/${nextId}/dry-run`, {})
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const name = `${look.locale}.${look.scheme}.${look.width}`
    const page = await visitAs(house, signedIn, look)
    await page.goto(`/sends/${id}`)
    await page.getByText(ja ? /^1通は.*まで送信を待っています。$/ : /^Not due yet: 1\. Waits until/).waitFor()
    await picture(page, `send-waits.${name}`)
    await expectSound(page)
    await page.getByText('小野 真理').first().click()
    await page
      .getByText(ja ? /ワークスペースのタイムゾーン：Asia\/Tokyo/ : /that of the workspace: Asia\/Tokyo/)
      .waitFor()
    await picture(page, `delivery-waits.${name}`)
    await page.keyboard.press('Escape')
    await page.goto(`/sends/${nextId}`)
    await page.getByText(ja ? /設定の上限に達しています/ : /as many messages for this purpose/).click()
    await page.getByRole('dialog').getByText('小野 真理').waitFor()
    await picture(page, `send-enough.${name}`)
    await expectSound(page)
    await page.context().close()
  }
  expect(taken).toEqual([])
}, 180_000)
