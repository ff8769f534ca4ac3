import { dayNumber } from '#maths/time/calendar-date.ts'
import type { Prepared } from '../facts.ts'
import type { Pair } from '../rule/moves.ts'
import type { Rates } from './kept-months.ts'

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
