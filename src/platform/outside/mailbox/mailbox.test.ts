import tls from 'node:tls'
import { afterEach, expect, test, vi } from 'vitest'
import { certificate } from '../web/certificate.fixture.ts'
import { isPublic } from '../web/public-address.ts'
import { imapServer } from './imap-server.fixture.ts'
import { type Account, type Grounds, MailboxTrouble, openMailboxes } from './mailbox.ts'

vi.setConfig({ testTimeout: 30_000 })

const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

const home = '127.0.0.1'
const near = (address: string) => address === home || isPublic(address)

async function beside(wish: Parameters<typeof imapServer>[0] = {}, other: Partial<Grounds> = {}) {
  const server = await imapServer(wish)
  opened.push(server.close)
  const looked: string[] = []
  const mailboxes = openMailboxes({
    ports: [server.port],
    mayReach: near,
    ca: certificate,
    patience: 1_500,
    addressesOf: async (host) => {
      looked.push(host)
      return [{ address: host === 'own.test' ? '10.1.2.3' : home, family: 4 }]
    },
    ...other,
  })
  const account: Account = {
    host: 'right.test',
    port: server.port,
    security: wish.security ?? 'tls',
    login: 'bounces@right.test',
    password: 'right horse',
    folder: 'INBOX',
  }
  const visit = (change: Partial<Account> = {}) =>
    mailboxes
      .read({ ...account, ...change }, async (box) => {
        const uids = await box.after(0, null)
        const heads = uids.length === 0 ? [] : await box.heads(uids)
        const sources = []
        for (const { uid } of heads) sources.push((await box.source(uid, 1_000_000))?.length)
        return { validity: box.uidValidity, next: box.uidNext, heads, sources }
      })
      .catch((problem: unknown) => {
        if (!(problem instanceof MailboxTrouble)) throw problem
        return { trouble: problem.kind, said: problem.said }
      })
  return { ...server, looked, mailboxes, visit }
}

const mail = (subject: string, body = 'x') =>
  `From: Mari <Ono@Kita.example>\nDate: Wed, 01 Apr 2026 09:00:00 +0900\nMessage-ID: <${subject}@kita.example>\nSubject: ${subject}\n\n${body}\n`

