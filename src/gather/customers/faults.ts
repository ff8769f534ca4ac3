import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Fault } from '#platform/contributions.ts'
import * as words from './words.ts'

/** The attribute that keeps an owner's address as long as no member has it. */
export const ownerNotFound = 'owner_not_found'

/** What is not right with the customers that an import touched: read from the records, so it is true at once. */
export async function ofImport(context: Context, importId: string): Promise<Fault[]> {
  const found = [
    await fault(
      context,
      importId,
      'same corporate number',
      words.faults.sameNumber,
      twins(context, 'corporate_number'),
    ),
    await fault(context, importId, 'same name', words.faults.sameName, twins(context, 'normal_name')),
    await fault(context, importId, 'left before the beginning', words.faults.leftBefore, sql`c.left_on < c.since_on`),
    await fault(
      context,
      importId,
      'owner is no member',
      words.faults.ownerUnknown,
      sql`c.attributes ->> ${ownerNotFound} IS NOT NULL
      AND NOT EXISTS (SELECT FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = 'owner')`,
    ),
  ]
  return found.filter(({ count }) => count > 0)
}

function twins(context: Context, column: 'corporate_number' | 'normal_name') {
  return sql`c.${sql.ref(column)} IN (
    SELECT ${sql.ref(column)} FROM customers WHERE workspace_id = ${context.workspace.id} AND merged_into IS NULL AND ${sql.ref(column)} <> ''
    GROUP BY 1 HAVING count(*) > 1)`
}

async function fault(
  context: Context,
  importId: string,
  name: string,
  label: Fault['label'],
  wrong: ReturnType<typeof sql>,
): Promise<Fault> {
  const { rows } = await sql<{ count: number; examples: string[] }>`
    SELECT count(*)::int AS count, coalesce((array_agg(name ORDER BY name))[1:10], '{}') AS examples FROM customers c
    WHERE c.workspace_id = ${context.workspace.id} AND c.merged_into IS NULL AND (${wrong}) AND c.id IN (
      SELECT record_id FROM record_changes WHERE workspace_id = ${context.workspace.id} AND source = ${`import:${importId}`} AND record = 'customers')`.execute(
    context.db,
  )
  return { name, label, count: rows[0]?.count ?? 0, examples: rows[0]?.examples ?? [] }
}
