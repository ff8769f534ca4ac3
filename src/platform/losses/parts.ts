import type { ClickHouseClient } from '@clickhouse/client'

/** A part of a table that ClickHouse has laid aside because it could not be read, or whose bytes are not those that were written. */
export type LostPart = { readonly table: string; readonly part: string; readonly because: string }

/** What was laid aside: found at once, and told at every start. Parts that somebody detached by hand have no reason and are no loss. */
export async function detachedParts(client: ClickHouseClient): Promise<LostPart[]> {
  return rowsOf<LostPart>(
    client,
    `SELECT table, name AS part, reason AS because FROM system.detached_parts
     WHERE database = currentDatabase() AND reason IN ('broken', 'broken-on-start', 'unexpected', 'noquorum', 'covered-by-broken')
     ORDER BY table, name`,
  )
}

/** Reads every part and compares it with the checksums that were written with it. */
export async function spoiledParts(client: ClickHouseClient): Promise<LostPart[]> {
  const tables = await rowsOf<{ name: string }>(
    client,
    `SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree' ORDER BY name`,
  )
  const spoiled: LostPart[] = []
  for (const { name } of tables) {
    const checked = await rowsOf<{ part_path: string; is_passed: number; message: string }>(
      client,
      `CHECK TABLE ${name} SETTINGS check_query_single_value_result = 0`,
    )
    for (const { part_path, is_passed, message } of checked)
      if (!is_passed) spoiled.push({ table: name, part: part_path, because: message })
  }
  return spoiled
}

async function rowsOf<Row>(client: ClickHouseClient, query: string): Promise<Row[]> {
  return (await client.query({ query, format: 'JSONEachRow' })).json<Row>()
}
