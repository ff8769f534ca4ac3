import type { Text } from '#platform/words.ts'

/** A day in both languages, as it stands inside a sentence. */
export function dayInWords(instant: Date, zone: string): Text {
  const write = (locale: string) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      day: 'numeric',
      month: locale === 'ja' ? 'long' : 'short',
    }).format(instant)
  return { en: write('en-GB'), ja: write('ja') }
}

/** Whole days between two instants. */
export function daysApart(from: Date, to: Date): number {
  return Math.round((Number(to) - Number(from)) / 86_400_000)
}
