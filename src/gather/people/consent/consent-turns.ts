import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Somebody of a customer took their consent to be analysed back, or gave it again: what is counted of the customer is another from then on. */
export type ConsentTurn = { readonly personId: string; readonly at: Date }

/** The turns of each of these customers since an instant. Who only ever said yes has turned nothing: nobody was left out before. */
export async function consentTurns(
  { db, workspace, today }: Context,
  customerIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, readonly ConsentTurn[]>> {
  if (customerIds.length === 0) return new Map()
  const { rows } = await sql<ConsentTurn & { customerId: string }>`
    WITH turns AS (
      SELECT c.person_id, c.given, c.recorded_at AS at FROM consents c
      WHERE c.workspace_id = ${workspace.id} AND c.purpose IN ('analysis', 'everything')
      UNION ALL
      SELECT c.person_id, false, (c.expires_on + 1)::timestamp AT TIME ZONE ${workspace.zone} FROM consents c
      WHERE c.workspace_id = ${workspace.id} AND c.purpose = 'analysis' AND c.expires_on < ${today}::date)
    SELECT p.customer_id AS "customerId", t.person_id AS "personId", t.at
    FROM turns t JOIN people p ON p.workspace_id = ${workspace.id} AND p.id = t.person_id
    WHERE t.at > ${since} AND p.customer_id = ANY (${[...customerIds]}::uuid[])
      AND EXISTS (SELECT FROM turns w WHERE w.person_id = t.person_id AND NOT w.given AND w.at <= t.at)`.execute(db)
  return Map.groupBy(rows, (row) => row.customerId)
}
