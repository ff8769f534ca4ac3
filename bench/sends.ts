import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { createWorkspace } from '#platform/access/access.ts'
import { operatorActor } from '#platform/access/callers.ts'
import { readConfig } from '#platform/config.ts'
import { deskOf } from '#platform/house.ts'
import { openMailServer } from '#platform/outside/mail/mail-server.ts'
import { handOverFor } from '#platform/outside/outside.ts'
import { keepMessage } from '../src/act/messages/messages.ts'
import { goOn } from '../src/act/sends/going/going.ts'
import { startSend } from '../src/act/sends/going/starting.ts'
import { carryOutLook } from '../src/act/sends/looking/looking.ts'
import { createSend, lookAtSend, send } from '../src/act/sends/sends.ts'
import { openMeguri } from '../src/server.ts'
import { passingFolder } from '../test/passing-folder.ts'
import type { BenchRow } from './health.ts'

const letters = 5_000

/**
 * The dry run of a send to everybody, with consents, suppressions and shared addresses among them; and letters written and handed over,
 * beside a bare pool of nodemailer that sends the same to the same server.
 */
export async function sendsBench(people: number): Promise<BenchRow[]> {
  const data = passingFolder(join(tmpdir(), 'meguri-bench-sends-'))
  const meguri = await openMeguri(readConfig({ ...process.env, MEGURI_DATA: data, MEGURI_LOG: 'error' }))
  const server = await sink()
  try {
    const { house } = meguri
    const place = { name: 'Bench', zone: 'UTC', currency: 'JPY', locale: 'en' as const }
    const made = await createWorkspace(house, place, { userId: null, name: 'Bench', email: '' })
    const caller = {
      workspace: { ...place, id: made.id },
      actor: operatorActor,
      locale: 'en' as const,
      source: 'bench',
    }
    const desk = deskOf(house, caller)
    await furnish(house.stores.pools.owner, made.id, people)
    const segmentId = await segmentOfAll(desk, house.stores.pools.owner, made.id, people)
    const said = { en: { subject: 'Hello', text: 'Good morning. '.repeat(60) } }
    const mail = openMailServer({ smtpUrl: server.url, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined })
    Object.assign(house.outside, { mail })
    const begin: Begin = (audience, kind = 'relationship') =>
      desk.transaction(async (context) => {
        const { id: messageId } = await keepMessage(context, { class: kind, said })
        return (await createSend(context, house, { name: 'Bench', messageId, audience })).id
      })
    const id = await begin({ kind: 'segment', segmentId, roles: [] })
    const looked = await timed(async () => {
      await desk.transaction((context) => lookAtSend(context, house, id))
      await desk.transaction((context) => carryOutLook(context, house.outside, id))
    })
    const { look } = await desk.transaction((context) => send(context, id))
    if (look?.people !== people || look.may < people / 2) throw new Error(`the dry run found ${JSON.stringify(look)}`)
    const [bare, ours] = await handedOver(desk, house, begin, server.url)
    const overtook = await overtaking(desk, house, begin)
    mail?.close()
    await server.close()
    const of = `${people.toLocaleString('en')} people`
    return [
      { name: `sends: dry run of ${of}`, value: looked, unit: 's', budget: (5 * people) / 1_000_000 },
      { name: `sends: ${letters} letters by a bare pool`, value: letters / bare, unit: 'letters/s' },
      {
        name: `sends: ${letters} letters written and handed over`,
        value: letters / ours,
        unit: 'letters/s',
        ratio: ours / bare,
        budget: 1.67,
      },
      {
        name: `sends: a notice on safety taken, ${of} waiting`,
        value: overtook,
        unit: 's',
        budget: 5,
      },
    ]
  } finally {
    await meguri.close()
    rmSync(data, { recursive: true, force: true })
  }
}

type House = Awaited<ReturnType<typeof openMeguri>>['house']
type Desk = ReturnType<typeof deskOf>
type Audience = Parameters<typeof createSend>[2]['audience']
type Begin = (audience: Audience, kind?: 'relationship' | 'safety') => Promise<string>

/** The same desk, where nobody else is ordered to do what is measured. */
export function alone(desk: Desk): Desk {
  return { ...desk, transaction: (act) => desk.transaction((context) => act({ ...context, enqueue: async () => '' })) }
}

async function handedOver(
  desk: Desk,
  house: House,
  begin: Begin,
  smtpUrl: string,
): Promise<[bare: number, ours: number]> {
  const { rows } = await house.stores.pools.owner.query<{ id: string }>(
    `SELECT id FROM people WHERE workspace_id = $1 AND email LIKE 'p%' AND id NOT IN (SELECT person_id FROM consents) ORDER BY id DESC LIMIT $2`,
    [desk.workspace.id, letters],
  )
  const id = await begin({ kind: 'people', personIds: rows.map((row) => row.id) })
  await desk.transaction((context) => lookAtSend(context, house, id))
  await alone(desk).transaction((context) => startSend(context, house, { id, goes: { kind: 'at once' } }))
  await goOn(alone(desk), {}, async () => undefined)
  const ours = await timed(() => handOverFor(desk, 600))
  const { counts } = await desk.transaction((context) => send(context, id))
  if (counts.accepted < letters * 0.9) throw new Error(`handed over ${JSON.stringify(counts)}`)
  const transport = createTransport(
    { url: smtpUrl, pool: true, maxConnections: 3 },
    { from: 'Meguri <house@meguri.test>' },
  )
  const text = 'Good morning. '.repeat(60)
  const bare = await timed(() =>
    Promise.all(
      Array.from({ length: letters }, (_, n) =>
        transport.sendMail({ to: `p${n}@bench.example`, subject: 'Hello', text, html: `<p>${text}</p>` }),
      ),
    ),
  )
  transport.close()
  return [bare, ours]
}

