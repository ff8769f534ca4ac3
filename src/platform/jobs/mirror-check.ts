import type { Stores } from '../stores.ts'
import { mirrored, mirroredTables, mirrorQueued } from './mirror.ts'

export type MirrorState = { table: string; records: number; facts: number; different: number; equal: boolean }

/** Compares every mirror with its records, row by row through fingerprints, after the queue has been emptied. */
export async function checkMirrors(stores: Pick<Stores, 'pools' | 'facts'>): Promise<MirrorState[]> {
  while ((await mirrorQueued(stores)) > 0);
  const states: MirrorState[] = []
  for (const table of await mirroredTables(stores.pools.owner)) states.push(await compare(stores, table))
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
): Promise<void> {
  const { pools, facts } = stores
  for (const table of await mirroredTables(pools.owner)) {
    const stale = await rowsOf<{ workspace_id: string; id: string }>(
      facts,
      `SELECT workspace_id, id FROM ${table} FINAL`,
    )
    const queued = await pools.owner.query(
      `INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, '${table}', id FROM mirror_${table}`,
    )
    const lost =
      stale.length === 0
        ? { rowCount: 0 }
        : await pools.owner.query(
            `INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT w, '${table}', i FROM unnest($1::uuid[], $2::uuid[]) AS s(w, i)
       WHERE NOT EXISTS (SELECT FROM mirror_${table} m WHERE m.workspace_id = s.w AND m.id = s.i)`,
            [stale.map((row) => row.workspace_id), stale.map((row) => row.id)],
          )
    while ((await mirrorQueued(stores)) > 0);
    tell(table, (queued.rowCount ?? 0) + (lost.rowCount ?? 0))
  }
}

async function rowsOf<Row>(facts: Stores['facts'], query: string): Promise<Row[]> {
  return (await facts.client.query({ query, format: 'JSONEachRow' })).json<Row>()
}
