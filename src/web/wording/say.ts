import { useMemo, useSyncExternalStore } from 'react'
import { type Locale, say, type Text, type TextOf } from '#platform/wording/words.ts'
import { type Figures, figuresOf } from './figures.ts'
import { onLocale, presentLocale } from './locale.ts'
import { onPlace, presentPlace } from './place.ts'

export type Words = {
  readonly locale: Locale
  readonly n: Figures
  t(text: Text): string
  t<Parts extends readonly unknown[]>(text: TextOf<Parts>, ...parts: Parts): string
}

/** Texts and figures in the reader's language, the workspace's zone and its currency. */
export function useWords(): Words {
  const locale = useSyncExternalStore(onLocale, presentLocale)
  const place = useSyncExternalStore(onPlace, presentPlace)
  return useMemo(() => wordsOf(locale, place), [locale, place])
}

function wordsOf(locale: Locale, place: { zone: string; currency: string }): Words {
  function t(text: Text): string
  function t<Parts extends readonly unknown[]>(text: TextOf<Parts>, ...parts: Parts): string
  function t(text: Text | TextOf<readonly unknown[]>, ...parts: readonly unknown[]): string {
    return say(text as TextOf<readonly unknown[]>, locale, ...parts)
  }
  return { locale, n: figuresOf(locale, place.zone, place.currency), t }
}
