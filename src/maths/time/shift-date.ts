import { type CalendarDate, calendarDate, calendarParts, dayNumber, daysInMonth, writtenDate } from './calendar-date.ts'

/** A distance along the calendar; negative counts go back. Months are applied before days. */
export type Shift = {
  readonly years?: number
  readonly months?: number
  readonly weeks?: number
  readonly days?: number
}

/**
 * The date a number of years, months, weeks and days away.
 *
 * Years and months move first and keep the day of the month, or take the month's last day where it has no such day
 * (31 January + 1 month = 28 February); weeks and days are then counted exactly. This is the rule of Temporal's
 * `overflow: 'constrain'` and of contract law: a term of one month from 31 January ends with February.
 *
 * @param date   the day to start from
 * @param shift  whole numbers, in any mixture
 * @throws       RangeError naming `date`, or the part of `shift` that is not whole.   O(1)
 * @example      shiftDate('2024-01-31', { months: 1 })  // '2024-02-29'
 */
export function shiftDate(date: CalendarDate, shift: Shift): CalendarDate {
  const months = whole(shift.years, 'years') * 12 + whole(shift.months, 'months')
  const days = whole(shift.weeks, 'weeks') * 7 + whole(shift.days, 'days')
  const moved = months === 0 ? date : shiftMonths(date, months)
  return calendarDate(dayNumber(moved) + days)
}

/**
 * How many days lie from one date to another: negative when `to` comes first.
 *
 * @example  daysBetween('2024-02-28', '2024-03-01')  // 2
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

function shiftMonths(date: CalendarDate, months: number): CalendarDate {
  const parts = calendarParts(date)
  const monthsSinceZero = parts.year * 12 + parts.month - 1 + months
  const year = Math.floor(monthsSinceZero / 12)
  const month = monthsSinceZero - year * 12 + 1
  return writtenDate({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) })
}

function whole(count: number | undefined, part: string): number {
  if (count !== undefined && !Number.isInteger(count)) throw new RangeError(`shift.${part}: ${count} is not whole`)
  return count ?? 0
}
