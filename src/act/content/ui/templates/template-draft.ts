import { VersionWish } from '../../contract/templates.ts'
import type { ShownVersion } from '../content-api.ts'

export type Language = 'en' | 'ja'
export const languages: readonly Language[] = ['ja', 'en']

/** What somebody writes: both texts, what is said instead of values, and the pieces of the library. */
export type TemplateDraft = VersionWish

const nothing = { subject: '', body: '' }

export function draftOf(version: ShownVersion | undefined): TemplateDraft {
  if (version === undefined) return { texts: { en: nothing, ja: nothing }, fallbacks: {}, pieces: [], seasonal: false }
  const { texts, fallbacks, pieces, seasonal } = version
  return { texts, fallbacks, pieces, seasonal }
}

export function readDraft(value: unknown): TemplateDraft | undefined {
  return VersionWish.safeParse(value).data
}

/** What is another than it was: of the texts the languages that were changed. */
export function changesOf(now: TemplateDraft, before: TemplateDraft) {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  const texts = Object.fromEntries(
    languages.filter((one) => differs(now.texts[one], before.texts[one])).map((one) => [one, now.texts[one]]),
  )
  return {
    ...(Object.keys(texts).length > 0 && { texts }),
    ...(differs(now.fallbacks, before.fallbacks) && { fallbacks: now.fallbacks }),
    ...(differs(now.pieces, before.pieces) && { pieces: now.pieces }),
    ...(now.seasonal !== before.seasonal && { seasonal: now.seasonal }),
  }
}

/** The variables of the list that stand in one of the texts, in its order. */
export function usedIn({ texts }: TemplateDraft, names: readonly string[]): string[] {
  const all = languages.map((one) => `${texts[one].subject}\n${texts[one].body}\n${texts[one].short ?? ''}`).join('\n')
  const said = new Set([...all.matchAll(/\{[{%][\s\S]*?[%}]\}/g)].flatMap(([mark]) => mark.match(/[a-z]+\.\w+/g) ?? []))
  return names.filter((name) => said.has(name))
}

/** What of a language is still to be written. */
export function lacksIn({ texts }: TemplateDraft, language: Language): 'nothing' | 'all' | 'subject' | 'body' {
  const { subject, body } = texts[language]
  const [isTitled, isWritten] = [subject.trim() !== '', body.trim() !== '']
  if (isTitled && isWritten) return 'nothing'
  return isTitled ? 'body' : isWritten ? 'subject' : 'all'
}

/** A name that no piece of the version has yet. */
export function freeName({ pieces }: TemplateDraft): string {
  for (let at = 1; ; at++) if (!pieces.some(({ name }) => name === `page${at}`)) return `page${at}`
}
