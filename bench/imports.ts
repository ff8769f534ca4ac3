import { openAsBlob, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type ServerType, serve } from '@hono/node-server'
import type { Run } from '#gather/imports/contract.ts'
import { createWorkspace } from '#platform/access/access.ts'
import { systemActor } from '#platform/access/callers.ts'
import { hashOf, hintOf, makeSecret } from '#platform/access/secrets.ts'
import { readConfig } from '#platform/config.ts'
import { deskOf } from '#platform/house.ts'
import { followChanges } from '#see/portfolio/portfolio.ts'
import { type Meguri, openMeguri } from '../src/server.ts'
import { passingFolder } from '../test/passing-folder.ts'
import type { BenchRow } from './health.ts'
import { get, type Place, post, rest } from './imports/asking.ts'
import { awayByHand, byHand } from './imports/by-hand.ts'
import { type BenchFile, benchFiles, writeBenchFile } from './imports/files.ts'
import { memoryOf, watchMemory } from './imports/memory.ts'
import { type Seen, watch } from './imports/watching.ts'

/**
 * The same made-up files twice in one house: by hand with COPY and INSERT … SELECT into one workspace, and as imports into another.
 * Then once more into a third, while its screens and those of a fourth are asked for all the time, and a customer of the fourth is
 * renamed again and again.
 */
