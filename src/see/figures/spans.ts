import { type Calendar, period } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { FigurePeriods } from '#platform/furnishing/contributions.ts'
import type { Span } from './contract.ts'
import { spanName } from './words.ts'

/** The periods that are asked for, the last of them cut off today; the earliest first. */
export function spansOf(wish: FigurePeriods, today: string, calendar: Calendar): Span[] {
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
