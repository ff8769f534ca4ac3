import type { UsageWeek } from './contract.ts'

const shown = 26

/** The Monday with which the first of 26 weeks begins; the last is the week of today. */
export function firstMonday(today: string): string {
  return shifted(mondayOf(today), -7 * (shown - 1))
}

/** Every one of the 26 weeks, those in which nothing happened too. The present week is not whole before its Sunday is over. */
export function filledWeeks(
  found: readonly { monday: string; people: number; events: number }[],
  today: string,
): UsageWeek[] {
  const byMonday = new Map(found.map((week) => [week.monday, week]))
  const first = firstMonday(today)
  return Array.from({ length: shown }, (_, index) => {
    const monday = shifted(first, 7 * index)
    const { people = 0, events = 0 } = byMonday.get(monday) ?? {}
    return { monday, people, events, isWhole: shifted(monday, 6) < today }
  })
}

function mondayOf(day: string): string {
  return shifted(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
