import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { begun, onDayOfMany, recurs } from '../../../gather/contracts/contracts.ts'
import type { Contracts } from './gate.ts'

const daysInMonth = sql.lit(30.436875)
/** One that is said to end in the year 9999 counts with a hundred years, which is longer than any runs. */
const longestInMonths = sql.lit(1200)

/**
 * Since when there are contracts that recur, how long one usually runs, and how many came up for renewal. One without an end can end
 * after each period for which it is paid.
 */
export async function contractsUntil({ db, workspace, today }: Context): Promise<Contracts> {
  const { rows } = await sql<{ since: string | null; months: number | null; renewable: number }>`
    WITH held AS (
      SELECT k.starts_on AS since, ${onDayOfMany('k', 'ends_on', today)} + 1 AS over,
        CASE k.period WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 ELSE 12 END AS paid
      FROM contracts k WHERE k.workspace_id = ${workspace.id} AND ${recurs('k')} AND ${begun('k', today)}
    ), lasting AS (
      SELECT since, coalesce(over, (since + make_interval(months => paid))::date) AS renewed,
        CASE WHEN over IS NULL THEN paid ELSE least(${longestInMonths}, greatest(1, round((over - since) / ${daysInMonth})::int)) END AS months
      FROM held
    )
    SELECT min(since)::text AS since, (percentile_disc(0.5) WITHIN GROUP (ORDER BY months))::int AS months,
      (count(*) FILTER (WHERE renewed <= ${today}::date))::int AS renewable
    FROM lasting`.execute(db)
  return rows[0] ?? { since: null, months: null, renewable: 0 }
}
