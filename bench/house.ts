import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkspace } from '#platform/access/access.ts'
import { systemActor } from '#platform/access/callers.ts'
import { hashOf, hintOf, makeSecret } from '#platform/access/secrets.ts'
import { readConfig } from '#platform/config.ts'
import { deskOf } from '#platform/house.ts'
import { recompute } from '#see/health/health.ts'
import { followChanges } from '#see/portfolio/portfolio.ts'
import { openMeguri } from '../src/server.ts'
import { passingFolder } from '../test/passing-folder.ts'
import { type BenchRow, fill, type Sizes } from './health.ts'
import { ended, started } from './house-started.ts'
import { watchMemory } from './imports/memory.ts'

const port = 4793
const url = `http://127.0.0.1:${port}`

/**
 * A whole house with all customers in both stores: written by one process, then opened by `bin/meguri start` and asked over
 * HTTP what the screens ask. Memory is that of the whole process group, PostgreSQL with it, with shared pages counted once.
 */
export async function houseBench(sizes: Sizes): Promise<BenchRow[]> {
  const data = passingFolder(join(tmpdir(), 'meguri-bench-house-'))
  try {
    const secret = await furnish(data, sizes)
    const first = await started(data, port)
    const [pages, lists, todays, memory] = await asked(first.child, secret, sizes).finally(() => ended(first.child))
    const again = await started(data, port)
    await ended(again.child)
    return [
      {
        name: 'house: from start to readiness, existing data',
        value: Math.min(first.seconds, again.seconds),
        unit: 's',
        budget: 3,
      },
      {
        name: "house: a customer's page, all its requests, p50",
        value: quantile(pages, 0.5),
        unit: 'ms',
      },
      {
        name: "house: a customer's page, all its requests, p95",
        value: quantile(pages, 0.95),
        unit: 'ms',
        budget: 100,
      },
      { name: 'house: customer list over HTTP, p50', value: quantile(lists, 0.5), unit: 'ms' },
      { name: 'house: customer list over HTTP, p95', value: quantile(lists, 0.95), unit: 'ms', budget: 150 },
      { name: 'house: Today, all its requests, p95', value: quantile(todays, 0.95), unit: 'ms' },
      { name: 'house: peak memory of the process group', value: memory, unit: 'MiB', budget: 2048 },
    ]
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** How long pages, lists and Today took, and the highest memory meanwhile. */
async function asked(child: ChildProcess, secret: string, { customers }: Sizes) {
  const memory = watchMemory(child.pid ?? 0)
  const ask = asker(secret)
  const pages = await timesOf(60, (turn) => customerPage(ask, (turn * 16_127) % customers))
  const lists = await timesOf(60, (turn) => ask(`/portfolio?${listOf(turn)}`))
  const todays = await timesOf(20, () =>
    Promise.all([ask('/today?scope=team'), ask('/today/summary'), ask('/portfolio/totals')]),
  )
  return [pages, lists, todays, await memory.peak()] as const
}

/** A workspace with every customer, a contract each, events, answers and cases; read, listed, and closed again. */
async function furnish(data: string, sizes: Sizes): Promise<string> {
  const meguri = await openMeguri(readConfig({ ...process.env, MEGURI_DATA: data, MEGURI_LOG: 'error' }))
  const place = { name: 'Bench', zone: 'UTC', currency: 'JPY', locale: 'en' as const }
  const made = await createWorkspace(meguri.house, place, { userId: null, name: 'Bench', email: '' })
  const secret = makeSecret('mgk')
  const { owner } = meguri.house.stores.pools
  await owner.query(
    "INSERT INTO api_keys (workspace_id, name, role, hash, hint) VALUES ($1, 'bench', 'admin', $2, $3)",
    [made.id, hashOf(secret), hintOf(secret)],
  )
  await fillRecords(owner, made.id, sizes.customers)
  const workspace = { ...place, id: made.id }
  const desk = deskOf(meguri.house, { workspace, actor: systemActor, locale: 'en', source: 'bench' })
  await fill(desk.facts, sizes)
  await fillContracts(desk.facts, sizes.customers)
  await recompute(desk, 'day')
  await followChanges(desk, { wholly: true })
  await meguri.close()
  return secret
}

type Owner = Awaited<ReturnType<typeof openMeguri>>['house']['stores']['pools']['owner']
type Filled = Parameters<typeof fill>[0]

/** As they stand after a long life: the triggers, which tell every change, are not what is measured here. */
async function fillRecords(owner: Owner, workspaceId: string, customers: number): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('SET session_replication_role = replica')
    await client.query(
      `INSERT INTO customers (workspace_id, id, name, normal_name)
      SELECT $1, ${recordId('n')}, 'Customer ' || n, 'customer ' || n FROM generate_series(0, $2::int - 1) AS n`,
      [workspaceId, customers],
    )
    await client.query(
      `INSERT INTO contracts (workspace_id, id, customer_id, plan, amount, currency, starts_on, ends_on)
      SELECT $1, ${recordId('n')}, ${recordId('n')}, 'Standard', 1000 + n % 90000, 'JPY', date '2026-01-01', date '2026-12-01' + (n % 400)
      FROM generate_series(0, $2::int - 1) AS n`,
      [workspaceId, customers],
    )
    await client.query('ANALYZE customers, contracts')
  } finally {
    await client.query('SET session_replication_role = DEFAULT')
    client.release()
  }
}

