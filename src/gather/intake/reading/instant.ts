import { calendarParts } from '#maths/time/calendar-date.ts'

const written =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?\s*(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i

/**
 * An instant as clients write it: ISO 8601, where no offset means UTC whatever the zone of this machine, or the time since
 * 1970 in seconds (ten digits) or milliseconds (eleven to thirteen). Nothing where it is neither, or a day or time that no calendar has.
 */
export function instantOf(value: unknown): Date | undefined {
  const milliseconds =
    typeof value === 'number' ? sinceEpoch(value) : typeof value === 'string' ? read(value.trim()) : undefined
  if (milliseconds === undefined) return undefined
  const instant = new Date(milliseconds)
  const year = instant.getUTCFullYear()
  return year >= 1970 && year < 2200 ? instant : undefined
}

function read(text: string): number | undefined {
  if (/^\d{10,13}(\.\d{1,9})?$/.test(text)) return sinceEpoch(Number(text))
  const {
    day,
    hour = '00',
    minute = '00',
    second = '00',
    fraction = '0',
    zone = 'Z',
  } = written.exec(text)?.groups ?? {}
  const midnight = day === undefined ? undefined : midnightOf(day)
  const offset = offsetOf(zone)
  if (midnight === undefined || offset === undefined) return undefined
  const whole = midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000 - offset
  const isTime =
    isOfTheDay(Number(hour), Number(minute), Number(second), Number(fraction)) || isLeap(second, minute, whole)
  return isTime ? whole + Math.floor(Number(`0.${fraction}`) * 1_000) : undefined
}

/** Ten digits count seconds, more count milliseconds; fewer could be either. */
function sinceEpoch(count: number): number | undefined {
  if (count >= 1e9 && count < 1e10) return Math.round(count * 1_000)
  return count >= 1e10 && count < 1e13 ? Math.floor(count) : undefined
}

function midnightOf(day: string): number | undefined {
  try {
    const { year, month, day: date } = calendarParts(day)
    return Date.UTC(year, month - 1, date)
  } catch {
    return undefined
  }
}

/** Twenty-four o'clock is the end of the day. */
function isOfTheDay(hour: number, minute: number, second: number, fraction: number): boolean {
  return (hour < 24 && minute < 60 && second < 60) || (hour === 24 && minute === 0 && second === 0 && fraction === 0)
}

/** A leap second ends a UTC day and is counted as the first of the next. */
function isLeap(second: string, minute: string, whole: number): boolean {
  return second === '60' && minute === '59' && whole % 86_400_000 === 0
}

/** No place is farther from UTC than 14 hours. */
const farthest = 14 * 60

function offsetOf(zone: string): number | undefined {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  if (hours === undefined) return 0
  const ahead = Number(hours) * 60 + Number(minutes)
  if (ahead > farthest || Number(minutes) > 59) return undefined
  return (sign === '-' ? -1 : 1) * ahead * 60_000
}
