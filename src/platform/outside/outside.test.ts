import { generateKeyPairSync } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { systemActor } from '../access/callers.ts'
import { invitations, invite, withdrawInvitation } from '../access/invitations.ts'
import type { Context } from '../context.ts'
import { deskOf } from '../house.ts'
import { type Letter, openMailServer } from './mail/mail-server.ts'
import { handOver, handOverAgain, handOverDue, openOutside, reserve, waits, withdrawLetter } from './outside.ts'
import { sealing } from './sealed.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

/** A mail server that answers as it is told; what it has taken is kept. */
type Behaviour =
  | 'takes'
  | 'refuses the recipient'
  | 'comes again'
  | 'is cut off after the letter'
  | 'never answers the letter'
  | 'holds its answer'
const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

async function mailServer(first: Behaviour) {
  let behaviour = first
  const taken: string[] = []
  const held: ((problem: Error | null, answer?: string) => void)[] = []
  const answered = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => done(behaviour === 'refuses the recipient' ? answered(550, 'no such mailbox') : null),
    onData(stream, _, done) {
      let letter = ''
      stream.on('data', (piece: Buffer) => {
        letter += piece.toString()
      })
      stream.on('end', () => {
        if (behaviour === 'comes again') return done(answered(452, 'too busy just now'))
        taken.push(letter)
        if (behaviour === 'never answers the letter') return
        if (behaviour === 'holds its answer') return held.push(done)
        if (behaviour === 'takes') return done(null, 'kept as 42')
        for (const socket of sockets) socket.destroy()
      })
    },
  })
  const sockets: Socket[] = []
  server.server.on('connection', (socket: Socket) => sockets.push(socket))
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  opened.push(() => new Promise((resolve) => server.close(() => resolve())))
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    taken,
    now: (next: Behaviour) => {
      behaviour = next
    },
    answer(code: number) {
      for (const done of held.splice(0)) done(code < 400 ? null : answered(code, 'too busy just now'), 'kept as 42')
    },
  }
}

async function sender(smtpUrl: string) {
  const { workspace } = await here.workspace()
  const outside = {
    ...openOutside(here.house.config, 'secret of the tests'),
    mail: openMailServer(
      { smtpUrl, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined },
      { connection: 10_000, socket: 2_000 },
    ),
  }
  opened.unshift(async () => outside.mail?.close())
  const house = { ...here.house, outside }
  const caller = { workspace, actor: systemActor, locale: 'en' as const, source: 'test' }
  const desk = () => deskOf(house, caller)
  const idOf = async (key: string) => {
    const { rows } = await here.house.stores.pools.owner.query<{ id: string; state: string; sealed: Buffer | null }>(
      'SELECT id, state, sealed FROM outgoing WHERE workspace_id = $1 AND key = $2',
      [workspace.id, key],
    )
    return rows
  }
  const attempts = async () => {
    const { rows } = await here.house.stores.pools.owner.query<{ number: number; outcome: string; answer: string }>(
      'SELECT number, outcome, answer FROM outgoing_attempts WHERE workspace_id = $1 ORDER BY number',
      [workspace.id],
    )
    return rows
  }
  return { house, outside, desk, idOf, attempts, workspace }
}

const letter: Letter = {
  key: 'hello 1',
  to: 'mei@example.test',
  subject: '更新のご案内',
  text: '本文です。\n\nhttps://example.test/a?b=1&c=2\n',
}

async function sent(smtpUrl: string) {
  const by = await sender(smtpUrl)
  await by.desk().transaction((context) => reserve(context, by.outside, letter))
  const [row] = await by.idOf(letter.key)
  if (row === undefined) throw new Error('nothing was reserved')
  await handOver(by.desk(), row.id)
  return { ...by, id: row.id }
}

test('what was taken is on record with the answer, and what it said is kept no longer', async () => {
  const server = await mailServer('takes')
  const { idOf, attempts, desk, id } = await sent(server.smtpUrl)
  expect(await idOf(letter.key)).toMatchObject([{ state: 'accepted', sealed: null }])
  expect(await attempts()).toMatchObject([{ number: 1, outcome: 'accepted', answer: '250 kept as 42' }])
  await handOver(desk(), id)
  expect(server.taken).toHaveLength(1)
  expect(server.taken[0]).toContain('To: mei@example.test')
  expect(server.taken[0]).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/)
})

test('the same reserved twice is one letter; what is rolled back was never reserved', async () => {
  const server = await mailServer('takes')
  const { desk, outside, idOf } = await sent(server.smtpUrl)
  await desk().transaction((context) => reserve(context, outside, letter))
  await handOverDue(desk())
  expect(server.taken).toHaveLength(1)
  const lost = desk().transaction(async (context) => {
    await reserve(context, outside, { ...letter, key: 'hello 2' })
    throw new Error('thought better of it')
  })
  await expect(lost).rejects.toThrow('thought better of it')
  expect(await idOf('hello 2')).toEqual([])
})

