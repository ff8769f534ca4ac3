import { Temporal } from 'temporal-polyfill'
import type { CalendarDate } from '#maths/time/calendar-date.ts'
import { dateInZone } from '#maths/time/date-in-zone.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import { daysOf, type Ground } from './days.ts'
import type { Rhythm } from './rhythm.ts'

/**
 * When a rhythm comes round after an instant, in order, each once.
 *
 * Where the clocks leave the time of day out, it is read with the offset before the gap (02:30 becomes 03:30); where
 * they show it twice, the first of both counts. So RFC 5545 §3.3.5 reads such a time; its §3.3.10 would leave the
 * occurrence of the gap out, and then a rhythm of every day would silently have a day without one.
 *
 * @throws   BeyondCalendar where a working day is asked for that the calendar cannot tell.
 */
export function* occurrencesAfter(rhythm: Rhythm, ground: Ground, after: Date): Generator<Date> {
  let last = Number(after)
  const notBefore = shiftDate(dateInZone(after, ground.zone), { days: -1 })
  for (const day of daysOf(rhythm, ground, notBefore)) {
    const at = instantOf(day, rhythm.at, ground.zone)
    if (at <= last) continue
    last = at
    yield new Date(at)
  }
}

/** `undefined` where ten years hold none. */
export function nextOccurrence(rhythm: Rhythm, ground: Ground, after: Date): Date | undefined {
  return occurrencesAfter(rhythm, ground, after).next().value ?? undefined
}

function instantOf(day: CalendarDate, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds
}
