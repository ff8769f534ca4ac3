import { Temporal } from 'temporal-polyfill'
import { BeyondCalendar, isWorkingDay, type WorkingCalendar } from '#maths/time/working-days.ts'

export type Quiet = {
  /** From a time of day (`21:00`) up to and without another; where it is the earlier one, that of the next day. Never the same. */
  readonly hours: { readonly from: string; readonly until: string } | null
  /** Days on which nobody works are quiet as a whole; `null` where every day is as good. */
  readonly calendar: WorkingCalendar | null
}

/**
 * When it is quiet no more for somebody, where it is quiet at an instant; `null` where it is not. Quiet is what the clock on their wall
 * says: an hour that it shows twice is quiet twice, and an end that it leaves out is the instant at which it jumps. Of days of which the
 * calendar cannot tell the hours alone hold, and so they do where none is worked for a year.
 *
 * @param zone an IANA name that is known
 */
export function quietUntil(at: Date, zone: string, quiet: Quiet): Date | null {
  const start = Temporal.Instant.fromEpochMilliseconds(Number(at)).toZonedDateTimeISO(zone)
  let moment = start
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const end = endOf(moment, quiet)
    if (end === null) return steps === 0 ? null : new Date(moment.epochMilliseconds)
    moment = end
  }
  return quietUntil(at, zone, { ...quiet, calendar: null })
}

const mostSteps = 366

function endOf(moment: Temporal.ZonedDateTime, { hours, calendar }: Quiet): Temporal.ZonedDateTime | null {
  if (calendar !== null && isClosed(moment.toPlainDate().toString(), calendar))
    return moment.add({ days: 1 }).startOfDay()
  if (hours === null) return null
  const time = moment.toPlainTime().toString().slice(0, 5)
  const isOvernight = hours.from > hours.until
  const isBegun = time >= hours.from
  const isOver = time >= hours.until
  if (isOvernight ? !isBegun && isOver : !isBegun || isOver) return null
  const day = moment.toPlainDate().add({ days: isOvernight && isBegun ? 1 : 0 })
  return firstAfter(moment, day.toPlainDateTime(hours.until))
}

function isClosed(day: string, calendar: WorkingCalendar): boolean {
  try {
    return !isWorkingDay(day, calendar)
  } catch (problem) {
    if (problem instanceof BeyondCalendar) return false
    throw problem
  }
}

function firstAfter(moment: Temporal.ZonedDateTime, end: Temporal.PlainDateTime): Temporal.ZonedDateTime {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    end.toZonedDateTime(moment.timeZoneId, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  // Left out: what the clock shows next is the end.
  if (!earlier.toPlainDateTime().equals(end)) return earlier.getTimeZoneTransition('next') ?? later
  return Temporal.ZonedDateTime.compare(earlier, moment) > 0 ? earlier : later
}
