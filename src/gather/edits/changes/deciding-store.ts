import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { fields } from '../contract.ts'
import { attributeOf } from './named-field.ts'

/** Those of them whom nobody owns, neither a member nor somebody who is only named; in the order given. */
export async function unowned({ db, workspace }: Context, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT g.id FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS g(id, place)
    JOIN customers c ON c.workspace_id = ${workspace.id} AND c.id = g.id AND c.named_owner IS NULL
    WHERE NOT EXISTS (SELECT FROM customer_members m
      WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = 'owner')
    ORDER BY g.place`.execute(db)
  return rows.map(({ id }) => id)
}

/** What a field or an attribute says of each, as text; nothing where it is empty. */
export async function valuesOf(
  { db, workspace }: Context,
  field: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const attribute = attributeOf(field)
  const column = fields.find((one) => one === field)?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const value = attribute === null ? sql`${sql.ref(`c.${column ?? 'name'}`)}::text` : sql`c.attributes ->> ${attribute}`
  const { rows } = await sql<{ id: string; value: string | null }>`
    SELECT c.id, ${value} AS value FROM customers c
    WHERE c.workspace_id = ${workspace.id} AND c.id = ANY (${ids}::uuid[])`.execute(db)
  return new Map(rows.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])))
}
