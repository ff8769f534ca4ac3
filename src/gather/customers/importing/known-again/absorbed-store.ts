import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Namesake } from '../bulk-store.ts'
import * as bulk from '../bulk-store.ts'

/** A customer that was merged into another, and what it was called. */
export type Absorbed = { readonly id: string; readonly kept: string; readonly normal_name: string }

/** Those that were merged into these, be it over several merges. */
export async function into({ db, workspace }: Context, kept: readonly string[]): Promise<Absorbed[]> {
  if (kept.length === 0) return []
  const { rows } = await sql<Absorbed>`
    WITH RECURSIVE absorbed AS (
      SELECT id, merged_into AS kept, normal_name FROM customers
      WHERE workspace_id = ${workspace.id} AND merged_into = ANY (${[...new Set(kept)]}::uuid[])
      UNION
      SELECT c.id, a.kept, c.normal_name FROM customers c JOIN absorbed a ON c.merged_into = a.id
      WHERE c.workspace_id = ${workspace.id})
    SELECT id, kept, normal_name FROM absorbed ORDER BY id`.execute(db)
  return rows
}

/** Who was merged into these customers, and which of them first bore each external id. */
export async function beforeMerging(
  context: Context,
  source: string,
  kept: readonly string[],
  externalIds: readonly string[],
) {
  const absorbed = await into(context, kept)
  const theirs = absorbed.map((one) => one.kept)
  return { absorbed, borneFirst: await borneFirst(context, source, theirs, externalIds) }
}

/** Whose these external ids of customers were before any merge, by the customer that bears each now and the id. */
async function borneFirst(
  { db, workspace }: Context,
  source: string,
  customerIds: readonly string[],
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  if (customerIds.length === 0 || externalIds.length === 0) return new Map()
  const { rows } = await sql<{ customer_id: string; external_id: string; first: string }>`
    SELECT DISTINCT ON (x.customer_id, x.external_id) x.customer_id, x.external_id,
      coalesce(h.before ->> 'customer_id', x.customer_id::text) AS first
    FROM customer_external_ids x LEFT JOIN record_changes h ON h.workspace_id = x.workspace_id AND h.record_id = x.id
      AND h.record = 'customer_external_ids' AND h.act = 'changed' AND h.before ? 'customer_id'
    WHERE x.workspace_id = ${workspace.id} AND x.customer_id = ANY (${[...new Set(customerIds)]}::uuid[])
      AND x.external_id = ANY (${[...new Set(externalIds)]}::text[])
    ORDER BY x.customer_id, x.external_id, (x.source = ${source}) DESC, h.sequence`.execute(db)
  return new Map(rows.map(({ customer_id, external_id, first }) => [`${customer_id} ${external_id}`, first]))
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
    WITH RECURSIVE bearers AS (
      SELECT ${sql.ref(column)} AS value, merged_into AS id FROM customers
      WHERE workspace_id = ${context.workspace.id} AND merged_into IS NOT NULL AND ${sql.ref(column)} = ANY (${open}::text[])
      UNION
      SELECT b.value, c.merged_into FROM bearers b JOIN customers c ON c.id = b.id
      WHERE c.workspace_id = ${context.workspace.id} AND c.merged_into IS NOT NULL)
    SELECT b.value, k.id, k.name, k.corporate_number,
      ARRAY(SELECT x.external_id FROM customer_external_ids x WHERE x.workspace_id = k.workspace_id
        AND x.customer_id = k.id ORDER BY 1 LIMIT 3) AS external_ids
    FROM bearers b JOIN customers k ON k.workspace_id = ${context.workspace.id} AND k.id = b.id AND k.merged_into IS NULL
    ORDER BY 1, 2`.execute(context.db)
  return [...present, ...rows]
}
