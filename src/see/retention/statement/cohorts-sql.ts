import type { CohortsWish } from '../contract/cohorts.ts'

/** What is kept of each customer to tell a cohort by: one row each with `customer_id`, `begin` as a number of days, and `slice`. */
export type Beginners = {
  readonly sql: string
  /** Whether the customer counts on the last day of a month (`e`), on a later day up to today, by its columns. */
  readonly inMonth: string
  readonly orLater: string
  /** What they pay for a month at its end, in whole smallest units (Int256). */
  readonly worth?: string
}

const begun = 'toDate32(begin)'
/** The first day of the period in which somebody began; quarters and years are the fiscal ones. */
export const periodsSql = {
  month: `toStartOfMonth(${begun})`,
  quarter: `addMonths(toStartOfMonth(${begun}), -toInt32((toMonth(${begun}) - {yearStartsIn:UInt8} + 12) % 3))`,
  year: `addMonths(toStartOfMonth(${begun}), -toInt32((toMonth(${begun}) - {yearStartsIn:UInt8} + 12) % 12))`,
} as const

/** Lives by contracts: held on the last day of the month. */
export function heldBeginners(lives: string): Beginners {
  return {
    sql: `SELECT customer_id, begin, slice, spans FROM (${lives})`,
    inMonth: 'arrayExists(s -> s.1 <= e AND e <= s.2, spans)',
    orLater: 'arrayExists(s -> s.1 <= {day:Int32} AND s.2 >= e, spans)',
  }
}

/** By what was done: a month counts in which it was done so often. */
export function activeBeginners(beginnings: string): Beginners {
  return {
    sql: beginnings,
    inMonth: 'has(months, toRelativeMonthNum(toDate32(e)))',
    orLater: 'arrayExists(m -> m >= toRelativeMonthNum(toDate32(e)), months)',
  }
}

/** Lives with what is held at the end of each month from that of `{firstDay:Int32}` on: of those who began in these months. */
export function payingBeginners(lives: string, moves: string): Beginners {
  const place = '(toRelativeMonthNum(toDate32(e)) - toRelativeMonthNum(toDate32({firstDay:Int32})) + 1)'
  return {
    sql: `SELECT l.customer_id AS customer_id, l.begin AS begin, l.slice AS slice, m.pairs AS pairs, m.worths AS worths
    FROM (SELECT customer_id, begin, slice FROM (${lives}) WHERE begin >= {firstDay:Int32}) AS l
    LEFT JOIN (SELECT customer_id, groupArray(pair) AS pairs, groupArray(held_after) AS worths
      FROM (${moves}) WHERE is_after GROUP BY customer_id) AS m
      ON m.customer_id = l.customer_id`,
    inMonth: `has(pairs, ${place})`,
    orLater: `arrayExists(p -> p >= ${place}, pairs)`,
    worth: `if(has(pairs, ${place}), worths[indexOf(pairs, ${place})], toInt256(0))`,
  }
}

type Shape = Pick<CohortsWish, 'way'> & { readonly beginners: Beginners; readonly cohort: string }

/**
 * One row for each customer: `cohort`, and for each age in months from 0 to `{ages:UInt8}` whether its month is over (`over`) and the
 * customer counts in it (`here`); of revenue what they pay in it and paid in the first (`amounts`, `bases`).
 */
export function agesSql({ way, beginners, cohort }: Shape): string {
  const each = way === 'unbounded' ? beginners.orLater : beginners.inMonth
  const here = `arrayMap(e -> toUInt32(${each}), ends)`
  // Without a gap can only be told while every month until then is known.
  const unbroken = (all: string) =>
    way === 'rolling' ? `arrayMap((sum, i) -> toUInt32(sum = i), arrayCumSum(${all}), arrayEnumerate(${all}))` : all
  const { worth } = beginners
  const money =
    worth === undefined
      ? ''
      : `,
  arrayMap((w, h) -> w * h, earned, here) AS amounts, arrayMap(o -> earned[1] * o, over) AS bases`
  return `SELECT customer_id, begin, slice, toString(${cohort}) AS cohort, ${unbroken('seen')} AS over${money},
  arrayMap((h, o) -> h * o, ${unbroken('found')}, over) AS here
FROM (SELECT *,
    arrayMap(e -> toUInt32(e <= {day:Int32} AND e >= {seenFrom:Int32} AND e <= {seenUntil:Int32}), ends) AS seen, ${here} AS found${
      worth === undefined
        ? ''
        : `,
    arrayMap(e -> ${worth}, ends) AS earned`
    }
  FROM (SELECT *, arrayMap(k -> toInt32(toLastDayOfMonth(addMonths(${begun}, k))), range({ages:UInt8} + 1)) AS ends
    FROM (${beginners.sql}) WHERE begin <= {day:Int32}))`
}
