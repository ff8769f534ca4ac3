import type pg from 'pg'
import type { MarkedFacts } from '../furnishing/contributions.ts'
import { checkMarked } from '../losses/marked.ts'
import type { Stores } from '../stores/stores.ts'
import { mirrorAll, mirrored, mirroredTables } from './mirror.ts'

export type MirrorState = { table: string; records: number; facts: number; different: number; equal: boolean }

/** Compares every mirror with its records, row by row through fingerprints, after the queue has been emptied; and marked facts with their marks. */
export async function checkMirrors(
  stores: Pick<Stores, 'pools' | 'facts'>,
  marked: readonly MarkedFacts[] = [],
): Promise<MirrorState[]> {
  await mirrorAll(stores)
  const states: MirrorState[] = []
  for (const table of await mirroredTables(stores.pools.owner)) states.push(await compare(stores, table))
  for (const one of marked) states.push(await checkMarked(stores.facts.client, one))
  return states
}

const buckets = 64

/** Both stores sum the fingerprints per bucket of ids; only buckets that differ are compared row by row. */
async function compare({ pools, facts }: Pick<Stores, 'pools' | 'facts'>, table: string): Promise<MirrorState> {
  const ours = await pools.owner.query<{ bucket: number; n: string; sum: string }>(
    `SELECT ('x' || substr(md5(id::text), 1, 8))::bit(32)::bigint % ${buckets} AS bucket, count(*) AS n, sum(('x' || substr(fingerprint, 1, 8))::bit(32)::bigint) AS sum
     FROM (${mirrored(table, 'true')}) r GROUP BY 1`,
  )
  const theirs = await rowsOf<{ bucket: string; n: string; sum: string }>(
    facts,
    `
    SELECT reinterpretAsUInt32(reverse(unhex(substring(lower(hex(MD5(toString(id)))), 1, 8)))) % ${buckets} AS bucket, toString(count()) AS n,
           toString(sum(reinterpretAsUInt32(reverse(unhex(substring(fingerprint, 1, 8)))))) AS sum
    FROM ${table} FINAL GROUP BY bucket`,
  )
  const expected = new Map(ours.rows.map((row) => [Number(row.bucket), `${row.n} ${row.sum}`]))
  const actual = new Map(theirs.map((row) => [Number(row.bucket), `${row.n} ${row.sum}`]))
  const unlike = Array.from({ length: buckets }, (_, bucket) => bucket).filter(
    (bucket) => expected.get(bucket) !== actual.get(bucket),
  )
  const total = (rows: readonly { n: string }[]) => rows.reduce((sum, row) => sum + Number(row.n), 0)
  return {
    table,
    records: total(ours.rows),
    facts: total(theirs),
    different: unlike.length,
    equal: unlike.length === 0,
  }
}

/** Makes every mirror anew from the records: what is not among them is removed, everything else is sent again with a fresh version. */
export async function rebuildMirrors(
  stores: Pick<Stores, 'pools' | 'facts'>,
  tell: (table: string, rows: number) => void,
  rowsAtATime = 50_000,
): Promise<void> {
  const { pools } = stores
  for (const table of await mirroredTables(pools.owner)) {
    let lost = 0
    for await (const page of pagesOf(stores.facts, table, rowsAtATime))
      lost += await queueLost(pools.owner, table, page)
    const { rowCount } = await pools.owner.query(
      `INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, '${table}', id FROM mirror_${table}`,
    )
    await mirrorAll(stores)
    tell(table, (rowCount ?? 0) + lost)
  }
}

type Key = { workspace_id: string; id: string }

/** In the order of the table's own key, so that each page is found without sorting. */
async function* pagesOf(facts: Stores['facts'], table: string, rowsAtATime: number): AsyncGenerator<Key[]> {
  let last: Key | undefined
  do {
    const later = last ? `WHERE (workspace_id, id) > (toUUID('${last.workspace_id}'), toUUID('${last.id}'))` : ''
    const page: Key[] = await rowsOf<Key>(
      facts,
      `SELECT workspace_id, id FROM ${table} FINAL ${later} ORDER BY workspace_id, id LIMIT ${rowsAtATime}`,
    )
    if (page.length > 0) yield page
    last = page.length === rowsAtATime ? page.at(-1) : undefined
  } while (last)
}

/** A row that the records no longer have is queued, so that its mirror is taken away. */
async function queueLost(owner: pg.Pool, table: string, page: readonly Key[]): Promise<number> {
  const { rowCount } = await owner.query(
    `INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT w, '${table}', i FROM unnest($1::uuid[], $2::uuid[]) AS s(w, i)
     WHERE NOT EXISTS (SELECT FROM mirror_${table} m WHERE m.workspace_id = s.w AND m.id = s.i)`,
    [page.map((row) => row.workspace_id), page.map((row) => row.id)],
  )
  return rowCount ?? 0
}

async function rowsOf<Row>(facts: Stores['facts'], query: string): Promise<Row[]> {
  return (await facts.client.query({ query, format: 'JSONEachRow' })).json<Row>()
}
