import type { Locale, Text } from '#platform/wording/words.ts'
import { type Names, words } from '../words.ts'
import { inEnglish } from './in-english.ts'
import { inJapanese } from './in-japanese.ts'
import type { Rule } from './rule.ts'

/** A rule read back as a sentence. What stands in brackets belongs together. */
export function inWords(rule: Rule, names: Names, locale: Locale): string {
  return locale === 'ja' ? inJapanese(rule, names) : inEnglish(rule, names)
}

/** “about 80 % (20 of 25)”: a rounded share never stands without its counts, and few of them come with a caution. */
export function shareInWords(part: number, of: number): { sentence: Text; caution: Text | null } {
  if (of === 0) return { sentence: words.nobodyThere, caution: null }
  const percent = roundedPercent(part, of)
  const few = of < 10
  return {
    sentence: { en: words.share.en(percent, part, of), ja: words.share.ja(percent, part, of) },
    caution: few ? { en: words.fewPeople.en(of), ja: words.fewPeople.ja(of) } : null,
  }
}

/** Whole percent; never 0 or 100 where that would claim nobody or everybody. */
function roundedPercent(part: number, of: number): number {
  const percent = Math.round((part / of) * 100)
  if (part > 0 && percent === 0) return 1
  return part < of && percent === 100 ? 99 : percent
}
