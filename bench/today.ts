import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
    const times: number[] = []
    for (let turn = 0; turn < 22; turn += 1) {
      const from = performance.now()
      const today = await desk.transaction((context) => todayOf(context, 'team', 50))
      times.push(performance.now() - from)
      if (today.rows.length !== 50) throw new Error(`${today.rows.length} rows of ${today.customers}`)
    }
    const sorted = times.slice(2).toSorted((a, b) => a - b)
    const of = `today: ${plays.toLocaleString('en')} open plays among ${Math.max(customers, plays).toLocaleString('en')} customers`
    return [
      { name: `${of}, p50`, value: sorted[9] ?? Number.NaN, unit: 'ms' },
      { name: `${of}, p95`, value: sorted[18] ?? Number.NaN, unit: 'ms', budget: 300 },
    ]
  } finally {
    await meguri.close()
    rmSync(data, { recursive: true, force: true })
  }
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
    ])
      await client.query(statement, [workspaceId, customers])
    await client.query('ANALYZE customers, contracts, contract_amendments, plays, play_snoozes')
  } finally {
    await client.query('SET session_replication_role = DEFAULT')
    client.release()
  }
}
