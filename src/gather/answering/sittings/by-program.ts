import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { refusalText } from '../../questionnaires/questionnaires.ts'
import type { contract } from '../contract.ts'
import * as links from '../links/links-store.ts'
import { newToken } from '../links/token.ts'
import { sittingOf } from '../page/keys.ts'
import * as words from '../words.ts'
import { take } from './taking.ts'

type Wish = z.output<NonNullable<(typeof contract.answer)['~orpc']['inputSchema']>>

/** What a program says for whoever answers; each answer that is not taken is named, and then none is. */
export async function answerByProgram(
  context: Context,
  outside: Pick<Outside, 'mark'>,
  { id, answers, complete, locale, key }: Wish,
) {
  const link = await links.sat(context, id)
  if (link === undefined) throw notFound(words.link)
  if (!link.isOpen) throw conflict(words.closed)
  if (link.kind === 'personal' && key !== undefined) throw badInput('key', words.noKey)
  const taken = await take(context, link, {
    keyHash: link.kind === 'personal' ? '' : sittingOf(outside, link.id, 'program', key ?? newToken()),
    answers,
    isAll: () => complete,
    mustDo: complete,
    locale: locale ?? context.locale,
  })
  if (taken.as === 'over') throw conflict(words.over)
  const refused = taken.as === 'refused' ? taken.refused : complete ? taken.lacking : []
  const [first] = refused
  if (first !== undefined) {
    const question = taken.version.asked.questions.find(({ key: one }) => one === first.question) ?? null
    throw badInput(question === null ? 'answers' : `answers.${question.key}`, refusalText(first.because, question))
  }
  if (taken.as !== 'kept') throw conflict(words.over)
  return { state: taken.state, dropped: [...taken.dropped] }
}
