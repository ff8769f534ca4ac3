import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepPlaces } from '#act/plays/today/order/kept-store.ts'
import { todayOf } from '#act/plays/today/today.ts'
import { createWorkspace } from '#platform/access/access.ts'
import { systemActor } from '#platform/access/callers.ts'
import { readConfig } from '#platform/config.ts'
import { deskOf } from '#platform/house.ts'
import { openMeguri } from '../src/server.ts'
import { passingFolder } from '../test/passing-folder.ts'
import type { BenchRow } from './health.ts'

const plays = 100_000

/**
 * Today of a whole team: each of 100,000 customers has an open play and a contract, among all customers of the workspace. Some contracts
 * end within days, some were amended, some have a day for notice, some are in another currency, and some plays sleep.
 */
export async function todayBench(customers: number): Promise<BenchRow[]> {
  const data = passingFolder(join(tmpdir(), 'meguri-bench-today-'))
  const meguri = await openMeguri(readConfig({ ...process.env, MEGURI_DATA: data, MEGURI_LOG: 'error' }))
  try {
    const place = { name: 'Bench', zone: 'UTC', currency: 'JPY', locale: 'en' as const }
    const made = await createWorkspace(meguri.house, place, { userId: null, name: 'Bench', email: '' })
    await fill(meguri.house.stores.pools.owner, made.id, Math.max(customers, plays))
    const caller = { workspace: { ...place, id: made.id }, actor: systemActor, locale: 'en' as const, source: 'bench' }
    const desk = deskOf(meguri.house, caller)
    const asked = async () => {
      const today = await desk.transaction((context) => todayOf(context, 'team', 50))
      if (today.rows.length !== 50) throw new Error(`${today.rows.length} rows of ${today.customers}`)
    }
    const of = `today: ${plays.toLocaleString('en')} open plays among ${Math.max(customers, plays).toLocaleString('en')} customers`
    const first = await timed(asked)
    const keeping = await timed(() => keepPlaces(desk))
    await meguri.house.stores.pools.owner.query('ANALYZE play_places, play_places_stale')
    const { p50, p95 } = await times(asked)
    await meguri.house.stores.pools.owner.query(changed, [made.id])
    const after = await times(asked)
    return [
      { name: `${of}, nothing kept`, value: first, unit: 'ms' },
      { name: `${of}, kept by the job`, value: keeping, unit: 'ms' },
      { name: `${of}, p50`, value: p50, unit: 'ms' },
      { name: `${of}, p95`, value: p95, unit: 'ms', budget: 300 },
      { name: `${of}, 1,000 contracts just changed, p95`, value: after.p95, unit: 'ms' },
    ]
  } finally {
    await meguri.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** A thousand contracts, as an import changes them. */
const changed = `UPDATE contracts SET amount = amount + 1 WHERE (workspace_id, id) IN (
  SELECT workspace_id, id FROM plays WHERE workspace_id = $1 AND closed_at IS NULL ORDER BY id LIMIT 1000)`

async function timed(act: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}

/** Of twenty, after two that nobody counts. */
async function times(act: () => Promise<void>): Promise<{ p50: number; p95: number }> {
  const all: number[] = []
  for (let turn = 0; turn < 22; turn += 1) all.push(await timed(act))
  const sorted = all.slice(2).toSorted((a, b) => a - b)
  return { p50: sorted[9] ?? Number.NaN, p95: sorted[18] ?? Number.NaN }
}

type Owner = Awaited<ReturnType<typeof openMeguri>>['house']['stores']['pools']['owner']

/** As they stand after a long life: the triggers, which tell every change, are not what is measured here. */
async function fill(owner: Owner, workspaceId: string, customers: number): Promise<void> {
  const client = await owner.connect()
  const id = (n: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
  try {
    await client.query('SET session_replication_role = replica')
    for (const statement of [
      `INSERT INTO customers (workspace_id, id, name, normal_name, stage)
      SELECT $1, ${id('n')}, 'Customer ' || n, 'customer ' || n, CASE WHEN n % 200 = 0 THEN 'leaving' ELSE 'active' END
      FROM generate_series(0, $2::int - 1) AS n`,
      `INSERT INTO contracts (workspace_id, id, customer_id, plan, amount, currency, starts_on, ends_on, auto_renew, notice_count, notice_unit)
      SELECT $1, ${id('n')}, ${id('n')}, 'Standard', 1000 + n % 90000, CASE WHEN n % 50 = 0 THEN 'USD' ELSE 'JPY' END,
        current_date - 300, current_date + 1 + n % 400, n % 2 = 0,
        CASE WHEN n % 3 = 0 THEN 60 END, CASE WHEN n % 3 = 0 THEN 'days' END
      FROM generate_series(0, $2::int - 1) AS n`,
      `INSERT INTO contract_amendments (workspace_id, contract_id, from_on, changes, amount)
      SELECT $1, ${id('n')}, current_date - 10, '{amount}', 2000 FROM generate_series(0, $2::int - 1, 20) AS n`,
      `INSERT INTO plays (workspace_id, id, customer_id, kind, reason, because, act, due_on, promised)
      SELECT $1, ${id('n')}, ${id('n')}, 'risk', 'health', '{"en": "fell", "ja": "低下"}', '{"en": "Call", "ja": "電話"}',
        current_date + (n % 20) - 5, n % 30 = 0
      FROM generate_series(0, $2::int - 1, $2::int / ${plays}) AS n LIMIT ${plays}`,
      `INSERT INTO play_snoozes (workspace_id, play_id, until_on, reason)
      SELECT workspace_id, id, current_date + 3, 'later' FROM plays WHERE workspace_id = $1 AND due_on = current_date + 7 AND $2::int > 0`,
      `INSERT INTO play_places_stale (workspace_id, customer_id)
      SELECT workspace_id, customer_id FROM plays WHERE workspace_id = $1 AND $2::int > 0`,
    ])
      await client.query(statement, [workspaceId, customers])
    await client.query('ANALYZE customers, contracts, contract_amendments, plays, play_snoozes')
  } finally {
    await client.query('SET session_replication_role = DEFAULT')
    client.release()
  }
}
