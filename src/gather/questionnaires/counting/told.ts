import type { Told } from '../../surveys/contract.ts'
import type { Option, Question, Questionnaire } from '../asked/questionnaire.ts'
import { type Both, blank } from '../asked/texts.ts'
import { type Answers, otherKey, type Value, valueIn } from '../asked/values.ts'

/**
 * What of a set of answers can be counted: numbers, and which options were chosen, under the keys of `answers` in `scoresOf`. Of several
 * that may be chosen each says `yes` or `no`. Nothing that somebody wrote is in it, and no day.
 */
export function toldOf({ questions }: Questionnaire, answers: Answers, version: number | null): Told {
  const told = questions.flatMap((question) => {
    const value = valueIn(answers, question.key)
    return value === undefined ? [] : said(question, value).map(([key, one]) => ({ key, kind: kindOf(question), one }))
  })
  return {
    version,
    kinds: Object.fromEntries(told.map(({ key, kind }) => [key, kind])),
    numbers: Object.fromEntries(told.flatMap(({ key, one }) => (typeof one === 'number' ? [[key, one]] : []))),
    options: Object.fromEntries(told.flatMap(({ key, one }) => (typeof one === 'string' ? [[key, one]] : []))),
  }
}

/** The kind of a question with its steps: only answers of one kind are counted together, whatever version they are of. */
function kindOf(question: Question): string {
  switch (question.kind) {
    case 'csat':
      return `csat ${question.points}`
    case 'ces':
      return `ces ${question.asks}`
    case 'scale':
      return `scale ${question.from} ${question.to}`
    default:
      return question.kind
  }
}

function said(question: Question, value: Value): [string, number | string][] {
  const { key } = question
  if (typeof value === 'number') return [[key, value]]
  if (typeof value === 'boolean') return [[key, value ? 'yes' : 'no']]
  // A text, or a day.
  if (typeof value === 'string') return []
  if ('option' in value) return [[key, value.option]]
  if ('rows' in value)
    return Object.entries(value.rows).flatMap(([row, column]) =>
      column === undefined ? [] : [[`${key}.${row}`, column]],
    )
  if ('order' in value) return value.order.map((option, place) => [`${key}.${option}`, place + 1])
  if (question.kind !== 'multiple' || value.options.length === 0) return []
  return choicesOf(question).map((option) => [
    `${key}.${option.key}`,
    value.options.includes(option.key) ? 'yes' : 'no',
  ])
}

/** One thing that is asked, as answers are counted under its key. */
export type Part = {
  readonly key: string
  readonly question: string
  readonly kind: string
  readonly text: Both
  /** The row, or the option, where the question has several. */
  readonly of: Both | null
  /** What may be chosen, in its order; `null` where numbers are answered, or yes and no. */
  readonly options: readonly Option[] | null
}

/** All that is asked and can be counted, in its order. */
export function partsOf({ questions }: Questionnaire): Part[] {
  return questions.flatMap((question): Part[] => {
    const { key, text } = question
    const one = { key, question: key, kind: kindOf(question), text, of: null, options: null }
    const each = (options: readonly Option[], chosen: readonly Option[] | null) =>
      options.map((option) => ({ ...one, key: `${key}.${option.key}`, of: option.text, options: chosen }))
    switch (question.kind) {
      case 'single':
        return [{ ...one, options: choicesOf(question) }]
      case 'multiple':
        return each(choicesOf(question), null)
      case 'matrix':
        return each(question.rows, question.columns)
      case 'ranking':
        return each(question.options, null)
      case 'shortText':
      case 'longText':
      case 'date':
        return []
      default:
        return [one]
    }
  })
}

function choicesOf({ options, other }: { options: readonly Option[]; other: Both | null }): Option[] {
  return [...options, ...(other === null ? [] : [{ key: otherKey, text: other ?? blank }])]
}
