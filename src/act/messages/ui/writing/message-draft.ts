import { changedOf } from '#web/kit/form/changed-of.ts'
import type { SendingChannel } from '../../../channels/contract.ts'
import { type MessageClass, purposesOf, type SentFor } from '../../may/kinds.ts'
import type { ShownMessage, Wish } from '../messages-api.ts'

export type Language = 'en' | 'ja'
export type MessageDraft = {
  readonly of: 'words' | 'template'
  /** The version of a template, where it is of one and that was chosen. */
  readonly templateVersionId: string | null
  readonly class: MessageClass
  readonly purpose: SentFor
  readonly channels: readonly SendingChannel[]
  readonly said: Readonly<Record<Language, { readonly subject: string; readonly text: string }>>
}

const nothing = { subject: '', text: '' }

export function draftOf(
  message?: Pick<ShownMessage, 'class' | 'purpose' | 'channels' | 'said' | 'template'>,
): MessageDraft {
  const said = { en: message?.said.en ?? nothing, ja: message?.said.ja ?? nothing }
  const template = message?.template ?? null
  return {
    of: template === null ? 'words' : 'template',
    templateVersionId: template?.versionId ?? null,
    class: message?.class ?? 'relationship',
    purpose: message?.purpose ?? 'service',
    channels: message?.channels ?? ['email'],
    said,
  }
}

/** A class has purposes of its own: another class begins with its first. */
export function inClass(draft: MessageDraft, next: MessageClass): MessageDraft {
  const purposes: readonly SentFor[] = purposesOf[next]
  return { ...draft, class: next, purpose: purposes.includes(draft.purpose) ? draft.purpose : purposesOf[next][0] }
}

/** What is asked of the server: a language of which nothing was written is none. */
export function wishOf({ of: what, templateVersionId, said, channels, ...rest }: MessageDraft): Wish {
  const kind = { ...rest, channels: [...channels] }
  if (what === 'template') return { ...kind, ...(templateVersionId !== null && { templateVersionId }) }
  const of = (language: Language) => {
    const { subject, text } = said[language]
    return subject.trim() === '' && text.trim() === '' ? null : said[language]
  }
  return { ...kind, said: { en: of('en'), ja: of('ja') } }
}

/** What of a message is another than when it was opened, each language by itself: what another said in the other one stays. */
export function changesOf(now: Wish, before: Wish): Partial<Wish> {
  const { said, ...rest } = changedOf(now, before)
  return said === undefined ? rest : { ...rest, said: changedOf(said, before.said ?? {}) }
}

/** Whether a template was chosen, or each language that was begun has a subject and a text, and one was. */
export function isWhole({ of: what, templateVersionId, said }: MessageDraft): boolean {
  if (what === 'template') return templateVersionId !== null
  const begun = [said.en, said.ja].filter(({ subject, text }) => subject.trim() !== '' || text.trim() !== '')
  return begun.length > 0 && begun.every(({ subject, text }) => subject.trim() !== '' && text.trim() !== '')
}
