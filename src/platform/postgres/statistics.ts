import { sql } from 'kysely'
import type { Desk } from '../context.ts'

/**
 * Takes the statistics of tables anew, after very many rows came in: what compares them all would otherwise be planned as for the few
 * that were known, and not end. A name that is no table is passed over.
 */
export async function lookAgain(desk: Desk, tables: readonly string[]): Promise<void> {
  const names = [...new Set(['record_changes', 'customers', 'customer_external_ids', ...tables])].toSorted()
  for (const name of names) await desk.transaction(({ db }) => sql`SELECT look_again(to_regclass(${name}))`.execute(db))
}