test('a refusal is final until somebody says so; then it is the same letter by its Message-ID', async () => {
  const server = await mailServer('refuses the recipient')
  const { idOf, attempts, desk, id } = await sent(server.smtpUrl)
  expect(await idOf(letter.key)).toMatchObject([{ state: 'refused' }])
  expect(await attempts()).toMatchObject([{ outcome: 'refused', answer: '550 no such mailbox' }])
  here.travelTo('2026-04-09')
  await handOverDue(desk())
  expect(await attempts()).toHaveLength(1)
  server.now('takes')
  expect(await desk().transaction((context) => handOverAgain(context, letter.key))).toBe(true)
  await handOver(desk(), id)
  expect(await idOf(letter.key)).toMatchObject([{ state: 'accepted' }])
  expect(await desk().transaction((context) => handOverAgain(context, letter.key))).toBe(false)
})

test('what is to come again does so later and later, and is refused after days', async () => {
  const server = await mailServer('comes again')
  here.travelTo('2026-04-10')
  const { idOf, attempts, desk } = await sent(server.smtpUrl)
  await handOverDue(desk())
  expect(await attempts()).toMatchObject([{ outcome: 'later', answer: '452 too busy just now' }])
  for (const minutes of waits) {
    expect(await idOf(letter.key)).toMatchObject([{ state: 'reserved' }])
    here.time.now = new Date(Number(here.time.now) + minutes * 60_000)
    await handOverDue(desk())
  }
  expect(await attempts()).toHaveLength(waits.length + 1)
  expect(await idOf(letter.key)).toMatchObject([{ state: 'refused' }])
})

test('what is sent again because somebody said so is patient again', async () => {
  const server = await mailServer('refuses the recipient')
  here.travelTo('2026-05-10')
  const { idOf, attempts, desk, id } = await sent(server.smtpUrl)
  server.now('comes again')
  for (let n = 0; n < waits.length; n++) {
    await desk().transaction((context) => handOverAgain(context, letter.key))
    await handOver(desk(), id)
    expect(await idOf(letter.key)).toMatchObject([{ state: 'reserved' }])
    await here.house.stores.pools.owner.query("UPDATE outgoing SET state = 'in doubt' WHERE id = $1", [id])
  }
  await desk().transaction((context) => handOverAgain(context, letter.key))
  for (const minutes of [0, ...waits]) {
    expect(await idOf(letter.key)).toMatchObject([{ state: 'reserved' }])
    here.time.now = new Date(Number(here.time.now) + minutes * 60_000)
    await handOverDue(desk())
  }
  expect(await idOf(letter.key)).toMatchObject([{ state: 'refused' }])
  expect(await attempts()).toHaveLength(1 + waits.length + waits.length + 1)
})

test.each([
  ['answers later', 'withdrawn'],
  ['answers that it is taken', 'accepted'],
] as const)('what is withdrawn while it is handed over to a server that %s is %s', async (_, state) => {
  const server = await mailServer('holds its answer')
  const { idOf, desk, outside } = await sender(server.smtpUrl)
  await desk().transaction((context) => reserve(context, outside, letter))
  const [row] = await idOf(letter.key)
  const handing = handOver(desk(), row?.id ?? '')
  await expect.poll(() => server.taken.length, { timeout: 5_000, interval: 10 }).toBe(1)
  await desk().transaction((context) => withdrawLetter(context, letter.key))
  expect(await idOf(letter.key)).toMatchObject([{ state: 'withdrawn', sealed: null }])
  server.answer(state === 'accepted' ? 250 : 452)
  await handing
  expect(await idOf(letter.key)).toMatchObject([{ state, sealed: null }])
  here.time.now = new Date(Number(here.time.now) + 3 * 24 * 60 * 60_000)
  await handOverDue(desk())
  expect(server.taken).toHaveLength(1)
  expect(await idOf(letter.key)).toMatchObject([{ state }])
})

test.each(['is cut off after the letter', 'never answers the letter'] as const)(
  'where the connection %s nobody knows, and it is not sent again by itself',
  async (behaviour) => {
    const server = await mailServer(behaviour)
    const { idOf, attempts, desk } = await sent(server.smtpUrl)
    expect(server.taken).toHaveLength(1)
    expect(await idOf(letter.key)).toMatchObject([{ state: 'in doubt' }])
    expect(await attempts()).toMatchObject([{ outcome: 'in doubt' }])
    here.time.now = new Date(Number(here.time.now) + 3 * 24 * 60 * 60_000)
    await handOverDue(desk())
    expect(server.taken).toHaveLength(1)
  },
)

