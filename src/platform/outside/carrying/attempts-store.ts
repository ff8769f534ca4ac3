import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Taken } from '../store.ts'

/** Of what was tried before over channels that know what they have taken already: when first, and whether it may have been taken. */
export async function attemptsBefore(
  { db, workspace }: Context,
  taken: readonly Pick<Taken, 'id' | 'channel' | 'number'>[],
): Promise<ReadonlyMap<string, { firstAt: Date; isDoubted: boolean }>> {
  const ids = taken.filter(({ channel, number }) => channel === 'line' && number > 1).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; firstAt: Date; isDoubted: boolean }>`
    SELECT a.outgoing_id AS id, min(a.began_at) AS "firstAt", bool_or(a.ended_at IS NULL OR a.outcome = 'in doubt') AS "isDoubted"
    FROM outgoing_attempts a JOIN outgoing o ON o.workspace_id = a.workspace_id AND o.id = a.outgoing_id AND a.number < o.attempts
      AND a.number > o.moved_after
    WHERE a.workspace_id = ${workspace.id} AND a.outgoing_id = ANY (${ids}::uuid[]) GROUP BY 1`.execute(db)
  return new Map(rows.map(({ id, ...one }) => [id, one]))
}
