import { type Calendar, period } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { RollForwardWish, Span } from '../contract.ts'
import type { Pair } from '../rule/moves.ts'
import { spanName } from '../words.ts'

/** Nothing is told of days before this one. */
export const earliest = '1900-01-01'
/** So many months are summed at once. */
export const mostMonths = 120

/** The periods that are asked for, the last of them cut off today; the earliest first. */
export function spansOf(
  wish: Pick<RollForwardWish, 'by' | 'until' | 'periods'>,
  today: string,
  calendar: Calendar,
): Span[] {
  const spans: Span[] = []
  let day = wish.until === undefined || wish.until > today ? today : wish.until
  for (let i = 0; i < wish.periods; i++) {
    const { first, next } = period(wish.by, day, calendar)
    const last = shiftDate(next, { days: -1 })
    const to = last > today ? today : last
    day = shiftDate(first, { days: -1 })
    spans.unshift({ from: day, to, name: spanName(wish.by, first, calendar.yearStartsIn ?? 1), isOver: last <= today })
  }
  return spans
}

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
