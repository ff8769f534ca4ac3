import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { addRule } from '#act/plays/plays.ts'
import { createWorkspace } from '#platform/access/access.ts'
import { systemActor } from '#platform/access/callers.ts'
import { readConfig } from '#platform/config.ts'
import type { Desk } from '#platform/context.ts'
import { deskOf } from '#platform/house.ts'
import type { Rule } from '#see/segments/contract.ts'
import { createSegment, orderRebuild } from '#see/segments/segments.ts'
import { type Meguri, openMeguri } from '../src/server.ts'
import { passingFolder } from '../test/passing-folder.ts'
import type { BenchRow } from './health.ts'
import { memoryOf, watchMemory } from './imports/memory.ts'

/** All customers enter a segment at once on which a rule opens plays: what is announced, what is opened, how long it takes. */
export async function enteringBench(customers: number): Promise<BenchRow[]> {
  const folder = passingFolder(join(tmpdir(), 'meguri-bench-entering-'))
  const meguri = await openMeguri(
    readConfig({ ...process.env, MEGURI_DATA: join(folder, 'data'), MEGURI_LOG: 'error' }),
  )
  try {
    const idle = memoryOf(process.pid)
    const desk = await deskIn(meguri)
    const segmentId = await watched(desk)
    await until(meguri, quietly)
    await fill(meguri, desk, customers)
    const before = await counted(meguri)
    const memory = watchMemory(process.pid)
    const from = performance.now()
    await desk.transaction((context) => orderRebuild(context, segmentId, 'demand'))
    await until(meguri, "SELECT FROM notices WHERE name = 'segment.entered'", true)
    const announced = (performance.now() - from) / 1000
    await until(meguri, quietly)
    const settled = (performance.now() - from) / 1000
    const after = await counted(meguri)
    const of = (what: string) => `entering: ${customers.toLocaleString('en')} at once, ${what}`
    return [
      { name: of('found and announced after'), value: announced, unit: 's' },
      { name: of('all plays opened and shown after'), value: settled, unit: 's' },
      { name: of('notices'), value: after.notices - before.notices, unit: '' },
      { name: of('plays opened'), value: after.plays - before.plays, unit: '' },
      { name: of('customers whom the rule says it left out'), value: after.leftOut, unit: '' },
      { name: of('memory of the process group at rest, without customers'), value: idle, unit: 'MiB' },
      { name: of('most memory above that'), value: (await memory.peak()) - idle, unit: 'MiB', budget: 1024 },
    ]
  } finally {
    await meguri.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function deskIn({ house }: Meguri): Promise<Desk> {
  const where = { name: 'Bench', zone: 'UTC', currency: 'JPY', locale: 'en' as const }
  const { id } = await createWorkspace(house, where, { userId: null, name: 'Bench', email: '' })
  const workspace = { ...where, id }
  return deskOf(house, { workspace, actor: systemActor, locale: 'en', source: 'bench' })
}

function watched(desk: Desk): Promise<string> {
  return desk.transaction(async (context) => {
    const rule: Rule = { kind: 'field', field: 'customer.stage', test: { op: 'one of', values: ['trial'] } }
    const { id } = await createSegment(context, { name: 'On trial', description: '', rule })
    const act = { en: 'Say welcome', ja: '歓迎の連絡をする' }
    await addRule(context, { segmentId: id, kind: 'lifecycle', act, dueInDays: 3 })
    return id
  })
}

/** Both stores are given the customers as they are once mirrored: that takes no part in what is measured. */
async function fill({ house }: Meguri, { workspace, facts }: Desk, customers: number): Promise<void> {
  const client = await house.stores.pools.owner.connect()
  try {
    await client.query('SET session_replication_role = replica')
    await client.query(
      `INSERT INTO customers (workspace_id, id, name, normal_name, stage)
      SELECT $1, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Customer ' || n, 'customer ' || n, 'trial'
      FROM generate_series(0, $2::int - 1) AS n`,
      [workspace.id, customers],
    )
  } finally {
    await client.query('RESET session_replication_role')
    await client.query('ANALYZE customers')
    client.release()
  }
  const id = "toUUID(concat('00000000-0000-7000-8000-', leftPad(lower(hex(number)), 12, '0')))"
  await facts.run(
    `INSERT INTO customers (workspace_id, id, name, stage, version, deleted)
    SELECT {workspace:UUID}, ${id}, concat('Customer ', toString(number)), 'trial', 1, 0 FROM numbers({count:UInt64})`,
    { count: customers },
  )
  await facts.run(
    `INSERT INTO contracts (workspace_id, id, customer_id, kind, yearly_value, currency, starts_on, ends_on, version, deleted)
    SELECT {workspace:UUID}, ${id}, ${id}, 'subscription', 1000 + number % 90000, 'JPY', toDate32(now()) - 100, toDate32(now()) + 200, 1, 0
    FROM numbers({count:UInt64})`,
    { count: customers },
  )
}

const quietly = `SELECT FROM notices WHERE delivered_at IS NULL
  UNION ALL SELECT FROM mirror_queue UNION ALL SELECT FROM job_runs WHERE state IN ('waiting', 'running') LIMIT 1`

async function until({ house }: Meguri, question: string, isThere = false): Promise<void> {
  while (((await house.stores.pools.owner.query(question)).rowCount ?? 0) > 0 !== isThere) await rest(100)
}

async function counted({ house }: Meguri): Promise<{ notices: number; plays: number; leftOut: number }> {
  const { rows } = await house.stores.pools.owner.query<{ notices: number; plays: number; leftOut: number }>(
    `SELECT (SELECT count(*)::int FROM notices) AS notices, (SELECT count(*)::int FROM plays) AS plays,
       (SELECT coalesce(sum(left_out), 0)::int FROM play_rule_bounds) AS "leftOut"`,
  )
  return rows[0] ?? { notices: 0, plays: 0, leftOut: 0 }
}