/** From the press of the button until the mail server has it, while as many letters as there are people wait and are handed over. */
async function overtaking(desk: Desk, house: House, begin: Begin): Promise<number> {
  const { owner } = house.stores.pools
  const sealed = house.outside.seal(
    JSON.stringify({ key: '', to: 'bulk@bench.example', subject: 'Hello', text: 'Hello' }),
  )
  const { rows } = await owner.query<{ id: string }>(
    "SELECT id FROM people WHERE workspace_id = $1 AND email LIKE 'p%' AND id NOT IN (SELECT person_id FROM consents) ORDER BY id LIMIT 1",
    [desk.workspace.id],
  )
  await owner.query(
    `INSERT INTO outgoing (workspace_id, key, recipient, sealed, urgency, due_at, reserved_at)
    SELECT workspace_id, 'bulk ' || id, 'bulk@bench.example', $2, 3, now(), now() FROM people WHERE workspace_id = $1`,
    [desk.workspace.id, sealed],
  )
  await owner.query('ANALYZE outgoing')
  const id = await begin({ kind: 'people', personIds: rows.map((row) => row.id) }, 'safety')
  await desk.transaction((context) => lookAtSend(context, house, id))
  await owner.query(
    "UPDATE sends SET approved_by = 'bench', approved_at = now(), approved_of = looked_of WHERE id = $1",
    [id],
  )
  const all = handOverFor(desk, 30)
  const took = await timed(async () => {
    await alone(desk).transaction((context) => startSend(context, house, { id, goes: { kind: 'at once' } }))
    await goOn(alone(desk), {}, async () => undefined)
    for (;;) {
      const { counts } = await desk.transaction((context) => send(context, id))
      if (counts.accepted > 0) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
  await all
  return took
}

async function sink() {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      stream.on('data', () => undefined)
      stream.on('end', () => done(null, 'kept'))
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return { url, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

type Owner = House['stores']['pools']['owner']

/** One in two has decided something, one in fifty shares an address, one in a hundred is suppressed. */
export async function furnish(owner: Owner, workspaceId: string, people: number): Promise<void> {
  const client = await owner.connect()
  const ask = (text: string) => client.query(text, [workspaceId, people])
  const id = "('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid"
  try {
    await client.query('SET session_replication_role = replica')
    await ask(`INSERT INTO customers (workspace_id, id, name, normal_name, stage)
      SELECT $1, ${id}, 'Customer ' || n, 'customer ' || n, 'active' FROM generate_series(0, $2::int - 1) AS n`)
    await ask(`INSERT INTO people (workspace_id, id, customer_id, name, email)
      SELECT $1, ${id}, ${id}, 'Person ' || n, CASE WHEN n % 50 = 0 THEN 's' || n / 100 ELSE 'p' || n END || '@bench.example'
      FROM generate_series(0, $2::int - 1) AS n`)
    await ask(`INSERT INTO consents (workspace_id, person_id, purpose, given, basis, decided_at)
      SELECT $1, ${id}, 'service', n % 20 > 0, CASE WHEN n % 20 > 0 THEN 'consent' END, timestamptz '2026-01-01' + n % 1000 * interval '1 hour'
      FROM generate_series(0, $2::int / 2 - 1) AS n`)
    await ask(`INSERT INTO suppressions (workspace_id, address, address_hash, reason, since)
      SELECT $1, 'p' || n * 100 + 1 || '@bench.example', sha256(convert_to('p' || n * 100 + 1 || '@bench.example', 'UTF8')), 'bounced', now()
      FROM generate_series(0, $2::int / 100 - 1) AS n`)
    // No rate holds letters: what is measured is how fast they are handed over.
    await client.query('INSERT INTO mail_paces (workspace_id, per_hour, is_known) VALUES ($1, 1000000, true)', [
      workspaceId,
    ])
    await client.query('ANALYZE customers, people, consents, suppressions')
  } finally {
    await client.query('SET session_replication_role = DEFAULT')
    client.release()
  }
}

export async function segmentOfAll(desk: Desk, owner: Owner, workspaceId: string, people: number): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    "INSERT INTO segments (workspace_id, name) VALUES ($1, 'All') RETURNING id",
    [workspaceId],
  )
  const segment = rows[0]?.id ?? ''
  await owner.query('INSERT INTO segment_versions (workspace_id, segment_id, number, rule) VALUES ($1, $2, 1, $3)', [
    workspaceId,
    segment,
    JSON.stringify({ kind: 'all', rules: [] }),
  ])
  await desk.facts.run(
    `INSERT INTO segment_members (workspace_id, segment_id, customer_id, since, run_id, version, left)
    SELECT {workspace:UUID}, {segment:UUID}, toUUID(concat('00000000-0000-7000-8000-', leftPad(lower(hex(number)), 12, '0'))), now64(3), {segment:UUID}, 1, 0
    FROM numbers({count:UInt64})`,
    { segment, count: people },
  )
  return segment
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return (performance.now() - from) / 1000
}
