import type { ClickHouseClient } from '@clickhouse/client'
import type pg from 'pg'
import type { Stores } from '../stores.ts'

type Queued = { version: string; workspace_id: string; record: string; record_id: string }

const batch = 5_000

/**
 * Brings queued rows to the facts. Each row goes with the version of its latest place in the queue, so that a row sent twice, or
 * by two processes in the wrong order, ends in the same state. The queue is emptied only after the facts have answered.
 *
 * @returns how many queue entries were settled
 */
export async function mirrorQueued(stores: Pick<Stores, 'pools' | 'facts'>): Promise<number> {
  const connection = await stores.pools.owner.connect()
  try {
    await connection.query('BEGIN')
    const { rows } = await connection.query<Queued>(
      'SELECT version, workspace_id, record, record_id FROM mirror_queue ORDER BY version LIMIT $1 FOR UPDATE SKIP LOCKED',
      [batch],
    )
    for (const record of new Set(rows.map((row) => row.record)))
      await send(
        connection,
        stores.facts.client,
        record,
        rows.filter((row) => row.record === record),
      )
    if (rows.length > 0)
      await connection.query('DELETE FROM mirror_queue WHERE version = ANY($1)', [rows.map((row) => row.version)])
    await connection.query('COMMIT')
    return rows.length
  } catch (problem) {
    await connection.query('ROLLBACK').catch(() => undefined)
    throw problem
  } finally {
    connection.release()
  }
}

async function send(
  connection: pg.PoolClient,
  facts: ClickHouseClient,
  record: string,
  queued: readonly Queued[],
): Promise<void> {
  const latest = new Map(queued.map((row) => [row.record_id, row]))
  const { rows } = await connection.query<{ id: string }>(mirrored(record, 'id = ANY($1)'), [[...latest.keys()]])
  const present = rows.map((row) => ({ ...row, version: latest.get(row.id)?.version, deleted: 0 }))
  const there = new Set(rows.map((row) => row.id))
  const gone = [...latest.values()]
    .filter((row) => !there.has(row.record_id))
    .map((row) => ({ workspace_id: row.workspace_id, id: row.record_id, version: row.version, deleted: 1 }))
  if (present.length > 0) await facts.insert({ table: record, values: present, format: 'JSONEachRow' })
  if (gone.length > 0) await facts.insert({ table: record, values: gone, format: 'JSONEachRow' })
}

/** The rows of a mirrored table as the facts keep them, each with the fingerprint by which both stores are compared. */
export function mirrored(record: string, condition: string): string {
  return `SELECT m.*, md5(m::text) AS fingerprint FROM mirror_${record} m WHERE ${condition}`
}

/** The mirrored tables: those that have a view named for it. */
export async function mirroredTables(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT substr(table_name, 8) AS name FROM information_schema.views WHERE table_schema = 'public' AND table_name LIKE 'mirror\\_%' ORDER BY 1",
  )
  return rows.map((row) => row.name)
}
