import type { Context } from '#platform/context.ts'
import { activity } from '../../gather/events/fields.ts'
import type { Reach } from './standard/chosen.ts'

/** What data there is by which a standard scorecard is chosen. */
export async function reachOf(context: Context): Promise<Reach> {
  const ours = 'workspace_id = {workspace:UUID}'
  const row = await context.facts.first<{ use: number; buyers: number; contracted: number }>(
    `SELECT (SELECT count() FROM (SELECT 1 FROM events WHERE ${ours} AND ${activity} LIMIT 1)) AS use,
      (SELECT toUInt32(uniq(customer_id)) FROM purchases FINAL WHERE ${ours}) AS buyers,
      (SELECT toUInt32(uniq(customer_id)) FROM contracts FINAL WHERE ${ours}) AS contracted`,
  )
  return { use: Number(row?.use ?? 0) > 0, buyers: row?.buyers ?? 0, contracted: row?.contracted ?? 0 }
}
