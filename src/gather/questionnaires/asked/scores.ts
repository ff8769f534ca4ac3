import { beginningOf } from '#platform/wording/plain-text.ts'
import type { Locale } from '#platform/wording/words.ts'
import { limits } from './limits.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import { type Answers, type Value, valueIn } from './values.ts'

/** What becomes of a set of answers, as `ResponseWish` of `gather/surveys` takes it, and whether it may be quoted. */
export type Scores = {
  readonly nps: number | null
  readonly csat: number | null
  readonly csatScale: number
  /** Effort, 1 the least. */
  readonly ces: number | null
  readonly comment: string
  readonly locale: Locale
  readonly answers: Readonly<Record<string, string | number | boolean | null>>
  /** `null`: nobody asked, or it was not answered, which is no consent either. */
  readonly mayQuote: boolean | null
}

/**
 * The rule, of answers as `read` keeps them:
 *
 * - Of each kind of score the first question that was answered counts; further ones stand in `answers` alone.
 * - CES is kept as effort: where a question asks for ease, a 7 becomes a 1. `answers` has what was answered.
 * - The comment is all that was written in own words (short and long texts, other options), in the order of the questions, blank lines
 *   between. The words of the questions are not in it, for what is said in a comment is taken for what the person said. Beyond what
 *   a comment holds it is cut, and ends in “…”; `answers` has the whole.
 * - May be quoted: `true` where every consent that was answered was given.
 * - `answers` is flat: `key` for one value; `key.option` (`true`) for each that was chosen of several, `key.other` for own words,
 *   `key.row` for a row of a matrix, `key.option` with its place, 1 the first, of what was put in order.
 */
export function scoresOf({ questions }: Questionnaire, answers: Answers, locale: Locale): Scores {
  const answered = questions.flatMap((question) => {
    const value = valueIn(answers, question.key)
    return value === undefined ? [] : [{ question, value }]
  })
  const first = (kind: Question['kind']) => answered.find(({ question }) => question.kind === kind)
  const csat = first('csat')
  const ces = first('ces')
  const consents = answered.flatMap(({ question, value }) => (question.kind === 'consent' ? [value === true] : []))
  return {
    nps: numberIn(first('nps')?.value),
    csat: numberIn(csat?.value),
    csatScale: csat?.question.kind === 'csat' ? csat.question.points : 5,
    ces: ces?.question.kind === 'ces' ? effortOf(ces.question.asks, numberIn(ces.value)) : null,
    comment: commentOf(answered.flatMap(({ question, value }) => ownWords(question, value))),
    locale,
    answers: Object.fromEntries(answered.flatMap(({ question, value }) => flat(question.key, value))),
    mayQuote: consents.length === 0 ? null : consents.every(Boolean),
  }
}

function numberIn(value: Value | undefined): number | null {
  return typeof value === 'number' ? value : null
}

function effortOf(asks: 'ease' | 'effort', step: number | null): number | null {
  return step === null ? null : asks === 'ease' ? 8 - step : step
}

function ownWords({ kind }: Question, value: Value): string[] {
  if (typeof value === 'string') return kind === 'date' ? [] : [value]
  return typeof value === 'object' && 'other' in value && value.other !== undefined ? [value.other] : []
}

function commentOf(texts: readonly string[]): string {
  const whole = texts.join('\n\n')
  return whole.length <= limits.longText ? whole : `${beginningOf(whole, limits.longText - 1)}…`
}

function flat(key: string, value: Value): [string, string | number | boolean][] {
  if (typeof value !== 'object') return [[key, value]]
  if ('rows' in value)
    return Object.entries(value.rows).flatMap(([row, column]) =>
      column === undefined ? [] : [[`${key}.${row}`, column]],
    )
  if ('order' in value) return value.order.map((option, place) => [`${key}.${option}`, place + 1])
  const own: [string, string][] = value.other === undefined ? [] : [[`${key}.other`, value.other]]
  if ('option' in value) return [[key, value.option], ...own]
  const chosen = value.options.filter((option) => option !== 'other' || value.other === undefined)
  return [...chosen.map((option): [string, boolean] => [`${key}.${option}`, true]), ...own]
}
