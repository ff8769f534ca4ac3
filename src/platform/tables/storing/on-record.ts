import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/**
 * The records that a source knows by the ids of these rows, looked up by the ids themselves: joined with a whole batch, all records of
 * the workspace are read for each of its batches. To be told once, as `WITH recorded AS MATERIALIZED (…)`.
 */
export function onRecord(
  { workspace }: Pick<Context, 'workspace'>,
  table: string,
  source: string,
  rows: readonly { readonly external_id: string }[],
): RawBuilder<unknown> {
  const ids = [...new Set(rows.map(({ external_id }) => external_id))]
  return sql`SELECT * FROM ${sql.table(table)}
      WHERE workspace_id = ${workspace.id} AND source = ${source} AND external_id = ANY (${ids}::text[])`
}
