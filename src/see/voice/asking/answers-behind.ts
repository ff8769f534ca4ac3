import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { responsesAmong } from '../../../gather/surveys/surveys.ts'
import type { AnswersWish } from '../contract.ts'
import * as facts from '../facts.ts'
import { hiddenIn } from '../rule/hidden.ts'
import { nobody } from '../rule/totals.ts'
import { words } from '../words.ts'
import { hiddenSpans } from './hidden-spans.ts'
import { mindDays, prepared } from './prepared.ts'

/** The answers that a score counts, or a part of it; one more than asked for tells that there are more. */
export async function answersBehind(context: Context, wish: AnswersWish, skip: number) {
  mindDays(context, wish)
  // Where no slice is named the answers are those of the whole, which nothing tells apart.
  const ready = await prepared(
    context,
    wish.of === undefined && wish.known === undefined ? { ...wish, slice: undefined } : wish,
    [wish],
  )
  if ((await hiddenSpans(context, wish, [wish])).size > 0) throw badInput('survey', words.hidden)
  if (wish.of !== undefined) await mindHidden(context, ready, wish.of)
  else if (wish.known !== undefined) await mindHidden(context, ready, '')
  const asked = { of: wish.of, isKnown: wish.known !== undefined, part: wish.part }
  const { ids, total } = await facts.answers(context.facts, ready, asked, { skip, limit: wish.limit + 1 })
  return { rows: await responsesAmong(context, ids), total }
}

/** What a score does not tell its rows do not either. */
async function mindHidden(context: Context, ready: facts.Prepared, of: string): Promise<void> {
  const found = await facts.totals(context.facts, ready)
  const own = new Map([...found].map(([slice, spans]) => [slice, spans.get(1) ?? nobody]))
  if (hiddenIn(own).has(of)) throw badInput('of', words.hidden)
}
