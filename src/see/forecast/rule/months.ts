import { period } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'

/** The last days of the twelve months that end after today. */
export function monthsAhead(today: string): string[] {
  const first = shiftDate(today, { days: 1 })
  const ends: string[] = []
  for (let day = first; ends.length < 12; ) {
    const { next } = period('month', day)
    ends.push(shiftDate(next, { days: -1 }))
    day = next
  }
  return ends
}
