import type { CalendarDate } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import { nearestWorkingDay, type WorkingCalendar } from '#maths/time/working-days.ts'

export type Due = {
  readonly inDays: number
  /** Whether what falls on a closing day is due on the working day before it or after it; after, unless said. */
  readonly moved?: 'before' | 'after'
}

/**
 * A number of days on, moved off closing days. It stays where it is if the working day before is past already, and
 * where nobody can tell: then it says so wherever it is shown.
 */
export function dueDayFrom(today: CalendarDate, { inDays, moved = 'after' }: Due, calendar: WorkingCalendar) {
  const counted = shiftDate(today, { days: inDays })
  try {
    const day = nearestWorkingDay(counted, moved, calendar)
    return day < today ? counted : day
  } catch (problem) {
    if (problem instanceof RangeError) return counted
    throw problem
  }
}
