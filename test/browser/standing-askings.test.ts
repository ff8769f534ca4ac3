import type { BrowserContext } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailServer } from '../../src/platform/outside/mail/mail-server.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
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
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: '桜フーズ', stage: 'active' })
  const person = (name: string, more: object) => postAs(house, signedIn, '/people', { customerId, name, ...more })
  await person('小野 真理', { email: 'ono@sakura.example', locale: 'ja' })
  await person('Ken Kato', { email: 'kato@sakura.example', locale: 'en' })
  await person('林 直', {})
  const asked = {
    title: { en: 'How did it begin?', ja: 'ご利用開始のアンケート' },
    questions: [
      {
        kind: 'nps',
        key: 'nps',
        text: { en: 'Would you recommend us?', ja: '当社を薦めたいと思いますか？' },
        required: true,
      },
    ],
    thanks: { title: { en: 'Thank you', ja: 'ありがとうございました' } },
  }
  const { id } = await postAs(house, signedIn, '/questionnaires', { name: 'Beginning', asked })
  await postAs(house, signedIn, `/questionnaires/${id}/draft/publication`, {})
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())
  await postAs(house, signedIn, '/contracts', { customerId, startsOn: today, amount: '1', currency: 'JPY' })
  await house.meguri.settle()
}, 240_000)
afterAll(async () => {
  house.meguri.house.outside.mail?.close()
  await house.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

test('a survey is let go by itself: set up, looked ahead, started, asked by itself, paused and resumed', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/standing-askings')
  await page.getByText('No survey goes by itself yet').waitFor()
  await picture(page, 'standing-empty.en.light.1360')
  await expectSound(page)
  await page.getByRole('link', { name: 'Let a survey go by itself' }).first().click()
  await page.getByLabel('Name').fill('At the start')
  await page.getByRole('combobox', { name: 'Survey' }).click()
  await page.getByRole('option', { name: 'Beginning' }).click()
  await page.getByRole('combobox', { name: 'When', exact: true }).click()
  await page.getByRole('option', { name: 'Around the day of a contract' }).click()
  await page.getByLabel('Days after it').fill('0')
  await page.getByRole('combobox', { name: 'To whom' }).click()
  await page.getByRole('option', { name: 'All customers' }).click()
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('On the day a contract starts').waitFor()
  // Three are due today, of whom one has no address.
  const ahead = page.getByRole('table', { name: 'Forecast' })
  await ahead.getByRole('row').nth(1).waitFor()
  await ahead.getByRole('row').nth(1).click()
  await page.getByRole('dialog').getByText('林 直').waitFor()
  await picture(page, 'standing-day.en.light.1360')
  await page.keyboard.press('Escape')
  await picture(page, 'standing-draft.en.light.1360')
  await expectSound(page)
  expect([...inbox.keys()]).toEqual([])
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByText('it asks 2 in the next 30 days').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByText('It runs.').waitFor()
  await expect.poll(() => inbox.size, { timeout: 30_000 }).toBe(2)
  await page.reload()
  await page.getByRole('table', { name: 'Turns' }).getByText('Ken Kato').waitFor()
  await page.getByRole('table', { name: 'Answers by month' }).getByRole('row').nth(1).waitFor()
  await picture(page, 'standing-active.en.light.1360')
  await expectSound(page)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await page.getByText('Somebody paused it.').waitFor()
  await page.getByRole('button', { name: 'Resume', exact: true }).click()
  await page.getByText('It runs again.').waitFor()
  await page.getByRole('link', { name: 'The asking' }).first().click()
  await page.getByRole('heading', { name: /^At the start · / }).waitFor()
  await page.context().close()
}, 180_000)

test('it is begun, changed and read in each look, and pleases axe', async () => {
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const name = `${look.locale}.${look.scheme}.${look.width}`
    const page = await visitAs(house, signedIn, look)
    await page.goto('/standing-askings/new')
    await page.getByRole('combobox', { name: ja ? 'タイミング' : 'When', exact: true }).click()
    await page.getByRole('option', { name: ja ? 'イベントの後' : 'After an event' }).click()
    await page
      .getByLabel(ja ? /^イベント/ : /^Event/)
      .first()
      .waitFor()
    await picture(page, `standing-new.${name}`)
    await expectSound(page)
    await page.goto('/standing-askings')
    await page.getByText('At the start').first().waitFor()
    await picture(page, `standings.${name}`)
    await expectSound(page)
    await page.getByText('At the start').first().click()
    await page.getByRole('button', { name: ja ? '終了' : 'End', exact: true }).waitFor()
    await page.getByText(ja ? '依頼済み 2' : 'Asked 2').waitFor()
    await picture(page, `standing.${name}`)
    await expectSound(page)
    await page.getByRole('button', { name: ja ? '変更' : 'Change', exact: true }).click()
    await page.getByLabel(ja ? '猶予の日数' : 'Days of grace').fill('5')
    await page.getByRole('button', { name: ja ? '保存' : 'Keep' }).click()
    await page.getByRole('button', { name: ja ? '文面を変更' : 'Change the text' }).click()
    await page.getByRole('dialog').getByRole('textbox').first().waitFor()
    await picture(page, `standing-text.${name}`)
    await expectSound(page)
    await page.context().close()
  }
}, 180_000)
