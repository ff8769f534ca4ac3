import { Decimal } from 'decimal.js'
import { fractionDigits } from '#maths/money/money.ts'
import { dayNumber } from '#maths/time/calendar-date.ts'
import type { Reading } from '../rule/held.ts'
import type { Pair, RateOf } from '../rule/moves.ts'
import type { Measure } from '../rule/worth.ts'

export type Bound = {
  readonly pairs: readonly Pair[]
  readonly reading: Reading
  readonly measure: Measure
  readonly currencies: readonly string[]
  readonly rateOf: RateOf
}

/** What the statements are handed. A rate is a whole number, 18 digits of it behind the point; 0 where there is none. */
export function boundFor({ pairs, reading, measure, currencies, rateOf }: Bound) {
  const rates = (day: 'from' | 'to') =>
    currencies.flatMap((currency) => pairs.map((pair) => scaled(rateOf(currency, pair[day]))))
  return {
    fromDays: pairs.map(({ from }) => dayNumber(from)),
    toDays: pairs.map(({ to }) => dayNumber(to)),
    currencies,
    fromRates: rates('from'),
    toRates: rates('to'),
    kinds: reading.kinds,
    grace: reading.graceDays,
    units: (10n ** BigInt(fractionDigits(measure.currency))).toString(),
    unit: (BigInt(measure.parts) * 10n ** 24n).toString(),
  }
}

function scaled(rate: string | null): string {
  return rate === null ? '0' : new Exact(rate).times('1e18').toFixed(0)
}

const Exact = Decimal.clone({ precision: 60 })
