import type { Text } from '#platform/wording/words.ts'
import type { Version } from '../../../gather/questionnaires/contract.ts'
import type { Asking } from '../contract.ts'
import * as words from './words.ts'

type Said = Asking['said']

/** What the mail says where nobody wrote it, in the languages in which the survey has a title. */
export function readyWords({ title }: Version['asked'], isAnonymous: boolean): { said: Said; reminder: Said } {
  const reminder = isAnonymous ? words.reminderToAll : words.reminder
  return {
    said: inBoth(title, words.invitationSubject, words.invitation),
    reminder: inBoth(title, words.reminderSubject, reminder),
  }
}

function inBoth(title: { en: string; ja: string }, subject: (title: string) => Text, said: Text): Said {
  const of = (locale: 'en' | 'ja') =>
    title[locale] === '' ? null : { subject: subject(title[locale])[locale], text: said[locale] }
  return { en: of('en'), ja: of('ja') }
}