function recordId(n: string): string {
  return `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
}

async function fillContracts(facts: Filled, customers: number): Promise<void> {
  await facts.run(
    `INSERT INTO contracts (workspace_id, id, customer_id, kind, monthly_value, currency, starts_on, ends_on, version, deleted)
    SELECT {workspace:UUID}, id, id, 'subscription', 1000 + number % 90000, 'JPY', toDate32('2026-01-01'), toDate32('2026-12-01') + number % 400, 1, 0
    FROM (SELECT number, toUUID(concat('00000000-0000-7000-8000-', leftPad(lower(hex(number)), 12, '0'))) AS id FROM numbers({count:UInt64}))`,
    { count: customers },
  )
}

type Ask = (path: string) => Promise<void>

/** What the screen of one customer asks for, at once, as the browser does. */
async function customerPage(ask: Ask, place: number): Promise<void> {
  const id = `00000000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`
  await ask(`/customers/${id}`)
  const own = ['duplicates', 'completeness', 'merges', 'usage', 'health', 'timeline?limit=6']
  await Promise.all([
    ...own.map((path) => ask(`/customers/${id}/${path}`)),
    ask(`/responses?customerId=${id}&limit=50`),
    ask(`/contracts?customerId=${id}&limit=200`),
    ask(`/cases?customerId=${id}&status=open&limit=200`),
    ask(`/plays?customerId=${id}&state=open&limit=1`),
  ])
}

const sorts = ['name', 'score', 'yearlyValue', 'renewsOn', 'lastEventAt', 'peopleActive']
const filters = ['', '&text=customer%2099', '&stage=active', '&bands[]=risk', '&bands[]=watch&stage=active']

function listOf(turn: number): string {
  return `sort=${sorts[turn % sorts.length]}&down=${turn % 2 === 0}&limit=100${filters[turn % filters.length]}`
}

function asker(secret: string): Ask {
  return async (path) => {
    const answer = await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    await answer.arrayBuffer()
  }
}

/** The first two turns warm the caches and are not counted. Between turns the server rests, so that its limit on callers is kept. */
async function timesOf(turns: number, act: (turn: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < turns + 2; turn += 1) {
    const from = performance.now()
    await act(turn)
    times.push(performance.now() - from)
    await new Promise((resolve) => setTimeout(resolve, 600))
  }
  return times.slice(2)
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN
}
