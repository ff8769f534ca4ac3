import { shiftDate } from '#maths/time/shift-date.ts'
import { nearestWorkingDay, type WorkingCalendar } from '#maths/time/working-days.ts'

/** Until when a party has to say that it does not go on: a day that was agreed, or so long before the end. */
export type Notice = { readonly on: string } | { readonly before: number; readonly unit: 'days' | 'months' }

/**
 * The last day on which it may be said. The contract ends at the close of its last day, and months are counted back from there, so
 * that the end of a month stays one: three months before 30 June is 31 March, as a term of three months from 1 April ends with June.
 * `null` where the end that it is counted from is not on record.
 */
export function noticeDayOf(notice: Notice | null, endsOn: string | null): string | null {
  if (notice === null) return null
  if ('on' in notice) return notice.on
  if (endsOn === null) return null
  if (notice.unit === 'days') return shiftDate(endsOn, { days: -notice.before })
  return shiftDate(shiftDate(shiftDate(endsOn, { days: 1 }), { months: -notice.before }), { days: -1 })
}

/**
 * By when it is best said: the working day on or before the last day. What is counted back from an end is not put off by a holiday, so
 * that whoever waits for the next working day may be late. `null` where the calendar cannot tell.
 */
export function sayBy(noticeOn: string, calendar: WorkingCalendar): string | null {
  try {
    return nearestWorkingDay(noticeOn, 'before', calendar)
  } catch (problem) {
    if (problem instanceof RangeError) return null
    throw problem
  }
}
