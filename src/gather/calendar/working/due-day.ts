import type { CalendarDate } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import { addWorkingDays, nearestWorkingDay, type WorkingCalendar } from '#maths/time/working-days.ts'
import type { DayKind } from '../contract.ts'

export type Due = {
  readonly inDays: number
  /** Every day counts, unless said. */
  readonly dayKind?: DayKind
  /** Whether what falls on a closing day is due on the working day before it or after it; after, unless said. */
  readonly moved?: 'before' | 'after'
}

/**
 * A number of days on, moved off closing days, or of working days, of which the first is the one after today. It is counted
 * in all days if the working day before is past already, and where nobody can tell: then it says so wherever it is shown.
 */
export function dueDayFrom(
  today: CalendarDate,
  { inDays, dayKind = 'calendar', moved = 'after' }: Due,
  calendar: WorkingCalendar,
): CalendarDate {
  const counted = shiftDate(today, { days: inDays })
  try {
    if (dayKind === 'working' && inDays > 0) return addWorkingDays(today, inDays, calendar)
    const day = nearestWorkingDay(counted, moved, calendar)
    return day < today ? counted : day
  } catch (problem) {
    if (problem instanceof RangeError) return counted
    throw problem
  }
}
