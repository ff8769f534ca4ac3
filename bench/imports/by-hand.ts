import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { House } from '#platform/house.ts'
import { nobody } from '#platform/stores/facts.ts'
import type { BenchFile } from './files.ts'

/**
 * The same rows as somebody who knows both stores would bring them in once: COPY, then INSERT … SELECT, in one transaction, with
 * all triggers that keep the log and queue the mirrors. Answers the seconds until they were kept.
 */
export async function byHand(house: House, workspaceId: string, file: BenchFile, path: string): Promise<number> {
  const from = performance.now()
  const client = await house.stores.pools.owner.connect()
  try {
    await begin(client, workspaceId, `import:${file.name}`)
    await client.query(`CREATE TEMP TABLE staging (${file.staging}) ON COMMIT DROP`)
    await pipeline(createReadStream(path), client.query(copyFrom('COPY staging FROM STDIN (FORMAT csv, HEADER true)')))
    await client.query('ANALYZE staging')
    for (const statement of file.statements) await client.query(statement)
    if (file.statements.length === 0) await eventsByHand(house, workspaceId, (sql) => client.query(sql))
    await client.query('COMMIT')
  } finally {
    // What this one took is not the house's: PostgreSQL gives it back with the connection.
    client.release(true)
  }
  return (performance.now() - from) / 1000
}

/** Takes the same rows away again, in one transaction. Answers the seconds that took; null where they live among the facts. */
export async function awayByHand(house: House, workspaceId: string, file: BenchFile): Promise<number | null> {
  if (file.away.length === 0) return null
  const from = performance.now()
  const client = await house.stores.pools.owner.connect()
  try {
    await begin(client, workspaceId, `undo:${file.name}`)
    for (const statement of file.away) await client.query(statement)
    await client.query('COMMIT')
  } finally {
    client.release(true)
  }
  return (performance.now() - from) / 1000
}

async function begin(client: PoolClient, workspaceId: string, source: string): Promise<void> {
  await client.query('BEGIN')
  await client.query(
    "SELECT set_config('meguri.workspace', $1, true), set_config('meguri.author', 'bench', true), set_config('meguri.source', $2, true)",
    [workspaceId, source],
  )
}

type Placed = { workspace_id: string; customer_id: string; message_id: string; name: string; occurred_at: Date }
const atATime = 50_000

/** Events live among the facts: what COPY brought is joined with its customers and inserted there, its marks before it. */
async function eventsByHand(
  house: House,
  workspaceId: string,
  query: (sql: string) => Promise<{ rows: Placed[] }>,
): Promise<void> {
  const { client } = house.stores.facts
  await query(`DECLARE placed NO SCROLL CURSOR FOR
    SELECT '${workspaceId}' AS workspace_id, x.customer_id, 'bench:' || message AS message_id, event AS name, 'track' AS type, occurred AS occurred_at,
      now() AS received_at, customer AS group_id, jsonb_build_object('screen', screen)::text AS properties, 'bench' AS source,
      '${nobody}' AS person_id, '${nobody}' AS import_id, '${nobody}' AS moved_from, '' AS user_id, '' AS anonymous_id
    FROM staging s JOIN customer_external_ids x ON x.workspace_id = current_workspace() AND x.source = 'bench' AND x.external_id = s.customer`)
  for (;;) {
    const { rows } = await query(`FETCH ${atATime} FROM placed`)
    if (rows.length === 0) break
    await client.insert({ table: 'events', values: rows, format: 'JSONEachRow' })
  }
  await client.command({
    query: `INSERT INTO event_marks SELECT workspace_id, message_hash, occurred_at FROM events WHERE workspace_id = '${workspaceId}'`,
  })
}
