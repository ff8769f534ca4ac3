import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { ImportRow } from '#platform/contributions.ts'
import { idIn, referenceIn, referenceKey } from './row-customers.ts'

export type RecordIds = { readonly external_id: string; readonly former_id: string | null }

/**
 * The id of a row's record: its own, else what it says, counted where several say the same; and the id that such a record was given
 * when the name of its customer stood in it as written, where that differs. Of rows that say the same only one was kept then.
 */
export function recordIds(row: ImportRow, said: readonly string[]): RecordIds {
  const own = idIn(row, 'external_id')
  if (own !== null) return { external_id: own, former_id: null }
  const { occurrence = 0 } = row
  if (occurrence > 0) return { external_id: `${said.join(' / ')} #${occurrence + 1}`, former_id: null }
  const external_id = said.join(' / ')
  const { customer, customerName, customerId } = referenceIn(row)
  if (customerId !== undefined || customer !== null || customerName === null) return { external_id, former_id: null }
  const key = referenceKey({ customer, customerName })
  const former = said.map((one) => (one === key ? customerName : one)).join(' / ')
  return { external_id, former_id: former === external_id ? null : former }
}

/** Records that are still kept under their former ids are known by them, so that a file from before comes in once. */
export async function underFormerIds<Row extends RecordIds>(
  context: Context,
  table: 'cases' | 'contracts' | 'purchases' | 'responses',
  source: string,
  rows: readonly Row[],
): Promise<Omit<Row, 'former_id'>[]> {
  const kept = await keptAmong(
    context,
    table,
    source,
    rows.flatMap(({ external_id, former_id }) => (former_id === null ? [] : [external_id, former_id])),
  )
  return rows.map(({ former_id, ...row }) =>
    former_id !== null && kept.has(former_id) && !kept.has(row.external_id) ? { ...row, external_id: former_id } : row,
  )
}

async function keptAmong(
  { db, workspace }: Context,
  table: string,
  source: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ external_id: string }>`
    SELECT external_id FROM ${sql.table(table)}
    WHERE workspace_id = ${workspace.id} AND source = ${source} AND external_id = ANY (${ids}::text[])`.execute(db)
  return new Set(rows.map(({ external_id }) => external_id))
}
