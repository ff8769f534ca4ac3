import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { type Letter, openMailServer } from './mail-server.ts'
import type { Outcome } from './outcome.ts'
import { type Deed, type Stage, scriptedServer } from './scripted-server.fixture.ts'

const letter: Letter = { key: 'hello 1', to: 'mei@example.test', subject: '更新のご案内', text: '本文です。\n' }
const patience = { connection: 1_500, socket: 1_500 }
const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

function mailTo(smtpUrl: string) {
  const mail = openMailServer({ smtpUrl, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined }, patience)
  if (mail === null) throw new Error('there is a server')
  opened.unshift(() => mail.close())
  return mail
}

/** What a fault at a stage comes to. `with`: what else the server offers, which changes how the library talks to it. */
const table: [at: Stage, deed: Deed, outcome: Outcome['outcome'], ...offers: string[]][] = [
  ['greeting', 'cut', 'later'],
  ['greeting', 'silence', 'later'],
  ['greeting', '421 too many', 'later'],
  ['greeting', '554 not from there', 'later'],
  ['greeting', 'what?', 'later'],
  ['EHLO', 'cut', 'later'],
  ['EHLO', 'silence', 'later'],
  ['EHLO', '421 closing', 'later'],
  ['EHLO', '550 not with that name', 'later'],
  ['STARTTLS', 'cut', 'later', 'STARTTLS'],
  ['STARTTLS', 'silence', 'later', 'STARTTLS'],
  ['STARTTLS', '454 not now', 'later', 'STARTTLS'],
  ['STARTTLS', '554 never', 'later', 'STARTTLS'],
  ['STARTTLS', '220 and then no handshake', 'later', 'STARTTLS'],
  ['AUTH', 'cut', 'later', 'AUTH PLAIN'],
  ['AUTH', 'silence', 'later', 'AUTH PLAIN'],
  ['AUTH', '454 not now', 'later', 'AUTH PLAIN'],
  ['AUTH', '535 wrong password', 'later', 'AUTH PLAIN'],
  ['MAIL', 'cut', 'later'],
  ['MAIL', 'silence', 'later'],
  ['MAIL', '421 closing', 'later'],
  ['MAIL', '452 full', 'later'],
  ['MAIL', '503 out of turn', 'later'],
  ['MAIL', '530 sign in first', 'later'],
  ['MAIL', '550 no such sender', 'refused'],
  ['MAIL', 'what?', 'later'],
  ['MAIL', 'cut', 'later', 'PIPELINING'],
  ['RCPT', 'cut', 'later'],
  ['RCPT', 'silence', 'later'],
  ['RCPT', '421 closing', 'later'],
  ['RCPT', '450 greylisted', 'later'],
  ['RCPT', '550 no such mailbox', 'refused'],
  ['RCPT', 'what?', 'later'],
  ['RCPT', 'cut', 'later', 'PIPELINING'],
  ['RCPT', '550 no such mailbox', 'refused', 'PIPELINING'],
  ['DATA', 'cut', 'later'],
  ['DATA', 'silence', 'later'],
  ['DATA', '421 closing', 'later'],
  ['DATA', '451 not now', 'later'],
  ['DATA', '554 no', 'refused'],
  ['DATA', 'what?', 'later'],
  ['DATA', 'cut', 'later', 'PIPELINING'],
  ['body', 'cut', 'in doubt'],
  ['body', 'silence', 'in doubt'],
  ['body', '421 closing', 'later'],
  ['dot', 'cut', 'in doubt'],
  ['dot', 'silence', 'in doubt'],
  ['dot', '421 closing', 'later'],
  ['dot', '452 full', 'later'],
  ['dot', '554 looks like spam', 'refused'],
  ['dot', '354 go on', 'in doubt'],
  ['dot', 'what?', 'in doubt'],
  ['dot', '250 ke-', 'in doubt'],
  ['dot', 'cut', 'in doubt', 'PIPELINING'],
  ['dot', '250 kept', 'accepted'],
]

test('only from DATA on may a failure be in doubt; before, it is certain that nothing was taken', {
  timeout: 60_000,
}, async () => {
  const found = await Promise.all(
    table.map(async ([at, deed, , ...offers]) => {
      const server = await scriptedServer({ at, deed }, offers)
      opened.push(server.close)
      const { outcome } = await mailTo(`smtp://${at === 'AUTH' ? 'mei:secret@' : ''}${server.host}`).send(letter)
      return [at, deed, outcome, ...offers]
    }),
  )
  expect(found).toEqual(table)
})

test('what cannot be reached, or is not who it should be, has taken nothing', { timeout: 60_000 }, async () => {
  const strange = new SMTPServer({ authOptional: true })
  const strangeAtOnce = new SMTPServer({ authOptional: true, secure: true })
  const closing = createServer((socket) => socket.destroy())
  const plain = await scriptedServer({ at: 'dot', deed: 'cut' })
  opened.push(plain.close)
  const urls: string[] = [`smtps://${plain.host}`, 'smtp://127.0.0.1:1', 'smtp://nowhere.invalid:25']
  for (const [scheme, server] of [
    ['smtp', strange],
    ['smtps', strangeAtOnce],
    ['smtp', closing],
    ['smtps', closing],
  ] as const) {
    const listening = server instanceof SMTPServer ? server.server : server
    server.on('error', () => undefined)
    if (!listening.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    opened.push(() => new Promise((resolve) => server.close(() => resolve(undefined))))
    const address = listening.address()
    urls.push(`${scheme}://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
  }
  const outcomes = await Promise.all(urls.map(async (url) => [url, (await mailTo(url).send(letter)).outcome]))
  expect(outcomes).toEqual(urls.map((url) => [url, 'later']))
})

test('letters that wait for a connection when the house closes were never on their way', {
  timeout: 60_000,
}, async () => {
  const server = await scriptedServer({ at: 'dot', deed: 'silence' })
  opened.push(server.close)
  const mail = mailTo(`smtp://${server.host}`)
  const sending = Array.from({ length: 5 }, (_, n) => mail.send({ ...letter, key: `hello ${n}` }))
  await expect.poll(() => server.letters.length, { timeout: 20_000 }).toBe(3)
  mail.close()
  const outcomes = (await Promise.all(sending)).map(({ outcome }) => outcome)
  expect(outcomes).toEqual(['in doubt', 'in doubt', 'in doubt', 'later', 'later'])
  expect(await mail.send({ ...letter, key: 'too late' })).toMatchObject({ outcome: 'later' })
})
