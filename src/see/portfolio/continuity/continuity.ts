import type { CalendarDate } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import { activity, mayCount } from '../../../gather/events/fields.ts'
import type { Activity, Cohort, Continuity, Recorded } from '../contract.ts'

export type Counted = { readonly month: CalendarDate; readonly customers: number; readonly active: readonly number[] }

/**
 * Of those who began in one month, how many were active in the calendar month so many months later. Everybody who began
 * stands in the denominator: who never did anything is not active, not missing. A month that is not over is not known
 * yet, and says from which day on it will be; a month of which some day lies outside the recording is not known at all,
 * because nobody can be seen there.
 */
export function continuityOf(
  counted: readonly Counted[],
  months: readonly number[],
  today: CalendarDate,
  recording: Recording,
): Cohort[] {
  return counted.map(({ month, customers, active }) => ({
    month,
    customers,
    after: months.map((after, i) => ({
      months: after,
      continuity: unseen(shiftDate(month, { months: after }), today, recording) ?? share(active[i] ?? 0, customers),
    })),
  }))
}

function share(active: number, n: number): Continuity {
  return { known: true, active, n, rate: active / n }
}

/** Why nothing can be said about a month. */
function unseen(month: CalendarDate, today: CalendarDate, { of, firstOn, lastOn }: Recording): Continuity | null {
  const overOn = shiftDate(month, { months: 1 })
  if (today < overOn) return { known: false, because: 'not yet', expectedOn: overOn }
  if (firstOn === null || lastOn === null) return { known: false, because: 'nothing ever', of }
  if (month < firstOn) return { known: false, because: 'nothing before', of, on: firstOn }
  if (shiftDate(lastOn, { days: 1 }) < overOn) return { known: false, because: 'nothing since', of, on: lastOn }
  return null
}

/** From the first to the last day on which anybody did anything. */
export type Recording = {
  readonly of: Recorded
  readonly firstOn: CalendarDate | null
  readonly lastOn: CalendarDate | null
}

/** Purchases are rare: what they add to events does not stand in for events that no longer come. */
export function recordingOf(activity: Activity, found: readonly Recording[]): Recording {
  const sources: readonly Recorded[] = activity === 'both' ? ['events', 'purchases'] : [activity]
  const known = sources.flatMap((source) => found.filter(({ of, firstOn }) => of === source && firstOn !== null))
  return known[0] ?? { of: sources[0] ?? 'events', firstOn: null, lastOn: null }
}

const ours = 'workspace_id = {workspace:UUID}'

const acts = {
  events: [`SELECT customer_id, occurred_at AS at FROM events WHERE ${ours} AND ${activity} AND ${mayCount}`],
  purchases: [`SELECT customer_id, purchased_at AS at FROM purchases FINAL WHERE ${ours}`],
}

/** The first and the last day with anything of anybody, for each source that has something. */
export const recordingStatement = (['events', 'purchases'] as const)
  .map((of) => {
    const on = 'toDate32(at, {zone:String})'
    return `SELECT '${of}' AS of, toString(min(${on})) AS firstOn, toString(max(${on})) AS lastOn FROM (${acts[of].join('')}) WHERE ${on} <= {today:Date32} HAVING count() > 0`
  })
  .join(' UNION ALL ')

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
