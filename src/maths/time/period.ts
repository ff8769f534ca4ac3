import { type CalendarDate, calendarDate, calendarParts, dayNumber, writtenDate } from './calendar-date.ts'
import { shiftDate } from './shift-date.ts'
import { type Weekday, weekdayOfDay } from './weekday.ts'

export type PeriodKind = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** A run of whole days, from `first` up to but not including `next`. */
export type Period = { readonly kind: PeriodKind; readonly first: CalendarDate; readonly next: CalendarDate }

/**
 * Where weeks and years begin. `weekStartsOn` is Monday unless said (ISO 8601); `yearStartsIn` is a month 1–12,
 * January unless said, and April for most Japanese companies: quarters follow it.
 */
export type Calendar = { readonly weekStartsOn?: Weekday; readonly yearStartsIn?: number }

/**
 * The period of a kind that a date falls in.
 *
 * Periods of one kind tile the calendar: each date is in exactly one, and one's `next` is the following one's `first`.
 *
 * @throws   RangeError naming `date`, or `calendar.yearStartsIn` outside 1–12.   O(1)
 * @example  period('quarter', '2026-05-20', { yearStartsIn: 4 })
 *           // { kind: 'quarter', first: '2026-04-01', next: '2026-07-01' }
 */
export function period(kind: PeriodKind, date: CalendarDate, calendar: Calendar = {}): Period {
  const first = firstDay(kind, date, calendar)
  return { kind, first, next: shiftDate(first, stepOf[kind]) }
}

/**
 * Every period of a kind that has a day in common with `from` … `to`, both included, in order.
 *
 * @throws   RangeError when `to` comes before `from`.   O(number of periods)
 * @example  periods('month', '2026-01-31', '2026-02-01').length  // 2
 */
export function periods(kind: PeriodKind, from: CalendarDate, to: CalendarDate, calendar: Calendar = {}): Period[] {
  if (dayNumber(to) < dayNumber(from)) throw new RangeError(`to: '${to}' comes before from '${from}'`)
  const found = [period(kind, from, calendar)]
  for (let last = found[0]; last !== undefined && last.next <= to; last = found.at(-1)) {
    found.push({ kind, first: last.next, next: shiftDate(last.next, stepOf[kind]) })
  }
  return found
}

/**
 * How many periods lie from the one that holds `from` to the one that holds `to`: 0 when they are the same.
 *
 * The offset of a cohort grid: someone who joined in January and is active in March is at offset 2.
 *
 * @example  periodsApart('month', '2026-01-31', '2026-03-01')  // 2
 */
export function periodsApart(kind: PeriodKind, from: CalendarDate, to: CalendarDate, calendar: Calendar = {}): number {
  const start = firstDay(kind, from, calendar)
  const end = firstDay(kind, to, calendar)
  if (kind === 'day' || kind === 'week') return (dayNumber(end) - dayNumber(start)) / (kind === 'day' ? 1 : 7)
  return (monthsSinceZero(end) - monthsSinceZero(start)) / monthsIn[kind]
}

const stepOf = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
} as const

const monthsIn = { month: 1, quarter: 3, year: 12 } as const

function firstDay(kind: PeriodKind, date: CalendarDate, { weekStartsOn = 1, yearStartsIn = 1 }: Calendar) {
  if (!Number.isInteger(yearStartsIn) || yearStartsIn < 1 || yearStartsIn > 12) {
    throw new RangeError(`calendar.yearStartsIn: ${yearStartsIn} is not a month 1–12`)
  }
  const number = dayNumber(date)
  if (kind === 'day') return date
  if (kind === 'week') return calendarDate(number - ((weekdayOfDay(number) - weekStartsOn + 7) % 7))
  const months = monthsSinceZero(date)
  const into = (((months - (yearStartsIn - 1)) % monthsIn[kind]) + monthsIn[kind]) % monthsIn[kind]
  const start = months - into
  return writtenDate({ year: Math.floor(start / 12), month: (start % 12) + 1, day: 1 })
}

function monthsSinceZero(date: CalendarDate): number {
  const { year, month } = calendarParts(date)
  return year * 12 + month - 1
}
