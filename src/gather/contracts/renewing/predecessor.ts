import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import * as words from '../words/terms.ts'

type Link = { readonly customerId: string; readonly id: string | null; readonly renewsId: string | null }

/** The contract that another renews is one of the same customer, and none that renews that other itself, however far back. */
export async function mindPredecessor(context: Context, { customerId, id, renewsId }: Link): Promise<void> {
  if (renewsId === null) return
  if (renewsId === id) throw badInput('renewsId', words.renewsItself)
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM contracts WHERE workspace_id = ${context.workspace.id} AND id = ${renewsId} AND customer_id = ${customerId}`.execute(
    context.db,
  )
  if (rows.length === 0) throw badInput('renewsId', words.noSuchContract)
  if (id !== null && (await isBehind(context, renewsId, id))) throw badInput('renewsId', words.renewsInCircle)
}

/** Whether one contract renews another, by itself or through others. */
export async function isBehind(context: Context, from: string, sought: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    WITH RECURSIVE behind (id) AS (
      SELECT renews_id FROM contracts WHERE workspace_id = ${context.workspace.id} AND id = ${from}
      UNION
      SELECT k.renews_id FROM contracts k JOIN behind b ON k.id = b.id WHERE k.workspace_id = ${context.workspace.id})
    SELECT EXISTS (SELECT FROM behind WHERE id = ${sought}) AS found`.execute(context.db)
  return rows[0]?.found ?? false
}
