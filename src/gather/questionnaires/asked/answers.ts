import * as z from 'zod/mini'
import { holds } from './holding.ts'
import { limits } from './limits.ts'
import type { End, Question, Questionnaire } from './questionnaire.ts'
import type { Because } from './refusals.ts'
import { type Answers, shapeOf, type Value, valueIn } from './values.ts'

/** Why an answer is not taken; `question` is its key, `null` where it is the whole set. */
export type Refused = { readonly question: string | null; readonly because: Because }

export type Read =
  | {
      readonly ok: true
      /** As they are kept: texts trimmed, blank answers and those of hidden questions left out. */
      readonly answers: Answers
      /** Questions that are shown with these answers, in order. */
      readonly shown: readonly string[]
      /** Questions that had an answer and are hidden by the others: their answers were left out. */
      readonly dropped: readonly string[]
    }
  | { readonly ok: false; readonly refused: readonly Refused[] }

/**
 * What reads the answers to a questionnaire, the same in the browser and on the server:
 *
 * - The answers are an object by the keys of the questions; a key that is none of theirs is refused. `null` and what is blank is no answer.
 * - Each answer has the shape of its kind, whether its question is shown or not (`shapes` in `values.ts`): nonsense is never taken.
 * - A question is shown where its rule holds of the answers to earlier questions that are shown themselves; the answer to a hidden
 *   question is left out and named in `dropped`.
 * - `partial` asks no more. `complete` refuses, by name, a shown question that is required and has no answer, a required matrix that
 *   lacks a row, and a ranking that was begun and does not name every option.
 */
export function answersOf(questionnaire: Questionnaire) {
  const schema = z.strictObject(
    Object.fromEntries(questionnaire.questions.map((question) => [question.key, z.nullish(shapeOf(question))])),
  )
  return {
    read(given: unknown, as: 'partial' | 'complete'): Read {
      const read = z.safeParse(schema, given)
      if (!read.success) return { ok: false, refused: refusedBy(read.error.issues) }
      const kept = withoutHidden(questionnaire, read.data as Given)
      if (lengthOf(kept.answers) > limits.allTexts)
        return { ok: false, refused: [{ question: null, because: 'tooMuchText' }] }
      const lacking = as === 'partial' ? [] : lackingIn(kept.shown, kept.answers)
      return lacking.length > 0
        ? { ok: false, refused: lacking }
        : { ok: true, ...kept, shown: kept.shown.map(({ key }) => key) }
    },
  }
}

type Given = Readonly<Record<string, Value | null | undefined>>

/** Which end page is shown after these answers, as `read` keeps them; `null`: the thanks. */
export function endOf({ ends }: Questionnaire, answers: Answers): End | null {
  return ends.find(({ showIf }) => holds(showIf, answers)) ?? null
}

/** The questions that are shown with these answers, in order: for a page that is being filled in. */
export function shownOf(questionnaire: Questionnaire, answers: Answers): Question[] {
  return withoutHidden(questionnaire, answers).shown
}

function withoutHidden({ questions }: Questionnaire, given: Given) {
  const answers: Record<string, Value> = {}
  const shown: Question[] = []
  const dropped: string[] = []
  for (const question of questions) {
    const value = Object.hasOwn(given, question.key) ? given[question.key] : undefined
    const answered = value !== null && value !== undefined && !isBlank(value)
    if (question.showIf !== null && !holds(question.showIf, answers)) {
      if (answered) dropped.push(question.key)
      continue
    }
    shown.push(question)
    if (answered) answers[question.key] = withoutBlankWords(value)
  }
  return { answers, shown, dropped }
}

function isBlank(value: Value): boolean {
  if (typeof value === 'string') return value === ''
  if (typeof value !== 'object') return false
  if ('options' in value) return value.options.length === 0
  if ('order' in value) return value.order.length === 0
  return 'rows' in value && Object.values(value.rows).every((column) => column === undefined)
}

function withoutBlankWords(value: Value): Value {
  if (typeof value !== 'object' || !('other' in value) || value.other !== '') return value
  const { other: _, ...rest } = value
  return rest
}

function lackingIn(shown: readonly Question[], answers: Answers): Refused[] {
  return shown.flatMap((question) => {
    const because = lacks(question, valueIn(answers, question.key))
    return because === null ? [] : [{ question: question.key, because }]
  })
}

function lacks(question: Question, value: Value | undefined): Because | null {
  if (value === undefined) return question.required ? 'required' : null
  if (typeof value !== 'object') return null
  if (question.kind === 'ranking' && 'order' in value)
    return value.order.length < question.options.length ? 'incomplete' : null
  if (question.kind === 'matrix' && 'rows' in value && question.required)
    return question.rows.some(({ key }) => !Object.hasOwn(value.rows, key)) ? 'incomplete' : null
  return null
}

/** Each question once; keys that are no question's are all told as one. */
function refusedBy(issues: readonly z.core.$ZodIssue[]): Refused[] {
  const found = new Map<string | null, Refused>()
  for (const issue of issues) {
    const [key = null] = issue.path
    const question = key === null ? null : String(key)
    if (!found.has(question)) found.set(question, { question, because: becauseOf(issue) })
  }
  return [...found.values()]
}

function becauseOf(issue: z.core.$ZodIssue): Because {
  if (issue.path.length === 0) return issue.code === 'unrecognized_keys' ? 'noSuchQuestion' : 'notAnswers'
  if (issue.code !== 'too_big') return 'notOnOffer'
  if (issue.origin === 'string') return 'tooLong'
  return issue.origin === 'array' ? 'tooMany' : 'notOnOffer'
}

function lengthOf(answers: Answers): number {
  return Object.values(answers).reduce<number>((sum, value) => sum + textOf(value).length, 0)
}

function textOf(value: Value): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && 'other' in value ? (value.other ?? '') : ''
}
