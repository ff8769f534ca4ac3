import { Temporal } from 'temporal-polyfill'
import { netPromoterScore } from '#maths/loyalty/net-promoter-score.ts'
import type { LoyaltySpan, Step } from './contract.ts'

export type Tally = {
  readonly answers: number
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
}

/** The score of a span with its interval; unknown, and so `null`, where nobody answered. */
export function loyaltyOf(from: string, tally: Tally): LoyaltySpan {
  const score = netPromoterScore(tally)
  const n = tally.promoters + tally.passives + tally.detractors
  if (!score.known) return { from, n, ...tally, score: null, low: null, high: null }
  return { from, n, ...tally, score: score.value.score, low: score.value.adjusted.low, high: score.value.adjusted.high }
}

/** The first day of each span that touches the period, also of those without an answer. */
export function spansBetween(from: string, until: string, step: Step): string[] {
  const last = Temporal.PlainDate.from(until)
  const days: string[] = []
  for (
    let day = startOf(Temporal.PlainDate.from(from), step);
    Temporal.PlainDate.compare(day, last) <= 0 && days.length <= 400;
    day = day.add(lengthOf[step])
  ) {
    days.push(day.toString())
  }
  return days
}

const lengthOf: Readonly<Record<Step, { days?: number; months?: number; years?: number }>> = {
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
}

/** Weeks begin on Monday. */
function startOf(day: Temporal.PlainDate, step: Step): Temporal.PlainDate {
  if (step === 'week') return day.subtract({ days: day.dayOfWeek - 1 })
  if (step === 'month') return day.with({ day: 1 })
  return day.with({ day: 1, month: step === 'year' ? 1 : day.month - ((day.month - 1) % 3) })
}
