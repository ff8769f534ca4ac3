import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { settingsInForce } from '../../../gather/calendar/calendar.ts'
import type { Span as Period } from '../../figures/contract.ts'
import { customerSlice, spansOf } from '../../figures/figures.ts'
import type { Counting, ScoresWish } from '../contract.ts'
import type { Prepared } from '../facts.ts'
import { byAnswer, byVersion } from '../statement/answer-sql.ts'
import {
  byCustomer,
  byLocale,
  byPlan,
  bySurvey,
  byTenure,
  byTenureMonth,
  type Slicing,
  whole,
} from '../statement/slicing-sql.ts'
import { words as answerWords } from '../words/answers.ts'
import { words } from '../words.ts'
import { questionsOf } from './questions.ts'

export type Span = Pick<Period, 'from' | 'to'>

export async function spansFor(context: Context, wish: ScoresWish): Promise<Period[]> {
  if (wish.until !== undefined && wish.until < earliest) throw badInput('until', words.tooEarly)
  const { yearStartsIn } = await settingsInForce(context)
  return spansOf(wish, context.today, { yearStartsIn })
}

/** Makes of what is asked what the statements are handed; the periods follow one another without a gap. */
export async function prepared(context: Context, wish: Counting, spans: readonly Span[]): Promise<Prepared> {
  const { slicing, bound } = await slicingOf(context, wish)
  const [first, last] = [spans[0]?.from ?? context.today, spans.at(-1)?.to ?? context.today]
  return {
    measure: wish.measure,
    way: wish.counted,
    isOfSurvey: wish.survey !== undefined,
    slicing,
    bound: {
      ...bound,
      ...{ zone: context.workspace.zone, first, last, starts: spans.map(({ from }) => from) },
      ...{ ends: spans.map(({ to }) => to), survey: wish.survey ?? '', topBoxes: wish.topBoxes },
    },
  }
}

/** Of one period by its days. */
export function mindDays({ today }: Context, { from, to }: Span): void {
  if (from < earliest) throw badInput('from', words.tooEarly)
  if (from >= to) throw badInput('from', words.fromAfterTo)
  if (to > today) throw badInput('to', words.inFuture)
}

/** Nothing is told of days before this one. */
export const earliest = '1970-01-01'

const ofAnswers: ReadonlyMap<string, Slicing> = new Map([
  ['survey', bySurvey],
  ['locale', byLocale],
  ['tenure', byTenure],
  ['tenure month', byTenureMonth],
  ['plan', byPlan],
])

async function slicingOf(context: Context, { slice, survey, measure }: Counting) {
  if (slice === undefined) return { slicing: whole, bound: {} }
  const own = ofAnswers.get(slice)
  if (own !== undefined) return { slicing: own, bound: {} }
  const key = answerKeyIn(slice)
  if (key !== undefined || slice === 'version') {
    if (survey === undefined) throw badInput('survey', answerWords.needsSurvey)
    return key === undefined ? { slicing: byVersion, bound: {} } : slicingByAnswer(context, { key, survey, measure })
  }
  const found = await customerSlice(context, slice)
  if (found === undefined) throw badInput('slice', words.notASlice)
  return { slicing: byCustomer(found), bound: found.bound }
}

/** The key of the question in `answer:<key>`. */
export function answerKeyIn(slice: string): string | undefined {
  return /^answer:(.+)$/s.exec(slice)?.[1]
}

type OfAnswer = Pick<Counting, 'measure'> & { readonly key: string; readonly survey: string }

async function slicingByAnswer(context: Context, { key, survey, measure }: OfAnswer) {
  const questions = await questionsOf(context, survey)
  const question = questions.find((one) => one.key === key)
  if (question === undefined) throw badInput('slice', answerWords.noSuchQuestion)
  if (question.scoreOf === measure) throw badInput('slice', answerWords.isTheScore)
  const score = questions.find(({ scoreOf }) => scoreOf === measure)
  return {
    slicing: byAnswer(score !== undefined && question.kindOf === measure),
    bound: { answerKey: key, answerKinds: question.kinds, scoreKey: score?.key ?? '' },
  }
}
