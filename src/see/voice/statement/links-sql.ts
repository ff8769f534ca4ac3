import { withUsFacts } from '../../../gather/customers/fields.ts'
import type { LinkName } from '../contract/links.ts'

/**
 * Each customer once with what was measured, `value`, on a day, `since`, after which as many days have passed as one looks: the latest such
 * answer within two years, or the cases of as many days before. Who had left by then is not among them.
 */
const measured = {
  csat: answered('assumeNotNull((csat - 1) / (csat_scale - 1))', 'csat'),
  nps: answered('toFloat64(assumeNotNull(nps))', 'nps'),
  ces: answered('assumeNotNull(ces)', 'ces'),
  cases: `SELECT c.id AS customer, {before:Date32} AS since, toFloat64(ifNull(k.n, 0)) AS value
    FROM (SELECT id FROM customers FINAL WHERE ${ours()} AND ifNull(since_on <= {before:Date32}, 1)) AS c
    LEFT JOIN (
      SELECT customer_id, count() AS n FROM cases FINAL
      WHERE ${ours()} AND toDate32(opened_at, {zone:String}) > addDays({before:Date32}, -{within:Int32}) AND toDate32(opened_at, {zone:String}) <= {before:Date32}
      GROUP BY customer_id) AS k ON k.customer_id = c.id`,
} as const

/** Of whom it is decided whether it happened within the days that follow; `m` are the measured ones. */
const outcomes: Readonly<Record<string, (renewals: string) => string>> = {
  left: () => `SELECT m.customer AS customer, m.since AS since, m.value AS value,
      toUInt8(isNotNull(gone) AND assumeNotNull(gone) <= addDays(m.since, {within:Int32})) AS happened
    FROM m INNER JOIN (SELECT id, left_on AS gone, stage FROM customers FINAL WHERE ${ours()}) AS c ON c.id = m.customer
    WHERE if(isNull(gone), ${withUsFacts}, assumeNotNull(gone) > m.since)`,
  renewed: (
    renewals,
  ) => `SELECT m.customer AS customer, any(m.since) AS since, any(m.value) AS value, toUInt8(countIf(r.outcome = 'lost') = 0) AS happened
    FROM m INNER JOIN (SELECT customer_id, ended, outcome FROM (${renewals}) WHERE outcome != 'open') AS r ON r.customer_id = m.customer
    WHERE r.ended > toInt32(m.since) AND r.ended <= toInt32(addDays(m.since, {within:Int32}))
    GROUP BY m.customer`,
  'bought again': () => `SELECT m.customer AS customer, any(m.since) AS since, any(m.value) AS value,
      toUInt8(countIf(p.day > m.since AND p.day <= addDays(m.since, {within:Int32})) > 0) AS happened
    FROM m INNER JOIN (
      SELECT customer_id, toDate32(purchased_at, {zone:String}) AS day FROM purchases FINAL WHERE ${ours()}) AS p ON p.customer_id = m.customer
    GROUP BY m.customer HAVING countIf(p.day <= m.since) > 0`,
}

/** The customers of one link: `customer`, `since`, `value`, `happened`. */
export function linkSql(name: LinkName, renewals: string): string {
  const [of = 'csat', ...rest] = name.split(' ')
  const outcome = outcomes[rest.join(' ')]
  if (!isMeasured(of) || outcome === undefined) throw new RangeError(`'${name}' is no link`)
  return `WITH m AS (${measured[of]}) ${outcome(renewals)}`
}

function isMeasured(of: string): of is keyof typeof measured {
  return of in measured
}

function answered(value: string, column: string): string {
  return `SELECT assumeNotNull(customer_id) AS customer, max(day) AS since, argMax(answer, (answered_at, id)) AS value
    FROM (
      SELECT customer_id, id, answered_at, toDate32(answered_at, {zone:String}) AS day, ${value} AS answer
      FROM responses FINAL WHERE ${ours()} AND isNotNull(${column}) AND isNotNull(customer_id))
    WHERE day <= {before:Date32} AND day > addDays({before:Date32}, -730)
    GROUP BY customer_id`
}

function ours(): string {
  return 'workspace_id = {workspace:UUID}'
}
