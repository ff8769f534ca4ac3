import { dayNumber } from '#maths/time/calendar-date.ts'
import { period } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Pair } from '../rule/moves.ts'

/** So many months are kept, the present one among them. */
export const mostKept = 61

/** How a month was computed: up to which day, and at which rates of each currency (scaled, at its two ends). */
export type KeptMonth = {
  /** Its last day. */
  readonly month: string
  readonly until: string
  readonly rates: Rates
  readonly reportedVersion: number | null
  readonly reportedAt: Date | null
}
export type Rates = Readonly<Record<string, readonly [from: string, to: string]>>

/** What has to be counted anew, and of whom: of everybody, or of who has contracts in these currencies. */
export type Recount = { readonly pairs: readonly Pair[]; readonly of: 'all' | readonly string[] }

/** The months from the first day of any contract to today, each from the end of the one before to its last day or to today. */
export function monthsToKeep(first: string, today: string): Pair[] {
  const pairs: Pair[] = []
  for (let day = today; pairs.length < mostKept && dayNumber(day) >= dayNumber(first); ) {
    const { first: begins, next } = period('month', day)
    const last = shiftDate(next, { days: -1 })
    const from = shiftDate(begins, { days: -1 })
    pairs.unshift({ from, to: last < today ? last : today })
    day = from
  }
  return pairs
}

/** The last day of the month that a day is in. */
export function monthEnd(day: string): string {
  return shiftDate(period('month', day).next, { days: -1 })
}

/**
 * Which months are to be counted anew: for everybody those that are new or go on to another day; for who has contracts in a currency those
 * of which a rate of it is another.
 */
export function recountsOf(
  pairs: readonly Pair[],
  kept: ReadonlyMap<string, KeptMonth>,
  ratesOf: (pair: Pair) => Rates,
): Recount[] {
  const whole = pairs.filter((pair) => kept.get(monthEnd(pair.to))?.until !== pair.to)
  const rated = pairs.flatMap((pair) => {
    const before = kept.get(monthEnd(pair.to))
    if (before === undefined || before.until !== pair.to) return []
    const currencies = changedRates(before.rates, ratesOf(pair))
    return currencies.length === 0 ? [] : [{ pair, currencies }]
  })
  const byCurrencies = Map.groupBy(rated, ({ currencies }) => currencies.join(' '))
  return [
    ...(whole.length === 0 ? [] : [{ pairs: whole, of: 'all' as const }]),
    ...[...byCurrencies.values()].map((same) => ({
      pairs: same.map(({ pair }) => pair),
      of: same[0]?.currencies ?? [],
    })),
  ]
}

/** The currencies whose rates are others now. One that did not exist then has contracts that are new, and those are looked at anyway. */
export function changedRates(then: Rates, now: Rates): string[] {
  return Object.keys(now).filter((one) => then[one] !== undefined && then[one]?.join() !== now[one]?.join())
}
