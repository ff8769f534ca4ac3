import { period } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { RollForwardWish } from '../contract.ts'
import type { Pair } from '../rule/moves.ts'

/** Nothing is told of days before this one. */
export const earliest = '1900-01-01'
/** So many months are summed at once. */
export const mostMonths = 120

/** The months of which a span is the sum, each with its two ends. */
export function monthsIn({ from, to }: Pair): Pair[] {
  const pairs: Pair[] = []
  for (let day = from; day < to; ) {
    const { next } = period('month', shiftDate(day, { days: 1 }))
    const last = shiftDate(next, { days: -1 })
    const end = last < to ? last : to
    pairs.push({ from: day, to: end })
    day = end
  }
  return pairs
}

/** From when on retention is looked at, for a period that ends on a day: ends of months lie as many months apart. */
export function retentionPair(span: Pair, since: RollForwardWish['retention']): Pair {
  if (since === 'period') return { from: span.from, to: span.to }
  if (since === '30 days') return { from: shiftDate(span.to, { days: -30 }), to: span.to }
  const day = shiftDate(span.to, { months: -12 })
  return { from: isMonthEnd(span.to) ? endOfMonth(day) : day, to: span.to }
}

function endOfMonth(day: string): string {
  return shiftDate(period('month', day).next, { days: -1 })
}

function isMonthEnd(day: string): boolean {
  return day === endOfMonth(day)
}
