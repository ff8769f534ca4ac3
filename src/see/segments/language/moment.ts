import type { CalendarDate } from '#maths/time/calendar-date.ts'
import { startOfDay } from '#maths/time/date-in-zone.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Test, Within } from './rule.ts'

/** When and where a rule is asked: everything relative (the last 30 days, in force today, a value in our currency) is relative to this. */
export type Moment = {
  readonly now: Date
  readonly today: CalendarDate
  readonly zone: string
  readonly currency: string
}

/** From the first instant, up to but not including the second; `null` where there is no such edge. */
export type Span = { readonly from: number | null; readonly until: number | null }

const dayLength = 86_400_000

export function spanOf(within: Within, { now, zone }: Moment): Span {
  if (within.span === 'ever') return { from: null, until: null }
  if (within.span === 'last') return { from: Number(now) - within.days * dayLength, until: Number(now) + 1 }
  return { from: startOfDay(within.from, zone), until: startOfDay(shiftDate(within.to, { days: 1 }), zone) }
}

export type DayRange = { readonly from: CalendarDate | null; readonly to: CalendarDate | null }

/** The days, both included, that a test on a date lets pass. */
export function daysOf(test: Test, { today }: Moment): DayRange {
  switch (test.op) {
    case 'on or after':
      return { from: test.day, to: null }
    case 'on or before':
      return { from: null, to: test.day }
    case 'in the last':
      return { from: shiftDate(today, { days: -test.days }), to: today }
    case 'in the next':
      return { from: today, to: shiftDate(today, { days: test.days }) }
    default:
      return { from: null, to: null }
  }
}

export const daysInMilliseconds = (days: number): number => days * dayLength
