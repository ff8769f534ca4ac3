import { sql } from 'kysely'
import { type Context, memberIn } from '#platform/context.ts'
import { inForce, onDay, recurs, yearlyValue } from '../../../../gather/contracts/contracts.ts'
import { asleep } from '../../asleep.ts'
import type { Scope } from './ranked-store.ts'

export type Shown = {
  readonly name: string
  readonly owner_id: string | null
  readonly named_owner: string | null
  readonly due_on: string
  readonly play_ids: string[]
  /** What the contracts in force in other currencies are worth in a year, by currency. */
  readonly others: { currency: string; amount: string }[]
}

/** What is shown of the customers at the top of the list, by their ids: their plays in this scope, those due first. */
export async function shownOf(
  context: Context,
  scope: Scope,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, Shown>> {
  if (customerIds.length === 0) return new Map()
  const { workspace, today, actor } = context
  const resting = scope === 'snoozed' ? asleep('n', today) : sql`NOT ${asleep('n', today)}`
  const whose = scope === 'mine' ? sql`coalesce(p.owner_id, o.member_id) = ${memberIn(actor)}::uuid` : sql`true`
  const { rows } = await sql<Shown & { customer_id: string }>`
    WITH listed AS (
      SELECT p.customer_id, min(c.name) AS name, min(nullif(c.named_owner, '')) AS named_owner, min(p.due_on) AS due_on, array_agg(p.id ORDER BY p.due_on, p.id) AS play_ids,
        coalesce(
          (array_agg(p.owner_id ORDER BY p.due_on) FILTER (WHERE p.owner_id IS NOT NULL))[1], min(o.member_id::text)::uuid) AS owner_id
      FROM plays p
      JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
      LEFT JOIN customer_members o ON o.workspace_id = p.workspace_id AND o.customer_id = p.customer_id AND o.role = 'owner'
      LEFT JOIN play_snoozes n ON n.workspace_id = p.workspace_id AND n.play_id = p.id
      WHERE p.workspace_id = ${workspace.id} AND p.customer_id = ANY (${customerIds}::uuid[]) AND p.closed_at IS NULL
        AND ${resting} AND ${whose}
      GROUP BY p.customer_id)
    SELECT l.*, coalesce(w.others, '[]') AS others
    FROM listed l
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('currency', o.currency, 'amount', trim_scale(o.value)::text) ORDER BY o.currency) AS others
      FROM (
        SELECT k.currency, sum(${yearlyValue('k', today)}) AS value FROM contracts k
        WHERE k.workspace_id = ${workspace.id} AND k.customer_id = l.customer_id AND ${inForce('k', today)} AND ${recurs('k')}
          AND ${onDay('k', 'amount', today)} IS NOT NULL AND k.currency <> ${workspace.currency}
        GROUP BY k.currency) o) w ON true`.execute(context.db)
  return new Map(rows.map(({ customer_id, ...shown }) => [customer_id, shown]))
}