export async function importsBench(rows: number, only?: readonly string[]): Promise<BenchRow[]> {
  const folder = passingFolder(join(tmpdir(), 'meguri-bench-imports-'))
  const data = join(folder, 'data')
  const meguri = await openMeguri(readConfig({ ...process.env, MEGURI_DATA: data, MEGURI_LOG: 'error' }))
  const server = await served(meguri)
  try {
    const bench = await prepared(meguri, server)
    const answers: BenchRow[] = []
    const parts = benchFiles.filter(({ name }) => only === undefined || name === 'customers' || only.includes(name))
    const idle = memoryOf(process.pid)
    const memory = watchMemory(process.pid)
    const undone: (() => Promise<BenchRow[]>)[] = []
    for (const file of parts) {
      const path = await writeBenchFile(folder, file, rows)
      const { figures, undo } = await compared(bench, file, path, rows)
      answers.push(...figures)
      undone.unshift(undo)
    }
    for (const undo of undone) answers.push(...(await undo()))
    const fewer = Math.min(rows, mostWatched)
    for (const file of parts)
      answers.push(...(await lookedAt(bench, file, await writeBenchFile(folder, file, fewer), fewer)))
    answers.push(
      { name: 'imports: memory of the process group at rest', value: idle, unit: 'MiB' },
      { name: 'imports: most memory above that', value: (await memory.peak()) - idle, unit: 'MiB', budget: 1024 },
    )
    return answers
  } finally {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await meguri.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Bench = { meguri: Meguri; url: string; hand: Place; own: Place; busy: Place; other: Place; customer: string }

/** So many rows keep an import going for long enough to ask for every screen many times. */
const mostWatched = 200_000

async function served(meguri: Meguri): Promise<ServerType> {
  const server = serve({ fetch: meguri.app.fetch, port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  return server
}

async function prepared(meguri: Meguri, server: ServerType): Promise<Bench> {
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const [hand, own, busy, other] = [await place(meguri), await place(meguri), await place(meguri), await place(meguri)]
  const customer = await post<{ id: string }>(url, other, '/customers', { name: 'Renamed' })
  return { meguri, url, hand, own, busy, other, customer: customer.id }
}

const where = { name: 'Bench', zone: 'UTC', currency: 'JPY', locale: 'en' as const }

async function place({ house }: Meguri): Promise<Place> {
  const { id } = await createWorkspace(house, where, { userId: null, name: 'Bench', email: '' })
  const secret = makeSecret('mgk')
  await house.stores.pools.owner.query(
    "INSERT INTO api_keys (workspace_id, name, role, hash, hint) VALUES ($1, 'bench', 'admin', $2, $3)",
    [id, hashOf(secret), hintOf(secret)],
  )
  return { id, secret }
}

async function compared(bench: Bench, file: BenchFile, path: string, rows: number) {
  const hand = await byHand(bench.meguri.house, bench.hand.id, file, path)
  const handSeen = hand + (await shown(bench, bench.hand))
  const importId = await uploaded(bench, bench.own, file, path)
  const { stored, completed, run } = await ran(bench, bench.own, `/imports/${importId}/runs`, rows)
  const late = await lateness(bench, file)
  if (run.created !== rows) throw new Error(`${file.name}: ${JSON.stringify(run)}`)
  const of = (what: string) => `imports: ${rows.toLocaleString('en')} ${file.name}, ${what}`
  return {
    figures: [
      { name: of('by hand'), value: hand, unit: 's' },
      { name: of('by hand, until the lists show them'), value: handSeen, unit: 's' },
      { name: of('stored'), value: stored, unit: 's', ratio: stored / hand, budget: 2 },
      { name: of('completed, and visible'), value: completed, unit: 's', ratio: completed / hand, budget: 2 },
      { name: of('completed, against by hand until shown'), value: completed, unit: 's', ratio: completed / handSeen },
      { name: of('shown after “completed”'), value: late, unit: 's', budget: 1 },
    ],
    undo: async (): Promise<BenchRow[]> => {
      const away = await awayByHand(bench.meguri.house, bench.hand.id, file)
      const back = await ran(bench, bench.own, `/imports/${importId}/undo`, 0)
      if (back.run.kept > 0) throw new Error(`${file.name}: ${JSON.stringify(back.run)}`)
      const took = back.completed
      return [
        ...(away === null ? [] : byHandAway(of, away, took)),
        { name: of('taken back'), value: took, unit: 's', ratio: took / completed, budget: 1 },
      ]
    },
  }
}

function byHandAway(of: (what: string) => string, away: number, took: number): BenchRow[] {
  return [
    { name: of('taken away by hand'), value: away, unit: 's' },
    { name: of('taken back, against by hand'), value: took, unit: 's', ratio: took / away },
  ]
}

/** What the screens of the workspace that a file is imported into and of another take meanwhile. */
async function lookedAt(bench: Bench, file: BenchFile, path: string, rows: number): Promise<BenchRow[]> {
  const { url, busy, other, customer } = bench
  const importId = await uploaded(bench, busy, file, path)
  const watched = { url, own: { ...busy, customer: null }, other: { ...other, customer } }
  await becomesIdle(bench)
  const watchingIdle = watch(watched)
  await rest(idleFor)
  const idly = await watchingIdle.stop()
  const watching = watch(watched)
  const held = monitorEventLoopDelay({ resolution: 5 })
  held.enable()
  const { completed } = await ran(bench, busy, `/imports/${importId}/runs`, rows)
  held.disable()
  const seen = await watching.stop()
  const of = (what: string) => `imports: ${rows.toLocaleString('en')} ${file.name}, ${what}`
  return [
    { name: of('completed while screens are asked for'), value: completed, unit: 's' },
    { name: of('the event loop meanwhile, p99'), value: held.percentile(99) / 1e6, unit: 'ms', budget: 50 },
    ...screens(of, seen),
    { name: of('its list while nothing comes in, p95'), value: quantile(idly.ownList, 0.95), unit: 'ms' },
    {
      name: of("another workspace's list while nothing comes in, p95"),
      value: quantile(idly.otherList, 0.95),
      unit: 'ms',
    },
  ]
}

/** So long the same lists are asked for while nothing comes in, on the same machine with the same neighbours. */
const idleFor = 8_000

/** Until what an earlier import has ordered is done: a list beside that is not one of an idle house. */
async function becomesIdle({ meguri: { house } }: Bench): Promise<void> {
  const { owner } = house.stores.pools
  const isAtWork = async () =>
    ((await owner.query('SELECT FROM job_runs WHERE ended_at IS NULL LIMIT 1')).rowCount ?? 0) > 0
  for (let still = 0; still < 10; still = (await isAtWork()) ? 0 : still + 1) await rest(100)
}

/** As long as it takes until the mirrors of a workspace are in and its lists are anew, in seconds. */
async function shown({ meguri: { house } }: Bench, { id }: Place): Promise<number> {
  const from = performance.now()
  while (
    (await house.stores.pools.owner.query('SELECT FROM mirror_queue WHERE workspace_id = $1 LIMIT 1', [id])).rowCount
  )
    await rest(50)
  const workspace = { ...where, id }
  await followChanges(deskOf(house, { workspace, actor: systemActor, locale: 'en', source: 'bench' }), { wholly: true })
  return (performance.now() - from) / 1000
}

async function uploaded({ url }: Bench, own: Place, file: BenchFile, path: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/uploads?name=${file.name}.csv`, {
    method: 'POST',
    headers: { authorization: `Bearer ${own.secret}`, 'content-length': String(statSync(path).size) },
    body: (await openAsBlob(path)).stream(),
    duplex: 'half',
  } as RequestInit)
  const { id: uploadId } = (await answer.json()) as { id: string }
  const { id } = await post<{ id: string }>(url, own, '/imports', { uploadId, mapping: file.mapping })
  return id
}

/** The seconds until all rows were kept, and until the run said that it was completed. */
async function ran({ meguri, url }: Bench, own: Place, path: string, rows: number) {
  const { owner } = meguri.house.stores.pools
  const from = performance.now()
  const { id } = await post<Run>(url, own, path, {})
  let stored = Number.NaN
  for (;;) {
    const { rows: found } = await owner.query<{ rows: string; state: string }>(
      'SELECT rows, state FROM import_runs WHERE id = $1',
      [id],
    )
    const is = found[0]
    if (Number.isNaN(stored) && Number(is?.rows) >= rows) stored = (performance.now() - from) / 1000
    if (is?.state === 'completed') break
    if (is?.state === 'failed') throw new Error(`${path}: the run failed`)
    await rest(50)
  }
  const completed = (performance.now() - from) / 1000
  return { stored, completed, run: await get<Run>(url, own, `/import-runs/${id}`) }
}

/** How long after “completed” the list still shows another number of customers than there are. */
async function lateness({ meguri, url, own }: Bench, file: BenchFile): Promise<number> {
  const from = performance.now()
  const { rows } = await meguri.house.stores.pools.owner.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM customers WHERE workspace_id = $1',
    [own.id],
  )
  for (;;) {
    const list = await get<{ total: number; rows: Record<string, unknown>[] }>(
      url,
      own,
      `/portfolio?limit=1&sort=yearlyValue&down=true`,
    )
    const isThere = list.total === rows[0]?.n && (file.name !== 'contracts' || list.rows[0]?.yearlyValue !== null)
    if (isThere || performance.now() - from > 300_000) return (performance.now() - from) / 1000
    await rest(100)
  }
}

const screenNames: Readonly<Record<keyof Seen, readonly [name: string, budget: number]>> = {
  ownList: ['its list meanwhile, p95', 150],
  otherList: ["another workspace's list meanwhile, p95", 150],
  ownToday: ['its Today meanwhile, p95', 150],
  otherToday: ["another workspace's Today meanwhile, p95", 150],
  ownFeed: ['its live feed meanwhile, p95', 150],
  otherFeed: ["another workspace's live feed meanwhile, p95", 150],
  otherLag: ['a change elsewhere meanwhile, until its list shows it, longest', 2_000],
}

function screens(of: (what: string) => string, seen: Seen): BenchRow[] {
  return (Object.keys(screenNames) as (keyof Seen)[]).map((key) => {
    const [name, budget] = screenNames[key]
    const value = quantile(seen[key], key === 'otherLag' ? 1 : 0.95)
    return { name: of(name), value, unit: 'ms', budget }
  })
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN
}
