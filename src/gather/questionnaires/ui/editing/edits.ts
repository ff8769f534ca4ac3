import { Option, Question, type QuestionKind, type Questionnaire, type QuestionOf } from '../../asked/questionnaire.ts'
import type { Rule } from '../../asked/rules.ts'
import { type Both, blank } from '../../asked/texts.ts'
import { otherKey, stepsOf } from '../../asked/values.ts'

export const questionKinds = [
  'nps',
  'csat',
  'ces',
  'scale',
  'single',
  'multiple',
  'matrix',
  'ranking',
  'shortText',
  'longText',
  'date',
  'consent',
] as const satisfies readonly QuestionKind[]

const keyOf: Readonly<Record<QuestionKind, string>> = {
  nps: 'recommend',
  csat: 'satisfied',
  ces: 'easy',
  scale: 'scale',
  single: 'choice',
  multiple: 'choices',
  matrix: 'grid',
  ranking: 'order',
  shortText: 'text',
  longText: 'comment',
  date: 'day',
  consent: 'quote',
}

/** A key that none of these has: the wish, or with the next number. */
export function freeKey(wish: string, taken: readonly string[]): string {
  if (!taken.includes(wish)) return wish
  for (let at = 2; ; at++) if (!taken.includes(`${wish}-${at}`)) return `${wish}-${at}`
}

/** The texts that a kind of question begins with; the question of the NPS has words of its own. */
export type Beginnings = Partial<
  Record<QuestionKind, { readonly text?: Both; readonly low?: Both; readonly high?: Both }>
>

/** @param taken keys of questions that there are, and were in versions before: a new question is never one of those */
export function newQuestion(kind: QuestionKind, taken: readonly string[], beginnings: Beginnings = {}): Question {
  const begun = { key: freeKey(keyOf[kind], taken), text: blank, ...beginnings[kind] }
  return ofKind(begun, kind)
}

/**
 * The same question of another kind: what both kinds have stays.
 *
 * @param taken keys that its options, rows and columns had: none of those is given to new ones
 */
export function ofKind(question: object, kind: QuestionKind, taken: readonly string[] = []): Question {
  const first = newOption('option', taken)
  const two = [first, newOption('option', [...taken, first.key])]
  const filled = { options: two, rows: [newOption('row', taken)], columns: two, ...question, kind }
  return Question.parse(kind === 'consent' ? { ...filled, required: false } : filled)
}

export function newOption(wish: string, taken: readonly string[]): Option {
  return Option.parse({ key: freeKey(wish, [...taken, otherKey]), text: blank })
}

/** One step further towards the beginning (-1) or the end (1); at the end of the list it stays. */
export function moved<Item>(list: readonly Item[], from: number, by: -1 | 1): Item[] {
  const to = from + by
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** What was removed stands where it stood, unless as many of its key as there were stand here again. */
export function putBack<Item extends { readonly key: string }>(
  list: readonly Item[],
  before: readonly Item[],
  place: number,
): Item[] {
  const item = before[place]
  const those = (of: readonly Item[]) => of.filter(({ key }) => key === item?.key).length
  return item === undefined || those(list) >= those(before) ? [...list] : list.toSpliced(place, 0, item)
}

/** Each key once, the first that has it: a draft may hold one twice until it is mended. */
export function eachKeyOnce<Item extends { readonly key: string }>(list: readonly Item[]): Item[] {
  return list.filter(({ key }, place) => list.findIndex((one) => one.key === key) === place)
}

/** A name for each of them that no other has, and that goes with it when it is moved. */
export function namesOf(list: readonly { readonly key: string }[]): string[] {
  return list.map(({ key }, place) => `${key} ${list.slice(0, place).filter((one) => one.key === key).length}`)
}

/** What a 7 means turned round: the names of the ends go with their meaning. */
export function turnedRound(question: QuestionOf<'ces'>, asks: QuestionOf<'ces'>['asks']): QuestionOf<'ces'> {
  return asks === question.asks ? question : { ...question, asks, low: question.high, high: question.low }
}

/** What may be asked of the answer to a question. */
export function rulesFor(question: Question): Rule['is'][] {
  if (stepsOf(question) !== null) return ['atMost', 'atLeast', 'answered', 'unanswered']
  if (question.kind === 'single' || question.kind === 'multiple') return ['anyOf', 'noneOf', 'answered', 'unanswered']
  return ['answered', 'unanswered']
}

/** A rule on the answer to the question, to begin with. */
export function ruleOn(question: Question, is: Rule['is'] = rulesFor(question)[0] ?? 'answered'): Rule {
  const { key } = question
  if (is === 'atMost' || is === 'atLeast') return { question: key, is, than: middleOf(question) }
  if (is === 'anyOf' || is === 'noneOf') {
    const [first] = 'options' in question ? question.options : []
    return { question: key, is, options: [first?.key ?? otherKey] }
  }
  return { question: key, is }
}

/** Of the NPS the last step of the detractors, else the middle. */
function middleOf(question: Question): number {
  const { from, to } = stepsOf(question) ?? { from: 0, to: 0 }
  return question.kind === 'nps' ? 6 : Math.floor((from + to) / 2)
}

type Parts = Partial<Questionnaire>

/** The parts that are another than they were: what is left out of a change stays. */
export function changesOf(now: Questionnaire, before: Questionnaire): Parts {
  const parts = ['title', 'intro', 'questions', 'ends', 'thanks'] as const
  return Object.fromEntries(parts.filter((part) => !isSame(now[part], before[part])).map((part) => [part, now[part]]))
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
