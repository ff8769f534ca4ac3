import type { CalendarDate } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import { activity, mayCount } from '../../gather/events/fields.ts'
import type { Activity, Cohort, Continuity } from './contract.ts'

export type Counted = { readonly month: CalendarDate; readonly customers: number; readonly active: readonly number[] }

/**
 * Of those who began in one month, how many were active in the calendar month so many months later. Everybody who began
 * stands in the denominator: who never did anything is not active, not missing. A month that is not over is not known
 * yet, and says from which day on it will be.
 */
export function continuityOf(counted: readonly Counted[], months: readonly number[], today: CalendarDate): Cohort[] {
  return counted.map(({ month, customers, active }) => ({
    month,
    customers,
    after: months.map((after, i) => ({
      months: after,
      continuity: cell(active[i] ?? 0, customers, overOn(month, after), today),
    })),
  }))
}

function cell(active: number, n: number, expectedOn: CalendarDate, today: CalendarDate): Continuity {
  if (today < expectedOn) return { known: false, because: 'not yet', expectedOn }
  return { known: true, active, n, rate: active / n }
}

/** The first day on which the whole month lies in the past. */
function overOn(month: CalendarDate, after: number): CalendarDate {
  return shiftDate(month, { months: after + 1 })
}

const ours = 'workspace_id = {workspace:UUID}'

const acts = {
  events: [`SELECT customer_id, occurred_at AS at FROM events WHERE ${ours} AND ${activity} AND ${mayCount}`],
  purchases: [`SELECT customer_id, purchased_at AS at FROM purchases FINAL WHERE ${ours}`],
}

/** One row per customer: the month in which they began by their own date, else by their first contract, and the months in which they were active. */
function beginnings(activity: Activity): string {
  const sources = activity === 'both' ? [...acts.events, ...acts.purchases] : acts[activity]
  return `SELECT c.id AS id, toStartOfMonth(ifNull(c.since_on, k.first_on)) AS month, a.months AS active
  FROM (SELECT id, since_on FROM customers FINAL WHERE ${ours}) AS c
  LEFT JOIN (SELECT customer_id, min(starts_on) AS first_on FROM contracts FINAL WHERE ${ours} GROUP BY customer_id) AS k ON k.customer_id = c.id
  LEFT JOIN (
    SELECT customer_id, groupUniqArray(toRelativeMonthNum(at, {zone:String})) AS months FROM (${sources.join(' UNION ALL ')}) GROUP BY customer_id
  ) AS a ON a.customer_id = c.id`
}

const isActive = (parameter: string) => `has(active, toRelativeMonthNum(month) + {${parameter}:UInt16})`

/** Cohorts by the month in which customers began. `month` is NULL for those of whom it is not known. */
export function continuityStatement(activity: Activity, months: readonly number[]): string {
  const counts = months.map((_, i) => `toUInt32(countIf(${isActive(`after${i}`)}))`)
  return `SELECT month, toUInt32(count()) AS customers, [${counts.join(', ')}] AS active
FROM (
  ${beginnings(activity)}
)
WHERE {workspace:UUID} = {workspace:UUID} AND (isNull(month) OR month >= {from:Date32}) GROUP BY month ORDER BY month`
}

/** The customers of one cell: those whom its figure counts, by the same statement. */
export function cohortCondition({ began, activeAfter: after, activity }: CohortWish, zone: string) {
  const month = began === 'unknown' ? 'isNull(month)' : 'month = {began:Date32}'
  const active = after === undefined || began === 'unknown' ? '' : ` AND ${isActive('activeAfter')}`
  return {
    sql: `customer_id IN (SELECT id FROM (\n  ${beginnings(activity ?? 'both')}\n) WHERE ${month}${active})`,
    parameters: {
      zone,
      ...(began === 'unknown' ? {} : { began: `${began}-01` }),
      ...(after === undefined ? {} : { activeAfter: after }),
    },
  }
}

type CohortWish = {
  readonly began: string
  readonly activeAfter?: number | undefined
  readonly activity?: Activity | undefined
}
