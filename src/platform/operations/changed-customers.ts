import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Change } from './contract.ts'

type Line = Omit<Change, 'customer'>

/** Each change with the customer it is about: the record itself, or whose record it is by what was written or by what stands there now. */
export async function withCustomers(context: Context, lines: readonly Line[]): Promise<Change[]> {
  const present = await customersOf(context, lines)
  const mayBe = (line: Line) => [...written(line), present.get(line.recordId), line.recordId].filter((id) => id != null)
  const names = await context.contributions.customerNames?.(context, [...new Set(lines.flatMap(mayBe))])
  return lines.map((line) => {
    const id = mayBe(line).find((one) => names?.has(one))
    return { ...line, customer: id === undefined ? null : { id, name: names?.get(id) ?? '' } }
  })
}

function written({ before, after }: Line): string[] {
  return [after?.customer_id, before?.customer_id].filter((id) => typeof id === 'string')
}

/** Of the records that are still there, by their id, the customers to which their rows belong. */
async function customersOf(context: Context, lines: readonly Line[]): Promise<Map<string, string | null>> {
  const unknown = Map.groupBy(
    lines.filter((line) => written(line).length === 0),
    ({ record }) => record,
  )
  const found = new Map<string, string | null>()
  for (const table of await tablesOfCustomers(context, [...unknown.keys()])) {
    const ids = unknown.get(table)?.map(({ recordId }) => recordId) ?? []
    const { rows } = await sql<{ id: string; customer_id: string | null }>`
      SELECT id, customer_id FROM ${sql.table(table)} WHERE workspace_id = ${context.workspace.id} AND id = ANY (${ids}::uuid[])`.execute(
      context.db,
    )
    for (const { id, customer_id } of rows) found.set(id, customer_id)
  }
  return found
}

/** Those of the tables whose rows belong to customers, as the catalogue knows. */
async function tablesOfCustomers({ db }: Context, tables: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname = ANY (${tables})
      AND (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('id', 'customer_id', 'workspace_id')) = 3`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}
