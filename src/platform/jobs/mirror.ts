import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { ClickHouseClient } from '@clickhouse/client'
import type pg from 'pg'
import type { Stores } from '../stores/stores.ts'

type Queued = { record: string; id: string; version: string }

/** Of one workspace in one step: as many as are carried in about a second. */
export const mirrorStep = 10_000
/** So many while somebody asks for something. */
export const shortMirrorStep = 2_000

/**
 * Brings queued rows to the facts, a step of every workspace that has any, the workspaces beside each other.
 *
 * @param arrived  is told how many entries of a workspace were settled
 * @returns        how many queue entries were settled
 */
export async function mirrorQueued(
  stores: Pick<Stores, 'pools' | 'facts'>,
  arrived: (workspaceId: string, settled: number) => Promise<void> = async () => undefined,
): Promise<number> {
  const waiting = await workspacesWaiting(stores.pools.owner)
  let settled = 0
  for (let at = 0; at < waiting.length; at += besides) {
    const steps = waiting.slice(at, at + besides).map(async (workspaceId) => {
      const count = await mirrorWorkspace(stores, workspaceId)
      await arrived(workspaceId, count)
      return count
    })
    for (const count of await Promise.all(steps)) settled += count
  }
  return settled
}

const besides = 4

/**
 * Brings all that waits now to the facts, and returns when it is there: also what another process is carrying meanwhile. What comes
 * in later is left to whoever carries it.
 */
export async function mirrorAll(stores: Pick<Stores, 'pools' | 'facts'>): Promise<void> {
  const { owner } = stores.pools
  const { rows } = await owner.query<{ latest: string | null }>('SELECT max(version)::text AS latest FROM mirror_queue')
  const latest = rows[0]?.latest ?? null
  const isWaiting = () => owner.query('SELECT FROM mirror_queue WHERE version <= $1 LIMIT 1', [latest])
  while (latest !== null && (await isWaiting()).rowCount) if ((await mirrorQueued(stores)) === 0) await pause(50)
}

/** The workspaces that have anything in the queue, each found by one step through its key, however much waits. */
export async function workspacesWaiting(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `WITH RECURSIVE waiting AS (
      (SELECT workspace_id FROM mirror_queue ORDER BY workspace_id LIMIT 1)
      UNION ALL
      SELECT (SELECT q.workspace_id FROM mirror_queue q WHERE q.workspace_id > w.workspace_id ORDER BY q.workspace_id LIMIT 1)
      FROM waiting w WHERE w.workspace_id IS NOT NULL)
    SELECT workspace_id AS id FROM waiting WHERE workspace_id IS NOT NULL`,
  )
  return rows.map(({ id }) => id)
}

/**
 * One step of one workspace. Each row goes once, with the version of its latest place in the queue, so that a row sent twice, or
 * by two processes in the wrong order, ends in the same state. The queue is emptied only after the facts have answered.
 */
export async function mirrorWorkspace(
  { pools, facts }: Pick<Stores, 'pools' | 'facts'>,
  workspaceId: string,
  { most = mirrorStep, givesWay = false } = {},
): Promise<number> {
  const connection = await (givesWay ? pools.carrier : pools.owner).connect()
  try {
    await connection.query('BEGIN')
    const { rows: taken } = await connection.query<{ settled: number; queued: Queued[] }>(
      `WITH taken AS (
        DELETE FROM mirror_queue WHERE workspace_id = $1 AND version = ANY (ARRAY(
          SELECT version FROM mirror_queue WHERE workspace_id = $1 ORDER BY version LIMIT $2 FOR UPDATE SKIP LOCKED))
        RETURNING record, record_id, version),
      latest AS (SELECT record, record_id AS id, max(version)::text AS version FROM taken GROUP BY record, record_id)
      SELECT (SELECT count(*)::int FROM taken) AS settled, (SELECT coalesce(json_agg(l), '[]') FROM latest l) AS queued`,
      [workspaceId, most],
    )
    const { settled = 0, queued = [] } = taken[0] ?? {}
    for (const [record, rows] of Map.groupBy(queued, (row) => row.record))
      await send(connection, facts.background, workspaceId, record, rows)
    // It is told with the end of the transaction, when it can be read.
    for (const record of new Set(queued.map((row) => row.record)))
      await connection.query("SELECT tell($1, 'mirror.' || $2, NULL, NULL)", [workspaceId, record])
    await connection.query('COMMIT')
    return settled
  } catch (problem) {
    await connection.query('ROLLBACK').catch(() => undefined)
    throw problem
  } finally {
    connection.release()
  }
}

/** The rows as JSON lines, written by PostgreSQL and read by ClickHouse; of a row that is no longer there, that it is deleted. */
async function send(
  connection: pg.PoolClient,
  facts: ClickHouseClient,
  workspaceId: string,
  record: string,
  queued: readonly Queued[],
): Promise<void> {
  const { rows } = await connection.query<{ present: string | null; gone: string | null }>(queuedRows(record), [
    workspaceId,
    queued.map(({ id }) => id),
    queued.map(({ version }) => version),
  ])
  for (const lines of [rows[0]?.present, rows[0]?.gone]) if (lines) await insertLines(facts, record, lines)
}

/** Of a workspace ($1), the rows of these ids ($2) with these versions ($3): those that are `present`, and those that are `gone`, as lines. */
export function queuedRows(record: string): string {
  return `WITH queued AS MATERIALIZED (SELECT $1::uuid AS workspace_id, q.* FROM unnest($2::uuid[], $3::bigint[]) AS q(id, version)),
    present AS MATERIALIZED (${mirrored(record, 'v.workspace_id = q.workspace_id AND v.id = q.id', 'queued q')})
    SELECT (SELECT string_agg(row_to_json(p)::text, E'\\n') FROM present p) AS present,
      (SELECT string_agg(json_build_object('workspace_id', $1::uuid, 'id', q.id, 'version', q.version::text, 'deleted', 1)::text, E'\\n')
       FROM queued q WHERE NOT EXISTS (SELECT FROM present p WHERE p.id = q.id)) AS gone`
}

async function insertLines(facts: ClickHouseClient, table: string, lines: string): Promise<void> {
  const { stream } = await facts.exec({
    query: `INSERT INTO ${table} FORMAT JSONEachRow`,
    values: Readable.from([lines], { objectMode: false }),
  })
  await finished(stream.resume())
}

/**
 * The rows of a mirrored table as the facts keep them, each with the fingerprint by which both stores are compared. A row is made
 * once: its columns and its fingerprint are taken from what was made. Those of `each` are looked up one by one, their workspace not
 * known when that is planned: of one that the statistics have never heard of, all rows would be read for every single one. With each
 * row goes the version of its place in the queue `q`.
 */
export function mirrored(record: string, condition: string, each?: string): string {
  const found = `(SELECT v AS m FROM mirror_${record} v WHERE ${condition} OFFSET 0) once`
  const made = 'SELECT (m).*, md5(m::text) AS fingerprint'
  if (each === undefined) return `${made} FROM ${found}`
  return `${made}, q.version::text AS version, 0 AS deleted FROM ${each} CROSS JOIN LATERAL ${found}`
}

/** The mirrored tables: those that have a view named for it. */
export async function mirroredTables(owner: pg.Pool | pg.PoolClient): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT substr(table_name, 8) AS name FROM information_schema.views WHERE table_schema = 'public' AND table_name LIKE 'mirror\\_%' ORDER BY 1",
  )
  return rows.map((row) => row.name)
}
