import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { hiddenSpans } from '../asking/hidden-spans.ts'
import { mindDays, prepared } from '../asking/prepared.ts'
import { questionsOf } from '../asking/questions.ts'
import type { Drivers } from '../contract/drivers.ts'
import type { DriversWish } from '../contract.ts'
import { totals } from '../facts.ts'
import { together } from '../rule/totals.ts'
import { words } from '../words.ts'
import { connectionsOf } from './connections.ts'
import { alike } from './drivers-facts.ts'

/** Which other answers of a survey go with its score: of each person the latest answer within the days. */
export async function drivers(context: Context, wish: DriversWish): Promise<Drivers> {
  const to = wish.until ?? context.today
  const span = { from: shiftDate(to, { days: -wish.days }), to }
  mindDays(context, span)
  const counting = { ...wish, counted: 'latest' as const }
  if ((await hiddenSpans(context, counting, [span])).size > 0) throw badInput('survey', words.hidden)
  const questions = await questionsOf(context, wish.survey)
  const score = questions.find(({ scoreOf }) => scoreOf === wish.measure)
  const ready = await prepared(context, counting, [span])
  const bound = { ...ready.bound, scoreKey: score?.key ?? '' }
  const counted = together([...((await totals(context.facts, ready)).get('') ?? new Map()).values()])
  const asked = questions
    .filter((one) => one !== score)
    .map((one) => ({ ...one, isOfKind: score !== undefined && one.kindOf === wish.measure }))
  return {
    ...span,
    n: counted.n,
    ...connectionsOf(wish.measure, asked, await alike(context.facts, { ...ready, bound }), counted),
  }
}
