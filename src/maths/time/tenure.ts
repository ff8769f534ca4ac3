import { type CalendarDate, calendarParts, dayNumber } from './calendar-date.ts'
import { shiftDate } from './shift-date.ts'

/** How long a relationship has lasted: whole days, completed months and completed years. */
export type Tenure = { readonly days: number; readonly months: number; readonly years: number }

/**
 * The tenure on a date of someone who began on another.
 *
 * A month is completed on the day of the month on which the relationship began, or on the month's last day where it
 * has no such day: from 31 January, the first month is completed on 28 (29) February. On the first day itself
 * everything is 0.
 *
 * @param began  the first day
 * @param on     the day of the question
 * @throws       RangeError when `on` comes before `began`, or either does not exist.   O(1)
 * @example      tenure('2024-01-31', '2024-02-29')  // { days: 29, months: 1, years: 0 }
 */
export function tenure(began: CalendarDate, on: CalendarDate): Tenure {
  const days = dayNumber(on) - dayNumber(began)
  if (days < 0) throw new RangeError(`on: '${on}' comes before began '${began}'`)
  const start = calendarParts(began)
  const end = calendarParts(on)
  const apart = (end.year - start.year) * 12 + end.month - start.month
  const months = shiftDate(began, { months: apart }) > on ? apart - 1 : apart
  return { days, months, years: Math.floor(months / 12) }
}
