import type { Locale } from '#platform/wording/words.ts'
import type { Said } from '../contract.ts'

export type InLanguages = { readonly en: Said | null; readonly ja: Said | null }

/** What somebody reads: their own language where the message has it, else that of the workspace, else the one that there is. */
export function saidIn(said: InLanguages, own: Locale | null, house: Locale): { locale: Locale; said: Said } {
  for (const locale of [own, house, 'en', 'ja'] as const) {
    const found = locale === null ? null : said[locale]
    if (locale !== null && found !== null) return { locale, said: found }
  }
  throw new RangeError('said: a message says something in one language at least')
}
