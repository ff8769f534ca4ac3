import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { present } from './present.ts'

export type FoundCustomer = {
  id: string
  name: string
  kind: string
  stage: string
  industry: string | null
  matched: string
}
export type FoundPerson = {
  id: string
  name: string
  email: string | null
  title: string | null
  customerId: string | null
  customerName: string | null
}

/** Customers whose name begins so, or whom any system knows by exactly this id or number. */
export async function customers(
  context: Context,
  bareName: string,
  text: string,
  limit: number,
): Promise<FoundCustomer[]> {
  const workspace = context.workspace.id
  const { rows } = await sql<FoundCustomer>`
    WITH hits AS (
      (SELECT customer_id AS id, 0 AS rank, external_id AS matched FROM customer_external_ids WHERE workspace_id = ${workspace} AND external_id = ${text} LIMIT ${limit})
      UNION ALL (SELECT id, 0, corporate_number FROM customers WHERE workspace_id = ${workspace} AND corporate_number = ${text} LIMIT ${limit})
      UNION ALL (SELECT customer_id, 1, name FROM customer_names
        WHERE workspace_id = ${workspace} AND ${bareName} <> '' AND ${begins('normal_name', bareName)} ORDER BY normal_name LIMIT ${limit})
      UNION ALL (SELECT id, 1, name FROM customers
        WHERE workspace_id = ${workspace} AND ${bareName} <> '' AND ${begins('bare_name', bareName)} AND merged_into IS NULL ORDER BY bare_name LIMIT ${limit}))
    SELECT c.id, c.name, c.kind, c.stage, c.industry, min(h.matched) AS matched
    FROM hits h JOIN customers c ON c.workspace_id = ${workspace} AND c.id = h.id AND c.merged_into IS NULL
    GROUP BY c.workspace_id, c.id, c.name, c.kind, c.stage, c.industry ORDER BY min(h.rank), length(c.name), c.name LIMIT ${limit}`.execute(
    context.db,
  )
  return rows
}

/** The customers of these ids that still bear the text in their name. */
export async function stillNamed(context: Context, ids: readonly string[], bareName: string): Promise<FoundCustomer[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<FoundCustomer>`
    SELECT id, name, kind, stage, industry, name AS matched FROM customers
    WHERE workspace_id = ${context.workspace.id} AND id = ANY (${ids}::uuid[]) AND merged_into IS NULL AND position(${bareName} in bare_name) > 0
    ORDER BY array_position(${ids}::uuid[], id)`.execute(context.db)
  return rows
}

/** People whose family name, given name, reading or address begins so. */
export async function people(
  context: Context,
  { name: plainName, kana, text }: { readonly name: string; readonly kana: string; readonly text: string },
  limit: number,
): Promise<FoundPerson[]> {
  const workspace = context.workspace.id
  const { rows } = await sql<FoundPerson>`
    WITH hits AS (
      (SELECT id FROM people WHERE workspace_id = ${workspace} AND ${plainName} <> '' AND ${begins('normal_name', plainName)} ORDER BY normal_name LIMIT ${limit})
      UNION (SELECT id FROM people WHERE workspace_id = ${workspace} AND ${plainName} <> '' AND ${begins('turned_name', plainName)} ORDER BY turned_name LIMIT ${limit})
      UNION (SELECT id FROM people WHERE workspace_id = ${workspace} AND ${kana} <> '' AND normal_kana <> '' AND ${begins('normal_kana', kana)}
        ORDER BY normal_kana LIMIT ${limit})
      UNION (SELECT id FROM people WHERE workspace_id = ${workspace} AND ${kana} <> '' AND turned_kana <> '' AND ${begins('turned_kana', kana)}
        ORDER BY turned_kana LIMIT ${limit})
      UNION (SELECT id FROM people WHERE workspace_id = ${workspace} AND ${begins('email_key', text.toLowerCase())} ORDER BY email_key LIMIT ${limit})
      UNION (SELECT person_id FROM person_external_ids WHERE workspace_id = ${workspace} AND external_id = ${text} LIMIT ${limit}))
    SELECT p.id, p.name, p.email, p.title, p.customer_id AS "customerId", c.name AS "customerName"
    FROM hits h JOIN people p ON p.workspace_id = ${workspace} AND p.id = h.id AND p.erased_at IS NULL
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    ORDER BY NOT ${present('p', context.today)}, length(p.name), p.name, p.id LIMIT ${limit}`.execute(context.db)
  return rows
}

/** As a range, since row-level security keeps LIKE away from the index. */
function begins(
  column: 'bare_name' | 'normal_name' | 'turned_name' | 'normal_kana' | 'turned_kana' | 'email_key',
  text: string,
) {
  return sql`(${sql.ref(column)} ~>=~ ${text} AND ${sql.ref(column)} ~<~ ${`${text}\u{10FFFF}`})`
}
