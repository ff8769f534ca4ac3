import { type CalendarDate, dayNumber } from './calendar-date.ts'

/** The day of the week as ISO 8601 numbers it: Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const fromThursday = [4, 5, 6, 7, 1, 2, 3] as const

/**
 * The weekday of a date. Day 0 of our count, 1970-01-01, was a Thursday.
 *
 * @throws   RangeError naming `date` when it does not exist.   O(1)
 * @example  weekday('2026-04-01')  // 3, a Wednesday
 */
export function weekday(date: CalendarDate): Weekday {
  return weekdayOfDay(dayNumber(date))
}

/** The weekday of a day number, as `dayNumber` counts them. */
export function weekdayOfDay(number: number): Weekday {
  return fromThursday[((number % 7) + 7) % 7] ?? 4
}
