import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** A person as letters speak of them, with their customer and who looks after it; what is not known is `null`. */
export type Whom = {
  readonly id: string
  readonly name: string
  readonly familyName: string | null
  readonly givenName: string | null
  readonly title: string | null
  readonly honorific: string | null
  readonly department: string | null
  readonly locale: string | null
  readonly customerId: string | null
  /** What the customer is called, where it is no person. */
  readonly organisation: string | null
  readonly ownerName: string | null
}

/** These people, in one question however many they are; who is not here is left out. */
export async function whoms({ db, workspace }: Context, personIds: readonly string[]): Promise<Whom[]> {
  const { rows } = await sql<Whom>`
    SELECT p.id, p.name, p.family_name AS "familyName", p.given_name AS "givenName", p.title, p.honorific, p.department, p.locale,
      p.customer_id AS "customerId", CASE WHEN c.kind <> 'person' THEN c.name END AS organisation,
      (SELECT m.name FROM customer_members o JOIN members m ON m.workspace_id = o.workspace_id AND m.id = o.member_id
       WHERE o.workspace_id = p.workspace_id AND o.customer_id = p.customer_id AND o.role = 'owner' LIMIT 1) AS "ownerName"
    FROM people p LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE p.workspace_id = ${workspace.id} AND p.id = ANY (${[...personIds]}::uuid[])`.execute(db)
  return rows
}
