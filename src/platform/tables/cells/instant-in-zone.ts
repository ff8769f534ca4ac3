import { Temporal } from 'temporal-polyfill'
import { startOfDay } from '#maths/time/date-in-zone.ts'

/** The instant of a wall clock: in the zone that was written beside it, `offset` minutes ahead of UTC, else in the given one. */
export function instantFrom(day: string, time: number | null, offset: number | null, zone: string): Date {
  if (offset !== null) return new Date(Date.parse(`${day}T00:00:00Z`) + (time ?? 0) - offset * 60_000)
  const { start, length } = dayIn(day, zone)
  if (length === usualDay || time === null) return new Date(start + (time ?? 0))
  return new Date(wallClock(day, time, zone))
}

const usualDay = 86_400_000
/** What systems write for ever: the day after it has a year of five digits. */
const lastDay = '9999-12-31'

const knownDays = new Map<string, { start: number; length: number }>()

/** A million rows fall on few days: the zone is asked once for each. */
function dayIn(day: string, zone: string): { start: number; length: number } {
  const key = `${zone} ${day}`
  const known = knownDays.get(key)
  if (known) return known
  const start = startOfDay(day, zone)
  const found = { start, length: day === lastDay ? usualDay : startOfDay(dayAfter(day), zone) - start }
  if (knownDays.size > 20_000) knownDays.clear()
  knownDays.set(key, found)
  return found
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

function wallClock(day: string, time: number, zone: string): number {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime().add({ milliseconds: time })
  return wall.toZonedDateTime(zone).epochMilliseconds
}
