import type { ShownScript } from '../interviews-api.ts'

type ScriptDraft = { readonly name: string; readonly en: string; readonly ja: string }

export function draftOf(kept: ShownScript | undefined): ScriptDraft {
  const lines = (language: 'en' | 'ja') => (kept?.questions ?? []).map((one) => one[language]).join('\n')
  return { name: kept?.name ?? '', en: lines('en'), ja: lines('ja') }
}

/** The same line of both is one question; what follows the last question is none. */
export function scriptOf({ name, en, ja }: ScriptDraft) {
  const [english, japanese] = [en.split('\n'), ja.split('\n')]
  const questions = Array.from({ length: Math.max(english.length, japanese.length) }, (_, nth) => ({
    en: english[nth]?.trim() ?? '',
    ja: japanese[nth]?.trim() ?? '',
  }))
  const last = questions.findLastIndex((one) => one.en !== '' || one.ja !== '')
  return { name, questions: questions.slice(0, last + 1) }
}
