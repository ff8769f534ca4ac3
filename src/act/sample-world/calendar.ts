import { startOfDay } from '#maths/time/date-in-zone.ts'
import { shiftDate } from '#maths/time/shift-date.ts'

/** Days and instants of the sample world, counted back from the day it is made. */
export type Calendar = {
  readonly today: string
  readonly zone: string
  day(daysAgo: number): string
  at(daysAgo: number, hour: number, minute?: number): Date
}

export function calendarOf(today: string, zone: string, now: Date): Calendar {
  const day = (daysAgo: number) => shiftDate(today, { days: -daysAgo })
  return {
    today,
    zone,
    day,
    /** Never in the future: what would happen later today has not happened yet. */
    at: (daysAgo, hour, minute = 0) => {
      const instant = startOfDay(day(daysAgo), zone) + (hour * 60 + minute) * 60_000
      return new Date(Math.min(instant, now.getTime() - 60_000))
    },
  }
}
