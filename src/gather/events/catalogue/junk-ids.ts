import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** An id that identifies nobody: who sent it, in which field. */
export type JunkId = { readonly source: string; readonly field: string; readonly value: string }

/** Counts them, so that the catalogue can say which source sends them. */
export async function noteJunkIds(context: Context, junk: readonly JunkId[]): Promise<void> {
  if (junk.length === 0) return
  await sql`
    INSERT INTO event_junk_ids (workspace_id, source, field, value, count, last_seen_at)
    SELECT ${context.workspace.id}::uuid, source, field, value, count(*), ${context.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(junk)}::jsonb) AS j(source text, field text, value text)
    GROUP BY source, field, value ORDER BY source, field, value
    ON CONFLICT (workspace_id, source, field, value)
    DO UPDATE SET count = event_junk_ids.count + EXCLUDED.count, last_seen_at = EXCLUDED.last_seen_at`.execute(
    context.db,
  )
}

export async function junkIds(context: Context): Promise<(JunkId & { count: number; lastSeenAt: Date })[]> {
  const { rows } = await sql<JunkId & { count: number; lastSeenAt: Date }>`
    SELECT source, field, value, count::float8 AS count, last_seen_at AS "lastSeenAt" FROM event_junk_ids
    WHERE workspace_id = ${context.workspace.id} ORDER BY event_junk_ids.count DESC, source, field, value LIMIT 200`.execute(
    context.db,
  )
  return rows
}
