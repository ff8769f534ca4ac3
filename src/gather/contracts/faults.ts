import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Fault } from '#platform/contributions.ts'
import * as words from './words.ts'

/** What is not right with the contracts that an import touched, and what contradicts them on their customers. */
export async function ofImport(context: Context, importId: string): Promise<Fault[]> {
  const found = [
    await fault(context, importId, 'ends before it starts', words.faults.endsBeforeStart, sql`t.ends_on < t.starts_on`),
    await fault(
      context,
      importId,
      'starts before the customer',
      words.faults.beforeCustomer,
      sql`t.starts_on < c.since_on`,
    ),
    await contradiction(
      context,
      importId,
      'left with a contract in force',
      words.faults.leftInForce,
      sql`c.stage = 'left' AND t.in_force > 0`,
    ),
    await contradiction(
      context,
      importId,
      'present without a contract in force',
      words.faults.presentWithout,
      sql`c.stage <> 'left' AND t.in_force = 0`,
    ),
  ]
  return found.filter(({ count }) => count > 0)
}

async function fault(
  context: Context,
  importId: string,
  name: string,
  label: Fault['label'],
  wrong: RawBuilder<unknown>,
): Promise<Fault> {
  const { rows } = await sql<Counted>`
    SELECT count(*)::int AS count, coalesce((array_agg(coalesce(t.external_id, t.id::text) || ' (' || c.name || ')' ORDER BY t.external_id))[1:10], '{}') AS examples
    FROM contracts t JOIN customers c ON c.workspace_id = t.workspace_id AND c.id = t.customer_id
    WHERE t.workspace_id = ${context.workspace.id} AND (${wrong}) AND t.id IN (${touched(context, importId)})`.execute(
    context.db,
  )
  return faultOf(name, label, rows[0])
}

async function contradiction(
  context: Context,
  importId: string,
  name: string,
  label: Fault['label'],
  wrong: RawBuilder<unknown>,
): Promise<Fault> {
  const { rows } = await sql<Counted>`
    WITH whose AS (SELECT DISTINCT customer_id AS id FROM contracts WHERE workspace_id = ${context.workspace.id} AND id IN (${touched(context, importId)}))
    SELECT count(*)::int AS count, coalesce((array_agg(c.name ORDER BY c.name))[1:10], '{}') AS examples
    FROM whose JOIN customers c ON c.workspace_id = ${context.workspace.id} AND c.id = whose.id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE k.starts_on <= ${context.today} AND (k.ends_on IS NULL OR k.ends_on >= ${context.today})) AS in_force
      FROM contracts k WHERE k.workspace_id = c.workspace_id AND k.customer_id = c.id) t
    WHERE ${wrong}`.execute(context.db)
  return faultOf(name, label, rows[0])
}

type Counted = { count: number; examples: string[] }

function touched(context: Context, importId: string) {
  return sql`SELECT record_id FROM record_changes WHERE workspace_id = ${context.workspace.id} AND source = ${`import:${importId}`} AND record = 'contracts'`
}

function faultOf(name: string, label: Fault['label'], counted: Counted | undefined): Fault {
  return { name, label, count: counted?.count ?? 0, examples: counted?.examples ?? [] }
}
