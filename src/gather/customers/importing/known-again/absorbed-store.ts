import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Namesake } from '../bulk-store.ts'
import * as bulk from '../bulk-store.ts'

/** A customer that was merged into another, and what it was called. */
export type Absorbed = { readonly id: string; readonly kept: string; readonly normal_name: string }

export async function into({ db, workspace }: Context, kept: readonly string[]): Promise<Absorbed[]> {
  if (kept.length === 0) return []
  const { rows } = await sql<Absorbed>`
    SELECT id, merged_into AS kept, normal_name FROM customers
    WHERE workspace_id = ${workspace.id} AND merged_into = ANY (${[...new Set(kept)]}::uuid[]) ORDER BY id`.execute(db)
  return rows
}

/** The customers of each value; where none bears it, those into which one was merged that bore it. */
export async function knownBy(
  context: Context,
  column: 'normal_name' | 'corporate_number',
  values: readonly string[],
): Promise<Namesake[]> {
  const present = await bulk.namesakes(context, column, values)
  const found = new Set(present.map(({ value }) => value))
  const open = values.filter((value) => !found.has(value))
  if (open.length === 0) return present
  const { rows } = await sql<Namesake>`
    SELECT DISTINCT a.${sql.ref(column)} AS value, k.id, k.name, k.corporate_number,
      ARRAY(SELECT x.external_id FROM customer_external_ids x WHERE x.workspace_id = k.workspace_id
        AND x.customer_id = k.id ORDER BY 1 LIMIT 3) AS external_ids
    FROM customers a JOIN customers k ON k.workspace_id = a.workspace_id AND k.id = a.merged_into
    WHERE a.workspace_id = ${context.workspace.id} AND a.merged_into IS NOT NULL
      AND a.${sql.ref(column)} = ANY (${open}::text[])
    ORDER BY 1, 2`.execute(context.db)
  return [...present, ...rows]
}
