import { type CalendarDate, calendarDate, dayNumber } from './calendar-date.ts'
import { type Weekday, weekdayOfDay } from './weekday.ts'

/**
 * The days on which nobody works: `holidays` as dates, handed in by whoever knows the country and the company;
 * `weekend` as ISO weekdays, Saturday and Sunday unless said. `known` are the first and the last day of which the
 * calendar can tell; without it, it can tell of any.
 */
export type WorkingCalendar = {
  readonly holidays: ReadonlySet<CalendarDate>
  readonly weekend?: readonly Weekday[]
  readonly known?: { readonly from: CalendarDate; readonly to: CalendarDate }
}

/** An answer would need a day of which the calendar cannot tell whether people work on it: none is given. */
export class BeyondCalendar extends RangeError {
  readonly date: CalendarDate

  constructor(date: CalendarDate, { from, to }: NonNullable<WorkingCalendar['known']>) {
    super(`date: '${date}' lies outside ${from} to ${to}, of which alone the calendar can tell`)
    this.name = 'BeyondCalendar'
    this.date = date
  }
}

/**
 * Whether people work on a date: it is neither a weekend day nor a holiday.
 *
 * @throws   BeyondCalendar outside the days that the calendar knows.
 * @example  isWorkingDay('2026-04-29', { holidays: new Set(['2026-04-29']) })  // false
 */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean {
  return worksOn(dayNumber(date), calendar, weekendOf(calendar))
}

/**
 * The date itself if it is a working day, otherwise the nearest working day before or after it.
 *
 * The rules “preceding” and “following” for a date that falls on a holiday.      ISDA Definitions (2006), 4.12
 *
 * @throws   BeyondCalendar where the search leaves the days that the calendar knows.   O(days passed)
 * @example  nearestWorkingDay('2026-05-05', 'before', { holidays: new Set(['2026-05-04', '2026-05-05']) })
 *           // '2026-05-01'
 */
export function nearestWorkingDay(
  date: CalendarDate,
  side: 'before' | 'after',
  calendar: WorkingCalendar,
): CalendarDate {
  return calendarDate(nextWorked(dayNumber(date), side === 'before' ? -1 : 1, calendar, weekendOf(calendar)))
}

/**
 * The date a number of working days after another, or before it when `count` is negative.
 *
 * The start itself is never counted. With `count` 0 the answer is the start if it is a working day, otherwise the
 * next working day, which is how a deadline that falls on a holiday moves.
 *
 * @throws   BeyondCalendar where the count leaves the days that the calendar knows; RangeError when `count` is not
 *           whole, when the whole week is weekend, or when ten years of the calendar hold no working day.
 *           O(days passed)
 * @example  addWorkingDays('2026-04-28', 2, { holidays: new Set(['2026-04-29']) })  // '2026-05-01'
 */
export function addWorkingDays(date: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate {
  if (!Number.isInteger(count)) throw new RangeError(`count: ${count} is not whole`)
  const weekend = weekendOf(calendar)
  const step = count < 0 ? -1 : 1
  let day = dayNumber(date)
  if (count === 0) return nearestWorkingDay(date, 'after', calendar)
  for (let left = Math.abs(count); left > 0; left -= 1) day = nextWorked(day + step, step, calendar, weekend)
  return calendarDate(day)
}

/**
 * How many working days lie from one date up to but not including another; negative when `to` comes first.
 *
 * The same count as NumPy's `busday_count` and, for two working days, the inverse of `addWorkingDays`.
 *
 * @throws   BeyondCalendar where the first or the last day counted is none that the calendar knows.
 *           O(holidays of the calendar)
 * @example  workingDaysBetween('2026-04-27', '2026-05-01', { holidays: new Set(['2026-04-29']) })  // 3
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  const start = dayNumber(from)
  const end = dayNumber(to)
  // Not the negative of it: that of none would be −0.
  if (end < start) return 0 - countWorked(end + 1, start + 1, calendar)
  return countWorked(start, end, calendar)
}

function countWorked(start: number, end: number, calendar: WorkingCalendar): number {
  const weekend = weekendOf(calendar)
  if (start === end) return 0
  for (const edge of [start, end - 1]) mindKnown(edge, calendar)
  const weeks = Math.floor((end - start) / 7)
  let count = weeks * (7 - weekend.size)
  for (let day = start + weeks * 7; day < end; day += 1) if (!weekend.has(weekdayOfDay(day))) count += 1
  for (const holiday of calendar.holidays) {
    const day = dayNumber(holiday)
    if (day >= start && day < end && !weekend.has(weekdayOfDay(day))) count -= 1
  }
  return count
}

function nextWorked(day: number, step: number, calendar: WorkingCalendar, weekend: ReadonlySet<Weekday>): number {
  for (let tried = 0; tried < 3660; tried += 1) {
    if (worksOn(day + tried * step, calendar, weekend)) return day + tried * step
  }
  throw new RangeError('calendar.holidays: ten years hold no working day')
}

function worksOn(day: number, calendar: WorkingCalendar, weekend: ReadonlySet<Weekday>): boolean {
  mindKnown(day, calendar)
  const { holidays } = calendar
  return !weekend.has(weekdayOfDay(day)) && !holidays.has(calendarDate(day))
}

function mindKnown(day: number, { known }: WorkingCalendar): void {
  if (known === undefined) return
  const date = calendarDate(day)
  if (date < known.from || date > known.to) throw new BeyondCalendar(date, known)
}

function weekendOf({ weekend = [6, 7] }: WorkingCalendar): ReadonlySet<Weekday> {
  const days = new Set(weekend)
  if (days.size === 7) throw new RangeError('calendar.weekend: every day of the week is in it')
  return days
}
