import { activity as isActivity, mayCount } from '../../../gather/events/fields.ts'
import type { CohortsWish } from '../contract/cohorts.ts'

const ours = 'workspace_id = {workspace:UUID}'
const on = 'toDate32(at, {zone:String})'
const acts = {
  events: `SELECT customer_id, occurred_at AS at FROM events WHERE ${ours} AND ${isActivity} AND ${mayCount}
    AND (empty({names:Array(String)}) OR name IN {names:Array(String)})`,
  purchases: `SELECT customer_id, purchased_at AS at FROM purchases FINAL WHERE ${ours}`,
}
const sources = { events: [acts.events], purchases: [acts.purchases], both: [acts.events, acts.purchases] }

/** One row for each customer whose beginning is known, with the months (as `toRelativeMonthNum` numbers them) in which they were active. */
export function beginningsSql(activity: CohortsWish['activity'], slice: string): string {
  return `SELECT customer_id, toInt32(assumeNotNull(began)) AS begin, slice, months
FROM (SELECT c.id AS customer_id, ifNull(c.since_on, k.first_on) AS began, c.own_slice AS slice, a.months AS months
  FROM (SELECT id, since_on, ${slice} AS own_slice FROM customers FINAL WHERE ${ours}) AS c
  LEFT JOIN (${firstContracts}) AS k ON k.customer_id = c.id
  LEFT JOIN (SELECT customer_id, groupUniqArray(month) AS months
    FROM (SELECT customer_id, toRelativeMonthNum(at, {zone:String}) AS month FROM (${sources[activity].join('\n    UNION ALL ')})
      WHERE ${on} <= {today:Date32} GROUP BY customer_id, month HAVING count() >= {atLeast:UInt32})
    GROUP BY customer_id) AS a ON a.customer_id = c.id)
WHERE isNotNull(began)`
}

const firstContracts = `SELECT customer_id, toNullable(min(starts_on)) AS first_on FROM contracts FINAL WHERE ${ours} GROUP BY customer_id`

/** The first and the last day on which anybody did anything, for each source that has something. */
export const recordedSql = (['events', 'purchases'] as const)
  .map(
    (of) => `SELECT '${of}' AS of, toString(min(${on})) AS firstOn, toString(max(${on})) AS lastOn
  FROM (${of === 'events' ? `SELECT occurred_at AS at FROM events WHERE ${ours} AND ${isActivity} AND ${mayCount}` : acts.purchases})
  WHERE ${on} <= {today:Date32} HAVING count() > 0`,
  )
  .join('\nUNION ALL ')

/** Of how many customers it is not known when they began. */
export const unknownSql = `SELECT toUInt32(count()) AS n FROM customers FINAL WHERE ${ours} AND isNull(since_on)
  AND id NOT IN (SELECT customer_id FROM contracts FINAL WHERE ${ours})`
