import { type MessageClass, purposesOf, type SentFor } from '../../may/kinds.ts'
import type { ShownMessage, Wish } from '../messages-api.ts'

export type Language = 'en' | 'ja'
export type MessageDraft = {
  readonly class: MessageClass
  readonly purpose: SentFor
  readonly said: Readonly<Record<Language, { readonly subject: string; readonly text: string }>>
}

const nothing = { subject: '', text: '' }

export function draftOf(message?: Pick<ShownMessage, 'class' | 'purpose' | 'said'>): MessageDraft {
  if (message === undefined) return { class: 'relationship', purpose: 'service', said: { en: nothing, ja: nothing } }
  const { said, ...kind } = message
  return { class: kind.class, purpose: kind.purpose, said: { en: said.en ?? nothing, ja: said.ja ?? nothing } }
}

/** A class has purposes of its own: another class begins with its first. */
export function inClass(draft: MessageDraft, next: MessageClass): MessageDraft {
  const purposes: readonly SentFor[] = purposesOf[next]
  return { ...draft, class: next, purpose: purposes.includes(draft.purpose) ? draft.purpose : purposesOf[next][0] }
}

/** What is asked of the server: a language of which nothing was written is none. */
export function wishOf({ said, ...kind }: MessageDraft): Wish {
  const of = (language: Language) => {
    const { subject, text } = said[language]
    return subject.trim() === '' && text.trim() === '' ? null : said[language]
  }
  return { ...kind, said: { en: of('en'), ja: of('ja') } }
}

/** Whether each language that was begun has a subject and a text, and one was. */
export function isWhole({ said }: MessageDraft): boolean {
  const begun = [said.en, said.ja].filter(({ subject, text }) => subject.trim() !== '' || text.trim() !== '')
  return begun.length > 0 && begun.every(({ subject, text }) => subject.trim() !== '' && text.trim() !== '')
}