test('a server that is not there is tried again; a process that dies in the middle leaves a doubt', async () => {
  const gone = await mailServer('takes')
  await opened.pop()?.()
  const { idOf, attempts, desk } = await sent(gone.smtpUrl)
  expect(await idOf(letter.key)).toMatchObject([{ state: 'reserved' }])
  expect(await attempts()).toMatchObject([{ outcome: 'later' }])
  const { rowCount } = await here.house.stores.pools.owner.query(
    "UPDATE outgoing SET state = 'handing over', due_at = $1 WHERE workspace_id = $2",
    [new Date(Number(here.time.now) + 60_000), desk().workspace.id],
  )
  expect(rowCount).toBe(1)
  await handOverDue(desk())
  expect(await idOf(letter.key)).toMatchObject([{ state: 'handing over' }])
  here.time.now = new Date(Number(here.time.now) + 61_000)
  await handOverDue(desk())
  expect(await idOf(letter.key)).toMatchObject([{ state: 'in doubt' }])
})

test('an invitation says what came of its letter, and its link goes nowhere in plain text', async () => {
  const server = await mailServer('refuses the recipient')
  const { house, desk, workspace } = await sender(server.smtpUrl)
  const wish = { email: 'tomas@example.test', role: 'csm' } as const
  const made = await desk().transaction((context) =>
    invite(house, 'https://meguri.test', { ...context, actor: { ...systemActor, author: context.actor.author } }, wish),
  )
  expect(made).toMatchObject({ mailed: true, mail: { state: 'reserved', attempts: 0, answer: null } })
  await handOverDue(desk())
  const listed = () => desk().transaction((context) => invitations(context))
  expect(await listed()).toMatchObject([{ mail: { state: 'refused', attempts: 1, answer: '550 no such mailbox' } }])
  const secret = made.link.split('/').at(-1) ?? ''
  const { rows } = await here.house.stores.pools.owner.query(
    'SELECT t::text AS line FROM outgoing t WHERE workspace_id = $1',
    [workspace.id],
  )
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'))
  await desk().transaction((context) => withdrawInvitation(context, made.id))
  expect(await desk().transaction((context) => handOverAgain(context, `invitation ${made.id}`))).toBe(false)
})

test('an invitation that was accepted is not asked for any more', async () => {
  const server = await mailServer('takes')
  const { house, desk, idOf } = await sender(server.smtpUrl)
  const as = (context: Context) => ({ ...context, actor: { ...context.actor, role: 'owner' as const } })
  const asked = (email: string) =>
    desk().transaction((context) => invite(house, 'https://meguri.test', as(context), { email, role: 'csm' }))
  const [made, other] = [await asked('early@example.test'), await asked('late@example.test')]
  const joined = await here.meguri.app.request(`/access/invitations/${made.link.split('/').at(-1)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Hana', password: 'a long enough one' }),
  })
  expect(joined.status).toBe(201)
  expect(await idOf(`invitation ${made.id}`)).toMatchObject([{ state: 'withdrawn', sealed: null }])
  await handOverDue(desk())
  expect(server.taken.map((text) => /^To: (.+)$/m.exec(text)?.[1]?.trim())).toEqual(['late@example.test'])
  expect(await idOf(`invitation ${other.id}`)).toMatchObject([{ state: 'accepted' }])
})

test('a letter of a list is signed together with both headers of the one press that ends it', async () => {
  const server = await mailServer('takes')
  const keyFile = join(tmpdir(), `meguri-dkim-${process.pid}.pem`)
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  opened.push(async () => rmSync(keyFile))
  const mail = openMailServer({
    smtpUrl: server.smtpUrl,
    mailFrom: 'Meguri <house@meguri.test>',
    dkim: { domain: 'meguri.test', selector: 'm1', keyFile },
  })
  opened.unshift(async () => mail?.close())
  const unsubscribe = { url: 'https://meguri.test/out/1', mail: 'out@meguri.test' }
  expect(await mail?.send({ ...letter, unsubscribe })).toMatchObject({ outcome: 'accepted' })
  expect(await mail?.send({ ...letter, unsubscribe })).toMatchObject({ outcome: 'accepted' })
  const [one = '', two = ''] = server.taken.map((text) => text.replace(/\r\n[ \t]+/g, ' '))
  expect(one).toContain('List-Unsubscribe: <https://meguri.test/out/1>, <mailto:out@meguri.test>')
  expect(one).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const signed = /^DKIM-Signature:.*?\bh=([^;]+);/m.exec(one)?.[1]?.toLowerCase().replace(/\s/g, '').split(':')
  expect(signed).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'list-unsubscribe', 'list-unsubscribe-post']))
  const id = (text: string) => /^Message-ID: (\S+)/m.exec(text)?.[1]
  expect(id(one)).toMatch(/^<[0-9a-f]{40}@meguri\.test>$/)
  expect(id(two)).toBe(id(one))
})

test('what one installation sealed no other opens, nor anybody who changed it', () => {
  const [ours, theirs] = [sealing('one'), sealing('another')]
  const sealed = ours.seal('リンク')
  expect(ours.open(sealed)).toBe('リンク')
  expect(theirs.open(sealed)).toBeNull()
  const changed = Buffer.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(ours.open(changed)).toBeNull()
  expect(ours.seal('リンク')).not.toEqual(sealed)
})
