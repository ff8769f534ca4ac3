import type { Option, Question, Questionnaire } from '../asked/questionnaire.ts'
import type { Both } from '../asked/texts.ts'

export const standings = ['same', 'askedOfOthers', 'reworded', 'otherAnswers', 'added', 'removed'] as const
/**
 * What becomes of a question, found again by its key, from one version to another; the gravest holds:
 * - `same`: kind, words and answers are the same in both languages, and it is asked of the same people. Its answers may be counted together.
 * - `askedOfOthers`: it is asked where other answers were given before: the same question to another circle.
 * - `reworded`: its text, its options or the names of its ends are said otherwise in a language; help below it is no such thing.
 * - `otherAnswers`: another kind, scale or set of options: the answers cannot be laid side by side.
 */
export type Standing = (typeof standings)[number]

export type Compared = {
  readonly key: string
  readonly standing: Standing
  /** As it reads in the later version, or in the earlier one where it was taken out. */
  readonly text: Both
  /** How it read before, where it reads otherwise now. */
  readonly was: Both | null
}
export const otherParts = ['title', 'intro', 'order', 'ends', 'thanks'] as const
export type OtherPart = (typeof otherParts)[number]
export type Comparison = { readonly questions: readonly Compared[]; readonly others: readonly OtherPart[] }

/** In the order of the later version; what was taken out stands at the end. */
export function comparisonOf(before: Questionnaire, after: Questionnaire): Comparison {
  const was = new Map(before.questions.map((question) => [question.key, question]))
  const is = new Set(after.questions.map(({ key }) => key))
  const questions = [
    ...after.questions.map((question) => compared(was.get(question.key), question)),
    ...before.questions
      .filter(({ key }) => !is.has(key))
      .map(({ key, text }): Compared => ({ key, standing: 'removed', text, was: null })),
  ]
  return { questions, others: otherParts.filter((part) => isOther(part, before, after)) }
}

function compared(was: Question | undefined, question: Question): Compared {
  const { key, text } = question
  if (was === undefined) return { key, standing: 'added', text, was: null }
  const standing = standingOf(was, question)
  return { key, standing, text, was: isAlike(was.text, text) ? null : was.text }
}

function standingOf(was: Question, is: Question): Standing {
  if (!isAlike(answersTo(was), answersTo(is))) return 'otherAnswers'
  if (!isAlike(wordsOf(was), wordsOf(is))) return 'reworded'
  return isAlike(was.showIf, is.showIf) ? 'same' : 'askedOfOthers'
}

function keysOf(options: readonly Option[]): string[] {
  return options.map(({ key }) => key).sort()
}

/** What can be answered. */
function answersTo(question: Question): unknown {
  switch (question.kind) {
    case 'csat':
      return [question.kind, question.points]
    case 'ces':
      return [question.kind, question.asks]
    case 'scale':
      return [question.kind, question.from, question.to]
    case 'single':
      return [question.kind, keysOf(question.options), question.other !== null]
    case 'multiple':
      return [question.kind, keysOf(question.options), question.other !== null, question.most]
    case 'matrix':
      return [question.kind, keysOf(question.rows), keysOf(question.columns)]
    case 'ranking':
      return [question.kind, keysOf(question.options)]
    default:
      return [question.kind]
  }
}

/** What is read before it is answered. */
function wordsOf(question: Question): unknown {
  const { text } = question
  switch (question.kind) {
    case 'csat':
      return [text, question.low, question.high, question.look, question.look === 'words' ? question.words : null]
    case 'nps':
    case 'ces':
    case 'scale':
      return [text, question.low, question.high]
    case 'single':
    case 'multiple':
      return [text, question.options, question.other]
    case 'matrix':
      return [text, question.rows, question.columns]
    case 'ranking':
      return [text, question.options]
    default:
      return [text]
  }
}

function isOther(part: OtherPart, before: Questionnaire, after: Questionnaire): boolean {
  if (part !== 'order') return !isAlike(before[part], after[part])
  const there = (one: Questionnaire, other: Questionnaire) => {
    const keys = new Set(other.questions.map(({ key }) => key))
    return one.questions.flatMap(({ key }) => (keys.has(key) ? [key] : []))
  }
  return !isAlike(there(before, after), there(after, before))
}

/** The order of the fields says nothing: what comes from the database has another. */
function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}
