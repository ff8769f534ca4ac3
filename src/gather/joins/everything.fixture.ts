import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { references } from './references-store.ts'

/** When something was last changed, and what was read out of words: these are read again, whenever there is time. */
const passing = ['updated_at', 'read_with', 'language', 'verdict', 'score', 'topics', 'is_nothing']

/** What stands in every table that says a person, and of customers. */
export async function everything(context: Context): Promise<Record<string, unknown>> {
  const tables = new Set(['people', 'customers', ...(await references(context)).map(({ table }) => table)])
  const found: Record<string, unknown> = {}
  for (const table of tables) {
    const { rows } = await sql<{ row: unknown }>`
      SELECT to_jsonb(t) - ${passing}::text[] AS row FROM ${sql.table(table)} t
      WHERE workspace_id = ${context.workspace.id} ORDER BY 1`.execute(context.db)
    found[table] = rows.map(({ row }) => row)
  }
  return found
}
