import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Those of these people who let themselves be analysed, and how many did not. */
export async function analysable({ db, workspace }: Context, ids: readonly string[]) {
  if (ids.length === 0) return { ids: [], withheld: 0 }
  const { rows } = await sql<{ id: string; may: boolean }>`
    SELECT id, may_analyse AS may FROM people WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[])`.execute(
    db,
  )
  const may = rows.filter((row) => row.may)
  return { ids: may.map(({ id }) => id), withheld: rows.length - may.length }
}

/** These people of our customers who are still on record, by their ids. */
export async function present({ db, workspace }: Context, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM people WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[]) AND erased_at IS NULL
    ORDER BY id`.execute(db)
  return rows.map(({ id }) => id)
}

/** What these people are called and whose they are, in the order of the ids. */
export async function named({ db, workspace }: Context, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; name: string; customerId: string | null; customerName: string | null }>`
    SELECT p.id, coalesce(nullif(p.name, ''), p.email, '') AS name, p.customer_id AS "customerId", c.name AS "customerName"
    FROM people p LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE p.workspace_id = ${workspace.id} AND p.id = ANY (${ids}::uuid[])
    ORDER BY p.id::text`.execute(db)
  return rows
}
