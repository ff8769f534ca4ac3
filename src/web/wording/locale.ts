import { type Locale, localeOf } from '#platform/wording/words.ts'
import { shelf } from '../session/shelf.ts'

const place = 'meguri.locale'
const heard = new Set<() => void>()
let present: Locale = localeOf(shelf.getItem(place) ?? navigator.language)

/** The reader's language, known before anyone has signed in and outside of components. */
export function presentLocale(): Locale {
  return present
}

export function chooseLocale(locale: Locale): void {
  shelf.setItem(place, locale)
  if (locale === present) return
  present = locale
  applyLocale()
  for (const hear of heard) hear()
}

export function applyLocale(): void {
  document.documentElement.lang = present
}

export function onLocale(hear: () => void): () => void {
  heard.add(hear)
  return () => heard.delete(hear)
}
