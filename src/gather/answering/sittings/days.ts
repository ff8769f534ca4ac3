import { dayIn } from '#platform/clock.ts'

/** So long into the next day whoever began before midnight is waited for. */
const graceMs = 2 * 60 * 60_000

/**
 * The first day of which anonymous answers are still taken. Those of the days before it are handed on, and a page that was begun then
 * sends nothing any more: one person is one answer, over midnight as well.
 */
export function firstDayTaken(zone: string, now: Date): string {
  return dayIn(zone, new Date(now.getTime() - graceMs))
}
