import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/**
 * For a statement: `tree` (root, id), what was joined into each request over as many steps as there are, and itself; of one, or of each
 * that was joined into no other.
 */
export function tree({ workspace }: Context, id?: string): RawBuilder<unknown> {
  const roots = id === undefined ? sql`joined_into IS NULL` : sql`id = ${id}`
  return sql`tree AS (
    SELECT id AS root, id FROM requests WHERE workspace_id = ${workspace.id} AND ${roots}
    UNION ALL
    SELECT t.root, r.id FROM requests r JOIN tree t ON t.id = r.joined_into WHERE r.workspace_id = ${workspace.id})`
}
