import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Behind } from '../contract.ts'
import { lettersOf } from '../counting/each-sql.ts'
import type { Letters } from '../letters.ts'

type Named = Pick<Behind, 'personName' | 'customerId' | 'customerName'>

/** What these people are called and whose they are. */
export async function named({ db, workspace }: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Named & { id: string }>`
    SELECT p.id, p.name AS "personName", p.customer_id AS "customerId", c.name AS "customerName"
    FROM people p LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE p.workspace_id = ${workspace.id} AND p.id = ANY (${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...one }) => [id, one]))
}

/** Between which instants the letters left the house; both are now where none did. */
export async function takenBetween(context: Context, letters: Letters): Promise<{ first: Date; last: Date }> {
  const { rows } = await sql<{ first: Date | null; last: Date | null }>`${lettersOf(context, letters)}
    SELECT least(min(l.reserved_at), min(coalesce(a.ended_at, a.began_at))) AS first,
      greatest(max(l.reserved_at), max(coalesce(a.ended_at, a.began_at))) AS last
    FROM letters l LEFT JOIN outgoing_attempts a ON a.workspace_id = l.workspace_id AND a.outgoing_id = l.outgoing_id`.execute(
    context.db,
  )
  return { first: rows[0]?.first ?? context.now, last: rows[0]?.last ?? context.now }
}
