import type { Text } from './words.ts'

const writers = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
  ja: new Intl.DateTimeFormat('ja', { dateStyle: 'long', timeZone: 'UTC' }),
} as const

/** A day, `YYYY-MM-DD`, as each language writes it inside a sentence: `26 Nov 2026`, `2026年11月26日`. */
export function dayInWords(day: string): Text {
  const instant = new Date(`${day}T00:00:00Z`)
  return { en: writers.en.format(instant), ja: writers.ja.format(instant) }
}
