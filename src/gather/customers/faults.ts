import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Fault } from '#platform/furnishing/contributions.ts'
import type { Database } from '#platform/stores/database.ts'
import * as words from './words.ts'

/** What would be wrong with a record, as a condition of SQL. */
export type Suspicion = Pick<Fault, 'name' | 'label'> & { readonly wrong: RawBuilder<unknown> }

/** How many there are, and the first ten by name. */
export type Counted = { readonly count: number; readonly examples: string[] }

const calledById = sql`EXISTS (
  SELECT FROM customer_external_ids x WHERE x.workspace_id = c.workspace_id AND x.customer_id = c.id AND x.external_id = c.name)`

/** What is not right with the customers that an import touched: read from the records, so it is true at once. */
export function ofImport(context: Context, importId: string): Promise<Fault[]> {
  return faultsAmong(
    context,
    [
      { name: 'same corporate number', label: words.faults.sameNumber, wrong: twins(context, 'corporate_number') },
      { name: 'same name', label: words.faults.sameName, wrong: twins(context, 'normal_name') },
      { name: 'alike name', label: words.faults.alikeName, wrong: alike(context) },
      { name: 'called by its id', label: words.faults.calledById, wrong: calledById },
      { name: 'left before the beginning', label: words.faults.leftBefore, wrong: sql`c.left_on < c.since_on` },
      {
        name: 'owner is no member',
        label: words.faults.ownerUnknown,
        wrong: sql`c.named_owner IS NOT NULL
      AND NOT EXISTS (SELECT FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = 'owner')`,
      },
    ],
    (wrong) => sql`
    SELECT count(*)::int AS count, coalesce((array_agg(name ORDER BY name))[1:10], '{}') AS examples FROM customers c
    WHERE c.workspace_id = ${context.workspace.id} AND c.merged_into IS NULL AND (${wrong})
      AND c.id IN (${touchedBy(context, importId, 'customers')})`,
  )
}

/** The tables of records that bear the id of a file and belong to a customer. */
type RecordOfCustomer = {
  [Table in keyof Database]: 'external_id' | 'customer_id' extends keyof Database[Table] ? Table : never
}[keyof Database]

/** What is not right with an import's records of customers: in a suspicion `t` is the record and `c` its customer. */
export function faultsOfRecords(
  context: Context,
  importId: string,
  record: RecordOfCustomer,
  suspicions: readonly Suspicion[],
): Promise<Fault[]> {
  return faultsAmong(
    context,
    suspicions,
    (wrong) => sql`
    SELECT count(*)::int AS count, coalesce((array_agg(coalesce(t.external_id, t.id::text) || ' (' || c.name || ')'
      ORDER BY t.external_id))[1:10], '{}') AS examples
    FROM ${sql.table(record)} t JOIN customers c ON c.workspace_id = t.workspace_id AND c.id = t.customer_id
    WHERE t.workspace_id = ${context.workspace.id} AND (${wrong}) AND t.id IN (${touchedBy(context, importId, record)})`,
  )
}

/** The suspicions that hold of any, each counted by a statement of its own. */
export async function faultsAmong(
  context: Context,
  suspicions: readonly Suspicion[],
  counting: (wrong: RawBuilder<unknown>) => RawBuilder<Counted>,
): Promise<Fault[]> {
  const found: Fault[] = []
  for (const { name, label, wrong } of suspicions) {
    const { rows } = await counting(wrong).execute(context.db)
    found.push({ name, label, count: rows[0]?.count ?? 0, examples: rows[0]?.examples ?? [] })
  }
  return found.filter(({ count }) => count > 0)
}

export function touchedBy(context: Context, importId: string, record: RecordOfCustomer | 'customers') {
  return sql`SELECT record_id FROM record_changes WHERE workspace_id = ${context.workspace.id} AND source = ${`import:${importId}`}
    AND record = ${record}`
}

function twins(context: Context, column: 'corporate_number' | 'normal_name') {
  return sql`c.${sql.ref(column)} IN (
    SELECT ${sql.ref(column)} FROM customers WHERE workspace_id = ${context.workspace.id} AND merged_into IS NULL
      AND ${sql.ref(column)} <> ''
    GROUP BY 1 HAVING count(*) > 1)`
}

/** Customers whose names differ in their legal form alone: proposals, which nobody has decided yet. */
function alike(context: Context) {
  return sql`c.bare_name IN (
    SELECT bare_name FROM customers WHERE workspace_id = ${context.workspace.id} AND merged_into IS NULL AND bare_name <> ''
    GROUP BY 1 HAVING count(DISTINCT normal_name) > 1)`
}
