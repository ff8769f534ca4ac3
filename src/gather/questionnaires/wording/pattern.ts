import type { Locale } from '#platform/wording/words.ts'

export type Patterns = Readonly<Record<Locale, readonly RegExp[]>>

export function any(...words: readonly string[]): string {
  return `(?:${words.join('|')})`
}

/** Where none of these follows. */
export function not(...words: readonly string[]): string {
  return `(?!${words.join('|')})`
}

/** What a pattern of these finds in the text, as it stands there. */
export function foundBy(patterns: Patterns, text: string, locale: Locale): string | null {
  for (const pattern of patterns[locale]) {
    const [found] = pattern.exec(text) ?? []
    if (found !== undefined) return found
  }
  return null
}
