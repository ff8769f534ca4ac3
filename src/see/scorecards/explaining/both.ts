import type { Locale, Text } from '#platform/wording/words.ts'

export function both(write: (locale: Locale) => string): Text {
  return { en: write('en'), ja: write('ja') }
}
