import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export type Past = {
  readonly id: string
  readonly at: Date
  readonly subject: string
  readonly personName: string
  readonly addresses: readonly string[]
}

/**
 * Letters to people of a customer that somebody opened or followed, strictly before an instant, the latest first. Who took the consent to
 * be analysed back is in none.
 */
export async function ofCustomer(
  { db, workspace }: Context,
  customerId: string,
  before: Date,
  limit: number,
): Promise<Past[]> {
  const { rows } = await sql<Past>`
    SELECT l.id, min(t.at) AS at, l.subject, p.name AS "personName",
      array_remove(array_agg(DISTINCT l.links[t.link + 1]), NULL) AS addresses
    FROM tracked_letters l
    JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id AND p.may_analyse
    JOIN engagement_touches t ON t.workspace_id = l.workspace_id AND t.letter_id = l.id AND t.by = 'human'
    WHERE l.workspace_id = ${workspace.id} AND p.customer_id = ${customerId}
    GROUP BY l.id, l.subject, p.name HAVING min(t.at) < ${before}
    ORDER BY at DESC, l.id DESC LIMIT ${limit}`.execute(db)
  return rows
}