test('a mailbox is read under TLS on its name, and nothing in it is changed', async () => {
  const { put, visit, asked, looked } = await beside()
  put(mail('one', '}{"\r\n* 1 FETCH (UID 9)'))
  put(mail('two', 'y'.repeat(200_000)))
  const seen = await visit()
  expect(seen).toMatchObject({
    validity: 7,
    next: 3,
    heads: [
      { uid: 1, messageId: '<one@kita.example>', sender: 'ono@kita.example', subject: 'one' },
      { uid: 2, subject: 'two', sentAt: new Date('2026-04-01T00:00:00Z') },
    ],
  })
  expect('sources' in seen && seen.sources[1]).toBeGreaterThan(200_000)
  expect(looked).toEqual(['right.test'])
  expect(
    asked.filter((line) => /^(SELECT|STORE|UID STORE|EXPUNGE|COPY|UID COPY|MOVE|UID MOVE|APPEND)/i.test(line)),
  ).toEqual([])
  expect(asked.filter((line) => /BODY\[/i.test(line))).toEqual([])
  expect(asked.some((line) => line.startsWith('EXAMINE'))).toBe(true)
})

test('STARTTLS comes before the password, or nothing is said at all', async () => {
  const fine = await beside({ security: 'starttls' })
  expect(await fine.visit()).toMatchObject({ validity: 7 })
  expect(fine.asked.indexOf('STARTTLS')).toBeLessThan(fine.asked.findIndex((line) => line.startsWith('LOGIN')))
  const bare = await beside({ security: 'starttls', offersTls: false })
  expect(await bare.visit()).toMatchObject({ trouble: 'insecure' })
  const stripped = await beside({ security: 'starttls' })
  stripped.script.deed = (line) => (line === 'STARTTLS' ? 'TAG NO not today\r\n' : 'answers')
  expect(await stripped.visit()).toMatchObject({ trouble: 'insecure' })
  expect([...bare.asked, ...stripped.asked].filter((line) => /right horse/.test(line))).toEqual([])
})

test.each<[string, string, (here: Awaited<ReturnType<typeof beside>>) => unknown, Partial<Account>]>([
  ['a wrong password', 'password', () => undefined, { password: 'wrong horse' }],
  ['a folder that is not there', 'folder', () => undefined, { folder: 'Bounces' }],
  ['a certificate of somebody else', 'certificate', () => undefined, { host: 'wrong.test' }],
  ['an address without the name of the certificate', 'certificate', () => undefined, { host: home }],
  ['a name that stands for an address of our own', 'private', () => undefined, { host: 'own.test' }],
  ['nothing that speaks TLS', 'insecure', () => undefined, { security: 'tls' }],
  [
    'a server that says nothing',
    'silent',
    ({ script }) => {
      script.deed = (line) => (line === 'greeting' ? 'silence' : 'answers')
    },
    {},
  ],
  [
    'a server that falls silent',
    'silent',
    ({ script }) => {
      script.deed = (line) => (line.startsWith('UID SEARCH') ? 'silence' : 'answers')
    },
    {},
  ],
  [
    'a line that is cut',
    'away',
    ({ script }) => {
      script.deed = (line) => (line.startsWith('EXAMINE') ? 'cut' : 'answers')
    },
    {},
  ],
  [
    'a line that is cut in the middle of a mail',
    'away',
    ({ script, put }) => {
      put(mail('one', 'z'.repeat(9_000)))
      script.deed = (line) => (/BODY\.PEEK/.test(line) ? 'cut in the middle' : 'answers')
    },
    {},
  ],
  [
    'a password that cannot be looked up just now',
    'refused',
    ({ script }) => {
      script.deed = (line) => (line.startsWith('LOGIN') ? 'TAG NO [UNAVAILABLE] later\r\n' : 'answers')
    },
    {},
  ],
  [
    'a mail that no memory holds',
    'garbled',
    ({ script, put }) => {
      put(mail('one'))
      script.deed = (line) => (/BODY\.PEEK/.test(line) ? '* 1 FETCH (UID 1 BODY[] {4000000000}\r\n' : 'answers')
    },
    {},
  ],
  [
    'a mail that is there and is not answered',
    'garbled',
    ({ script, put }) => {
      put(mail('one'))
      script.deed = (line) => (/ENVELOPE/.test(line) ? 'TAG OK done\r\n' : 'answers')
    },
    {},
  ],
])('%s is %s', async (what, trouble, prepare, change) => {
  const here = await beside(
    what.startsWith('nothing that speaks TLS') ? { security: 'starttls', offersTls: false } : {},
  )
  prepare(here)
  const came = await here.visit(change)
  expect(came).toMatchObject({ trouble })
  expect(JSON.stringify(came)).not.toMatch(/(right|wrong) horse/)
})

test('of a mailbox with more mails than one answer names all are found', async () => {
  const { box, mailboxes, port, asked } = await beside({}, { patience: 20_000 })
  const [raw, at, before] = [Buffer.from(mail('one')), new Date('2026-04-01T00:00:00Z'), 3_000_000_000]
  box.mails = Array.from({ length: 400_000 }, (_, n) => ({ uid: before + 1 + n, raw, at }))
  box.next = before + 400_001
  const account = { host: 'right.test', port, security: 'tls', login: 'a', password: 'right horse' } as const
  const found = await mailboxes.read({ ...account, folder: 'INBOX' }, (opened) => opened.after(before, null))
  expect([found.length, found[0], found.at(-1)]).toEqual([400_000, before + 1, before + 400_000])
  expect(asked.filter((line) => line.startsWith('UID SEARCH'))).toHaveLength(8)
})

test.each(['tls', 'starttls'] as const)('under %s nobody else hears the password', async (security) => {
  const other = await beside({ security })
  expect(await other.visit({ host: 'wrong.test' })).toMatchObject({ trouble: 'certificate' })
  // Signed by whom nobody believes.
  const unknown = await beside({ security }, { ca: tls.rootCertificates[0] ?? '' })
  expect(await unknown.visit()).toMatchObject({ trouble: 'certificate' })
  for (const { asked } of [other, unknown]) {
    expect(asked.filter((line) => /LOGIN|AUTHENTICATE|horse/i.test(line))).toEqual([])
    expect(asked.includes('STARTTLS')).toBe(security === 'starttls')
  }
})

test('nobody there is told as such', async () => {
  const here = await beside()
  await here.close()
  expect(await here.visit()).toMatchObject({ trouble: 'away' })
})

test('a visit ends, however slowly the other side speaks', async () => {
  const here = await beside({}, { visit: 700, patience: 20_000 })
  here.script.deed = (line) => (line.startsWith('UID SEARCH') ? 'silence' : 'answers')
  expect(await here.visit()).toMatchObject({ trouble: 'silent' })
})

test('addresses of our own and other ports are refused before anything is asked, however they are spelt', async () => {
  const { mailboxes, looked, port, script } = await beside({}, { mayReach: isPublic })
  const literal = [
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '::1',
    '::ffff:127.0.0.1',
    'fd00::1',
    '64:ff9b::7f00:1',
    '0.0.0.0',
  ]
  const spelt = [
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '[::1]',
    'localhost',
    '１２７.0.0.1',
    'a b.test',
    'https://a.test',
    '',
  ]
  for (const host of [...literal, ...spelt]) {
    expect(mailboxes.refusal({ host, port }), host).toMatchObject({ at: 'host' })
    await expect(
      mailboxes.read({ host, port, security: 'tls', login: 'a', password: 'b', folder: 'INBOX' }, async () => 1),
      host,
    ).rejects.toMatchObject({ kind: 'private' })
  }
  expect(mailboxes.refusal({ host: 'a.test', port: 25 })).toMatchObject({ at: 'port' })
  expect(openMailboxes().refusal({ host: 'imap.example.com', port: 993 })).toBeNull()
  expect(openMailboxes().refusal({ host: 'imap.example.com', port: 5432 })).toMatchObject({ at: 'port' })
  expect([looked, script.open]).toEqual([[], 0])
})
