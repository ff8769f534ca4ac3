import { type Kysely, sql } from 'kysely'
import type { Database } from '../stores/database.ts'
import type { Change } from './change.ts'
import { toldBy } from './told.ts'

/** So many customers fit into what PostgreSQL carries at once; up to five of these are sent, and what is of more is of any. */
const inOne = 100
const atMost = 500

/** Tells of what triggers do not see: facts that can be read now. */
export async function tell(
  db: Kysely<Database>,
  workspaceId: string,
  { record, customerIds }: Pick<Change, 'record' | 'customerIds'>,
): Promise<void> {
  if (customerIds?.length === 0) return
  const named = customerIds === null || customerIds.length > atMost ? [null] : slices(customerIds)
  for (const some of named) await sql`SELECT tell(${workspaceId}, ${record}, NULL, ${some}::text[])`.execute(db)
}

function slices(customerIds: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(customerIds.length / inOne) }, (_, at) =>
    customerIds.slice(at * inOne, (at + 1) * inOne),
  )
}

/** What this transaction has told so far. */
export async function toldInTransaction(db: Kysely<Database>): Promise<Change[]> {
  const { rows } = await sql<{ told: string | null }>`SELECT current_setting('meguri.told', true) AS told`.execute(db)
  return toldBy(rows[0]?.told ?? null)
}
