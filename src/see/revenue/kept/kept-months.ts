import { dayNumber } from '#maths/time/calendar-date.ts'
import { period } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Prepared } from '../facts.ts'
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

/** The last days of the months that are brought up to the contracts: what is kept of earlier ones says what was known when they left. */
export function monthsFollowed(today: string): ReadonlySet<string> {
  return new Set(monthsToKeep('1900-01-01', today).map(({ to }) => monthEnd(to)))
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

type Bound = {
  readonly fromDays: readonly number[]
  readonly toDays: readonly number[]
  readonly currencies: readonly string[]
  readonly fromRates: readonly string[]
  readonly toRates: readonly string[]
}

/** The rates of each currency at both ends of one of several pairs, as the statements are handed them. */
export function ratesIn({ bound }: Prepared, place: number): Rates {
  const { currencies, fromRates, toRates, fromDays } = bound as Bound
  return Object.fromEntries(
    currencies.map((currency, i) => {
      const at = i * fromDays.length + place
      return [currency, [fromRates[at] ?? '0', toRates[at] ?? '0']]
    }),
  )
}

/** The same of some of the pairs, by their places from 0 on. */
export function onlyPairs(prepared: Prepared, places: readonly number[]): Prepared {
  const { fromDays, toDays, currencies, fromRates, toRates } = prepared.bound as Bound
  const some = <Value>(all: readonly Value[]) => places.flatMap((place) => all.slice(place, place + 1))
  const ofEach = (all: readonly string[]) =>
    currencies.flatMap((_, i) => some(all.slice(i * fromDays.length, (i + 1) * fromDays.length)))
  const ofSome = {
    fromDays: some(fromDays),
    toDays: some(toDays),
    fromRates: ofEach(fromRates),
    toRates: ofEach(toRates),
  }
  return { ...prepared, bound: { ...prepared.bound, ...ofSome } }
}

/** The same of one other pair, where nothing is converted. */
export function withoutRates(prepared: Prepared, { from, to }: Pair): Prepared {
  const { currencies } = prepared.bound as Bound
  const none = currencies.map(() => '0')
  const ofPair = { fromDays: [dayNumber(from)], toDays: [dayNumber(to)], fromRates: none, toRates: none }
  return { ...prepared, bound: { ...prepared.bound, ...ofPair } }
}
