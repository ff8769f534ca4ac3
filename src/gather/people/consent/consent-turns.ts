import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Somebody of a customer took their consent to be analysed back, or gave it again: what is counted of the customer is another from then on. */
export type ConsentTurn = { readonly personId: string; readonly at: Date }

/** The turns of each of these customers since an instant. Who only ever said yes has turned nothing: nobody was left out before. */
export async function consentTurns(
  { db, workspace }: Context,
  customerIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, readonly ConsentTurn[]>> {
  if (customerIds.length === 0) return new Map()
  const { rows } = await sql<ConsentTurn & { customerId: string }>`
    SELECT p.customer_id AS "customerId", c.person_id AS "personId", c.decided_at AS at
    FROM consents c JOIN people p ON p.workspace_id = c.workspace_id AND p.id = c.person_id
    WHERE c.workspace_id = ${workspace.id} AND c.purpose = 'analysis' AND c.decided_at > ${since}
      AND p.customer_id = ANY (${[...customerIds]}::uuid[])
      AND EXISTS (SELECT FROM consents w WHERE w.workspace_id = c.workspace_id AND w.person_id = c.person_id
        AND w.purpose = 'analysis' AND NOT w.given AND w.decided_at <= c.decided_at)`.execute(db)
  return Map.groupBy(rows, (row) => row.customerId)
}
