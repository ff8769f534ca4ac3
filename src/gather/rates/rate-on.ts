import { Decimal } from 'decimal.js'
import { daysBetween } from '#maths/time/shift-date.ts'

/** What one unit of `from` is worth in `to`, as a source said it of a day. */
export type DatedRate = {
  readonly from: string
  readonly to: string
  readonly date: string
  readonly rate: string
  readonly source: string
}
export type RateAsked = {
  readonly from: string
  readonly to: string
  readonly day: string
  /** How old a rate may be that still counts; with 0 only one of the day itself does. */
  readonly atMostDays: number
  /** Whether a rate of the pair the other way round may be turned over where there is none this way. */
  readonly mayTurn?: boolean
}
export type RateFound =
  | {
      readonly known: true
      readonly rate: string
      /** The day that the rate is of; of a currency and itself, the day asked for. */
      readonly date: string
      readonly source: string
      readonly isTurned: boolean
    }
  | { readonly known: false; readonly because: 'no rate' | 'only later' | 'too old'; readonly latest: string | null }

/** Significant digits of a rate that was turned over, which seldom comes out even. */
const digitsTurned = 18
const Exact = Decimal.clone({ precision: digitsTurned, rounding: Decimal.ROUND_HALF_EVEN })

/**
 * The rate on a day: the latest of the pair on that day or before it, unless that is older than was said to count. A day ahead of a
 * rate is never answered by it, nothing is reckoned over a third currency, and a pair is turned over only when that was asked for.
 *
 * @example  rateOn([{ from: 'USD', to: 'JPY', date: '2026-03-31', rate: '149.52', source: 'TTM' }],
 *             { from: 'USD', to: 'JPY', day: '2026-04-02', atMostDays: 7 })  // 149.52 of 31 March
 */
export function rateOn(rates: readonly DatedRate[], asked: RateAsked): RateFound {
  const { from, to, day, mayTurn = false } = asked
  if (from === to) return { known: true, rate: '1', date: day, source: '', isTurned: false }
  const direct = latest(rates, from, to, asked)
  if (direct.known || !mayTurn) return direct
  const other = latest(rates, to, from, asked)
  if (!other.known) return nearer(direct, other)
  return { ...other, rate: new Exact(1).div(new Exact(other.rate)).toFixed(), isTurned: true }
}

function latest(rates: readonly DatedRate[], from: string, to: string, { day, atMostDays }: RateAsked): RateFound {
  const ofPair = rates.filter((one) => one.from === from && one.to === to)
  const [last] = ofPair.filter(({ date }) => date <= day).toSorted((one, other) => (one.date < other.date ? 1 : -1))
  if (last === undefined) return { known: false, because: ofPair.length === 0 ? 'no rate' : 'only later', latest: null }
  if (daysBetween(last.date, day) > atMostDays) return { known: false, because: 'too old', latest: last.date }
  return { known: true, rate: last.rate, date: last.date, source: last.source, isTurned: false }
}

/** Of two reasons the one that comes closer to an answer. */
function nearer(one: RateFound & { known: false }, other: RateFound & { known: false }): RateFound {
  const closeness = ['no rate', 'only later', 'too old']
  return closeness.indexOf(other.because) > closeness.indexOf(one.because) ? other : one
}
