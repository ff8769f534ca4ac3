import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { inForce, onDay, recurs, yearlyValue } from '../../contracts/contracts.ts'

/**
 * For a statement that has `asked` (root, customer_id, each once): `worth`, what the recurring contracts in force today of each of these
 * customers are worth in a year, by currency, and how many of those contracts have no amount on record.
 */
export function worthOfAsked({ workspace, today }: Context): RawBuilder<unknown> {
  const amount = onDay('k', 'amount', today)
  return sql`worth AS (
    SELECT k.customer_id, k.currency, sum(${yearlyValue('k', today)}) AS amount, count(*) FILTER (WHERE ${amount} IS NULL) AS unknown
    FROM contracts k
    WHERE k.workspace_id = ${workspace.id} AND k.customer_id IN (SELECT customer_id FROM asked)
      AND ${recurs('k')} AND ${inForce('k', today)}
    GROUP BY k.customer_id, k.currency)`
}

/** Amounts by currency as an answer has them, that of the workspace first; those of nothing are left out. */
export function amountsOf({ workspace }: Context, from: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('amount', trim_scale(w.amount)::text, 'currency', w.currency)
      ORDER BY w.currency <> ${workspace.currency}, w.currency), '[]')
    FROM (${from}) w WHERE w.amount IS NOT NULL)`
}
