import * as z from 'zod/mini'
import { isStorable } from '#platform/wording/plain-text.ts'
import { type Locale, locales } from '#platform/wording/words.ts'

/** Stands for a question, an option, a row: chosen once, the same in every version, so that answers stay comparable. */
export const Key = z.string().check(
  z.regex(/^[a-z][a-z0-9-]{0,39}$/),
  // What every object has of itself would be read as an answer.
  z.refine((key) => !(key in {})),
)

/** A text that either language may lack; what lacks both is a fault where a text is needed. */
export function both(most: number) {
  return z.object({ en: z._default(one(most), ''), ja: z._default(one(most), '') })
}
/** Of a text what is another than it was: a language that is left out stays. */
export function eitherOf(most: number) {
  return z.object({ en: z.optional(one(most)), ja: z.optional(one(most)) })
}
function one(most: number) {
  return z.string().check(
    z.trim(),
    z.maxLength(most),
    z.refine((text) => isStorable(text)),
  )
}
export type Both = { readonly en: string; readonly ja: string }

export const blank: Both = { en: '', ja: '' }

export type Shown = { readonly text: string; readonly locale: Locale; readonly isFallback: boolean }

/** What a reader of this language is shown: where the text lacks it, the other language, which says so. */
export function shownIn(text: Both, locale: Locale): Shown {
  const other = locales.find((one) => one !== locale) ?? locale
  return text[locale] === '' && text[other] !== ''
    ? { text: text[other], locale: other, isFallback: true }
    : { text: text[locale], locale, isFallback: false }
}

export function isBlank(text: Both): boolean {
  return text.en === '' && text.ja === ''
}
