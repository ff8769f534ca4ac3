import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { together } from '../contract.ts'
import { joinedLetter, stateOf } from './deliveries-store.ts'

/** The people whom a message reached, as far as their mail server says: it was taken and did not come back. */
export async function toldBy({ db, workspace }: Context, messageId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT d.person_id AS id FROM deliveries d ${joinedLetter}
    WHERE d.workspace_id = ${workspace.id} AND d.message_id = ${messageId} AND ${stateOf} = ANY (${together.told}::text[])
    ORDER BY 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** The people for whom it was ordered, whatever came of that. */
export async function orderedFor({ db, workspace }: Context, messageId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT person_id AS id FROM deliveries WHERE workspace_id = ${workspace.id} AND message_id = ${messageId}`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Of each message, for how many people it was ordered, whatever came of that; whom of these it reached, who waits, who was held back. */
export async function countsOfMessages({ db, workspace }: Context, messageIds: readonly string[]) {
  const { rows } = await sql<{ id: string; ordered: number; told: number; waiting: number; heldBack: number }>`
    SELECT id, count(*)::int AS ordered, count(*) FILTER (WHERE state = ANY (${together.told}::text[]))::int AS told,
      count(*) FILTER (WHERE state = ANY (${together.waiting}::text[]))::int AS waiting,
      count(*) FILTER (WHERE state = 'held back')::int AS "heldBack"
    FROM (SELECT d.message_id AS id, ${stateOf} AS state FROM deliveries d ${joinedLetter}
      WHERE d.workspace_id = ${workspace.id} AND d.message_id = ANY (${messageIds}::uuid[])) sent
    GROUP BY id`.execute(db)
  const counts = new Map(rows.map(({ id, ...one }) => [id, one]))
  return (id: string) => counts.get(id) ?? { ordered: 0, told: 0, waiting: 0, heldBack: 0 }
}
