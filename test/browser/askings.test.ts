import type { BrowserContext } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plain } from '../../src/act/askings/stories/asked.fixture.ts'
import { openMailServer } from '../../src/platform/outside/mail/mail-server.ts'
import { looks, picture, visit } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, owner, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
/** The inbox: the last mail to each address. */
const inbox = new Map<string, string>()
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      inbox.set(session.envelope.rcptTo[0]?.address ?? '', Buffer.concat(pieces).toString())
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
  const person = (name: string, more: object) =>
    postAs(house, signedIn, '/people', { customerId: sakura, name, ...more })
  await person('小野 真理', { email: 'ono@sakura.example', locale: 'ja' })
  await person('Ken Kato', { email: 'kato@sakura.example', locale: 'en' })
  await person('林 直', {})
  await house.meguri.settle()
}, 240_000)
afterAll(async () => {
  house.meguri.house.outside.mail?.close()
  await house.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

/** The address that stands in a mail before or behind some words. */
function addressIn(raw: string, pattern: RegExp): string {
  return pattern.exec(plain(raw))?.[1] ?? ''
}

test('from no survey to the first answer: one is made and sent, a mail asks, a click in it opens the answer, and the answer is counted', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/surveys')
  await page.getByRole('button', { name: 'Make your first survey' }).click()
  const made = page.getByRole('dialog', { name: 'New survey' })
  await made.getByRole('radio', { name: 'Recommendation (NPS)' }).check()
  await made.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('dialog', { name: 'Publish version 1?' }).getByRole('button', { name: 'Publish' }).click()
  await page.getByText('A published version does not change').waitFor()
  const ofSurvey = page.url()
  await page.goto('/askings')
  await page.getByText('No survey was sent yet').waitFor()
  await picture(page, 'askings-empty.en.light.1360')
  await expectSound(page)
  await page.getByRole('link', { name: 'Send a survey' }).first().waitFor()
  // From the survey itself it is chosen already.
  await page.goto(ofSurvey)
  await page.getByRole('link', { name: 'Send this survey' }).waitFor()
  await picture(page, 'survey-to-send.en.light.1360')
  await expectSound(page)
  await page.getByRole('link', { name: 'Send this survey' }).click()
  await page.getByLabel('Name').fill('Spring')
  await expect.poll(() => page.getByRole('combobox', { name: 'Survey' }).inputValue()).toBe('Recommendation (NPS)')
  await page.getByRole('combobox', { name: 'To whom' }).click()
  await page.getByRole('option', { name: 'All customers' }).click()
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: 'Send me a test' }).click()
  await page.getByText(`A test is on its way to ${owner.email}.`).waitFor()
  await expect.poll(() => inbox.has(owner.email), { timeout: 30_000 }).toBe(true)
  expect(plain(inbox.get(owner.email) ?? '')).toContain('How likely')
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByText('No e-mail address is on record.').click()
  await page.getByRole('dialog').getByText('林 直').waitFor()
  await picture(page, 'asking-people.en.light.1360')
  await page.keyboard.press('Escape')
  await picture(page, 'asking-ready.en.light.1360')
  await expectSound(page)
  await page.getByRole('button', { name: 'Ask them', exact: true }).click()
  await page.getByText('Ask 2 people?').waitFor()
  expect([...inbox.keys()]).toEqual([owner.email])
  await page.getByRole('dialog').getByRole('button', { name: 'Ask them', exact: true }).click()
  await page.getByText('It goes.').waitFor()
  await expect.poll(() => inbox.size, { timeout: 30_000 }).toBe(3)
  expect(plain(inbox.get('ono@sakura.example') ?? '')).toMatch(/薦め|勧め|すすめ/)

  // A reader who is signed in nowhere presses the nine.
  const nine = addressIn(inbox.get('kato@sakura.example') ?? '', /^9 {2}(\S+)/m)
  const reader = await visit(house.browser, house.url, { locale: 'en', scheme: 'light', width: 390, height: 844 })
  await reader.goto(nine)
  expect(await reader.getByRole('radio', { name: '9', exact: true }).isChecked()).toBe(true)
  await reader.getByRole('button', { name: 'Next' }).click()
  await reader.getByRole('textbox').fill('They answer within the hour.')
  // Whether more is asked depends on these words.
  await reader.getByRole('button', { name: /^(Next|Send)$/ }).click()
  await reader.getByText('May we quote what you wrote').waitFor()
  await reader.getByRole('button', { name: 'Send' }).click()
  await reader.getByRole('heading', { name: /^Thank you/ }).waitFor()
  await reader.context().close()

  await page.reload()
  await page.getByText('1 of 2 whom it reached').waitFor()
  await picture(page, 'asking-answered.en.light.1360')
  await expectSound(page)
  await page.getByRole('row', { name: /^Answered/ }).click()
  await page.getByRole('dialog').getByText('Ken Kato').waitFor()
  await page.goto('/surveys')
  await page.getByText('They answer within the hour.').waitFor()
  await page.context().close()
}, 180_000)

test('it is begun, drawn, looked at and read in each look, and pleases axe', async () => {
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const name = `${look.locale}.${look.scheme}.${look.width}`
    const page = await visitAs(house, signedIn, look)
    await page.goto('/askings/new')
    await page.getByLabel(ja ? '名前' : 'Name').fill(`Again ${name}`)
    await page.getByRole('combobox', { name: ja ? 'アンケート' : 'Survey' }).click()
    await page.getByRole('option', { name: 'NPS' }).click()
    await page.getByRole('combobox', { name: ja ? '宛先' : 'To whom' }).click()
    await page.getByRole('option', { name: ja ? 'すべての顧客' : 'All customers' }).click()
    await page.getByRole('combobox', { name: ja ? '人数' : 'How many' }).click()
    await page.getByRole('option', { name: ja ? '割合を指定して抽出' : 'A sample in percent' }).click()
    await page.getByLabel(ja ? '割合（%）' : 'Percent').fill('50')
    await page.getByLabel(ja ? '匿名' : 'Anonymous').check()
    await picture(page, `asking-new.${name}`)
    await expectSound(page)
    await page.getByRole('button', { name: ja ? '保存' : 'Keep' }).click()
    await page.getByRole('button', { name: ja ? '宛先を確認' : 'Make the dry run' }).click()
    // Whoever was asked a moment ago rests.
    await page
      .getByText(ja ? '最近、同じアンケートの回答を依頼しています。' : 'They were asked this survey lately.')
      .waitFor()
    expect(await page.getByRole('button', { name: ja ? '依頼を送信' : 'Ask them' }).isDisabled()).toBe(true)
    await picture(page, `asking-looked.${name}`)
    await expectSound(page)
    await page.getByRole('button', { name: ja ? '文面を変更' : 'Change the text' }).click()
    await page.getByRole('dialog').getByRole('textbox').first().waitFor()
    await picture(page, `asking-text.${name}`)
    await expectSound(page)
    await page.keyboard.press('Escape')
    await page.goto('/askings')
    await page.getByText('Spring').first().waitFor()
    await picture(page, `askings.${name}`)
    await expectSound(page)
    await page.context().close()
  }
}, 180_000)
