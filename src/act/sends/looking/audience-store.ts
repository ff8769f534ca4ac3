import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** The people at these customers: all, or those with one of the roles; a customer who is a person is meant whatever their role. */
export function peopleAt(
  { workspace }: Context,
  customers: RawBuilder<unknown>,
  roles: readonly string[],
): RawBuilder<unknown> {
  const meant =
    roles.length === 0
      ? sql``
      : sql`JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
          AND (c.kind = 'person' OR p.roles && ${[...roles]}::text[])`
  return sql`(SELECT p.id FROM ${customers} AS g JOIN people p ON p.workspace_id = ${workspace.id} AND p.customer_id = g.id ${meant})`
}

export async function countPeople({ db, workspace }: Context, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM people WHERE workspace_id = ${workspace.id} AND id = ANY (${[...ids]}::uuid[])`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** At how many customers these people are. */
export async function customersWith({ db, workspace }: Context, people: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM (
      SELECT p.customer_id FROM ${people} AS m JOIN people p ON p.workspace_id = ${workspace.id} AND p.id = m.id
      WHERE p.customer_id IS NOT NULL GROUP BY p.customer_id) found`.execute(db)
  return rows[0]?.count ?? 0
}
