import { Temporal } from 'temporal-polyfill'
import { type CalendarDate, calendarParts } from './calendar-date.ts'
import type { Period } from './period.ts'

/** An instant in milliseconds since 1970-01-01T00:00Z, as `Date.prototype.valueOf` gives it. */
export type Instant = number

/**
 * The calendar date that people in a zone have on the wall at an instant.
 *
 * The zone is always an argument: the machine's own zone is never asked, so a server in UTC and a laptop in Tokyo
 * give the same answer.
 *
 * @param instant  a Date, or milliseconds since 1970
 * @param zone     an IANA name such as 'Asia/Tokyo'
 * @throws         RangeError naming `instant` when it is not finite, or `zone` when it is not known.
 * @example        dateInZone(new Date('2026-03-31T15:00:00Z'), 'Asia/Tokyo')  // '2026-04-01'
 */
export function dateInZone(instant: Date | Instant, zone: string): CalendarDate {
  const at = Number(instant)
  if (!Number.isFinite(at)) throw new RangeError(`instant: ${at} is not a moment in time`)
  return zoned(at, zone).toPlainDate().toString()
}

/**
 * The instant at which a date begins in a zone.
 *
 * Usually midnight; where summer time skips midnight, as in São Paulo on 2017-10-15, the first moment that exists.
 * A day may therefore last 23, 24 or 25 hours.
 *
 * @throws   RangeError naming `date` or `zone`.
 * @example  startOfDay('2026-04-01', 'Asia/Tokyo')  // 1774969200000, which is 2026-03-31T15:00Z
 */
export function startOfDay(date: CalendarDate, zone: string): Instant {
  const { year, month, day } = calendarParts(date)
  zoned(0, zone)
  return new Temporal.PlainDate(year, month, day).toZonedDateTime({ timeZone: zone }).epochMilliseconds
}

/**
 * The instants that a period spans in a zone: from the first, up to but not including the second.
 *
 * @example  instantsOf(period('day', '2026-03-29'), 'Europe/Paris')  // 23 hours apart: summer time begins
 */
export function instantsOf({ first, next }: Period, zone: string): readonly [from: Instant, until: Instant] {
  return [startOfDay(first, zone), startOfDay(next, zone)]
}

/**
 * In which of some consecutive periods each instant falls, at a million instants a second.
 *
 * The zone is asked only for the periods' edges; each instant is then placed by bisection.
 *
 * @param instants  milliseconds since 1970, in any order
 * @param periods   consecutive, as `periods` gives them
 * @returns         the index of its period for each instant, −1 when it is in none.   O(n log p)
 * @throws          RangeError naming `periods` when they are empty or leave a gap.
 */
export function placeInPeriods(instants: ArrayLike<Instant>, periods: readonly Period[], zone: string): Int32Array {
  const edges = edgesOf(periods, zone)
  return Int32Array.from({ length: instants.length }, (_, i) => placeOf(instants[i] ?? Number.NaN, edges))
}

function edgesOf(periods: readonly Period[], zone: string): Float64Array {
  const last = periods.at(-1)
  if (last === undefined) throw new RangeError('periods: there are none')
  periods.forEach((period, i) => {
    const following = periods[i + 1]
    if (following !== undefined && following.first !== period.next) {
      throw new RangeError(`periods: '${following.first}' does not follow '${period.next}'`)
    }
  })
  return Float64Array.from([...periods.map(({ first }) => first), last.next], (date) => startOfDay(date, zone))
}

function placeOf(instant: Instant, edges: Float64Array): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edges[middle] ?? Number.POSITIVE_INFINITY) <= instant) low = middle + 1
    else high = middle
  }
  return low === edges.length ? -1 : low - 1
}

function zoned(at: Instant, zone: string): Temporal.ZonedDateTime {
  try {
    return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone)
  } catch {
    throw new RangeError(`zone: '${zone}' is not a time zone known here, or the instant is beyond its reach`)
  }
}
