import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export type Refusal = {
  readonly id: string
  readonly at: Date
  readonly purpose: string
  readonly personName: string
}

/** What people of a customer refused over letters themselves, strictly before an instant, the latest first. */
export async function refusalsOf(
  { db, workspace }: Context,
  customerId: string,
  before: Date,
  limit: number,
): Promise<Refusal[]> {
  const { rows } = await sql<Refusal>`
    SELECT c.id, c.decided_at AS at, c.purpose, p.name AS "personName"
    FROM people p JOIN consents c ON c.workspace_id = p.workspace_id AND c.person_id = p.id
    WHERE p.workspace_id = ${workspace.id} AND p.customer_id = ${customerId} AND NOT c.given AND c.author = 'person:' || p.id::text
      AND c.evidence LIKE 'delivery %' AND c.decided_at < ${before}
    ORDER BY c.decided_at DESC, c.id DESC LIMIT ${limit}`.execute(db)
  return rows
}
