import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { type CalendarDate, calendarParts, daysInMonth, writtenDate } from '#maths/time/calendar-date.ts'
import { period, periodsApart } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Weekday } from '#maths/time/weekday.ts'
import { addWorkingDays, nearestWorkingDay, type WorkingCalendar } from '#maths/time/working-days.ts'
import type { Rhythm } from './rhythm.ts'

export type Ground = {
  readonly zone: string
  readonly calendar: WorkingCalendar
  /** Which week a day belongs to, where only every n-th week counts (WKST of RFC 5545). */
  readonly weekStartsOn: Weekday
}

const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const mostMonths = 120

/**
 * The days of a rhythm from a day on, in order. Where they follow working days they end when 120 of its months in a
 * row have no such day.
 *
 * @throws   BeyondCalendar where a working day is asked for that the calendar cannot tell.
 */
export function daysOf(rhythm: Rhythm, ground: Ground, notBefore: CalendarDate): Iterable<CalendarDate> {
  if (rhythm.on === 'working day of month') return workingDaysOf(rhythm, ground, notBefore)
  return recurring(rhythm, ground, notBefore)
}

type ByWorkingDay = Extract<Rhythm, { on: 'working day of month' }>
type ByDate = Exclude<Rhythm, ByWorkingDay>

/** Days alone, in UTC: hours and their zone come afterwards, so that none of its gaps takes a day away. */
function* recurring(rhythm: ByDate, ground: Ground, notBefore: CalendarDate): Generator<CalendarDate> {
  const from = firstDayOf(rhythm, ground, notBefore)
  const rule = new RRuleTemporal({
    ...partsOf(rhythm),
    interval: rhythm.every?.n ?? 1,
    wkst: nameOf(ground.weekStartsOn),
    dtstart: midnight(from),
    temporal: Temporal,
  })
  const start = notBefore > from ? notBefore : from
  for (let next = rule.next(midnight(start), true); next !== null; next = rule.next(next, false))
    yield next.toPlainDate().toString()
}

function partsOf(rhythm: ByDate) {
  switch (rhythm.on) {
    case 'weekdays':
      return { freq: 'WEEKLY' as const, byDay: [...new Set(rhythm.weekdays)].map(nameOf) }
    case 'day of month':
      return { freq: 'MONTHLY' as const, ...monthDay(rhythm.day) }
    case 'weekday of month':
      return {
        freq: 'MONTHLY' as const,
        byDay: [`${rhythm.nth === 'last' ? -1 : rhythm.nth}${nameOf(rhythm.weekday)}`],
      }
  }
}

/** The latest day up to the n-th that the month has: what SKIP=BACKWARD says, in the words of RFC 5545 alone. */
function monthDay(day: number | 'last') {
  if (day === 'last') return { byMonthDay: [-1] }
  if (day <= 28) return { byMonthDay: [day] }
  return { byMonthDay: [28, 29, 30, 31].filter((one) => one <= day), bySetPos: [-1] }
}

function* workingDaysOf(rhythm: ByWorkingDay, ground: Ground, notBefore: CalendarDate): Generator<CalendarDate> {
  const step = rhythm.every?.n ?? 1
  let month = monthAtOrAfter(firstDayOf(rhythm, ground, notBefore), notBefore, step)
  for (let without = 0; without < mostMonths; month = shiftDate(month, { months: step })) {
    const day = workingDayIn(month, rhythm.nth, ground.calendar)
    without = day === null ? without + 1 : 0
    if (day !== null && day >= notBefore) yield day
  }
}

/** Of the months that count, the first that is not over before a day. */
function monthAtOrAfter(first: CalendarDate, day: CalendarDate, step: number): CalendarDate {
  const apart = Math.max(0, periodsApart('month', first, day))
  return shiftDate(first, { months: Math.ceil(apart / step) * step })
}

/** `null` where the month has not so many. */
function workingDayIn(month: CalendarDate, nth: number | 'last', calendar: WorkingCalendar): CalendarDate | null {
  const { year, month: number } = calendarParts(month)
  const last = writtenDate({ year, month: number, day: daysInMonth(year, number) })
  const day =
    nth === 'last'
      ? nearestWorkingDay(last, 'before', calendar)
      : addWorkingDays(shiftDate(month, { days: -1 }), nth, calendar)
  return day < month || day > last ? null : day
}

/** The first day of the week or month in which counting begins. */
function firstDayOf(rhythm: Rhythm, { weekStartsOn }: Ground, notBefore: CalendarDate): CalendarDate {
  return period(rhythm.on === 'weekdays' ? 'week' : 'month', rhythm.every?.from ?? notBefore, { weekStartsOn }).first
}

function midnight(day: CalendarDate) {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC')
}

function nameOf(weekday: Weekday) {
  return dayNames[weekday - 1] ?? 'MO'
}
