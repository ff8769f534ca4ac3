import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Version } from '../../../gather/questionnaires/contract.ts'
import { versionInForce } from '../../../gather/questionnaires/questionnaires.ts'
import { lacksOfMessage, ownAddress, type Post, sendTest, shownLetter } from '../../messages/messages.ts'
import type { Asking } from '../contract.ts'
import { kind } from '../found.ts'
import * as store from '../store.ts'
import { asking, saysNothing } from '../words.ts'
import { firstQuestion } from './first-question.ts'
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

/** How the mail reads in a language; its links lead nowhere, for nobody is asked by it. */
export async function previewAsking(context: Context, post: Post, id: string, locale: 'en' | 'ja') {
  const kept = await read(context, id)
  return previewOf(context, post.url, { questionnaireId: kept.questionnaire.id, said: kept.said }, locale)
}

/** The same of words that are no message yet. */
export async function previewOf(
  context: Context,
  url: string,
  { questionnaireId, said }: Omit<Unsent, 'id'>,
  locale: 'en' | 'ja',
) {
  return shownLetter(context, url, madeOf(said), { locale, below: await belowOf(context, url, questionnaireId) })
}

export async function testAsking(context: Context, post: Post, id: string, locale: 'en' | 'ja' | undefined) {
  const { messageId, questionnaire, said } = await read(context, id)
  return testOf(context, post, { id: messageId, questionnaireId: questionnaire.id, said }, locale)
}

type Unsent = { readonly id: string; readonly questionnaireId: string; readonly said: Said }

/** A test of words, whether they are a message or not: `id` tells its letters apart. */
export async function testOf(
  context: Context,
  post: Post,
  { id, questionnaireId, said }: Unsent,
  locale?: 'en' | 'ja',
) {
  const below = await belowOf(context, post.url, questionnaireId)
  const one = { ...madeOf(said), id }
  const lacks = await lacksOfMessage(context, post.house, one)
  const { missing: _, ...sent } = await sendTest(context, post, one, { to: await ownAddress(context), locale, below })
  return { ...sent, lacks }
}

/** What the mail of an asking is made of, before it is a message. */
export function madeOf(said: Said) {
  return { ...kind, channels: ['email' as const], said, template: null }
}

async function read(context: Context, id: string): Promise<store.Kept> {
  const kept = await store.find(context, id)
  if (kept === undefined) throw notFound(asking)
  return kept
}

async function belowOf(context: Context, url: string, questionnaireId: string) {
  const [question] = (await versionInForce(context, questionnaireId)).asked.questions
  if (question === undefined) throw badInput('questionnaireId', saysNothing)
  return (reads: 'en' | 'ja') => firstQuestion(question, `${url}/a/…`, reads)
}
