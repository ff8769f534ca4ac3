import * as z from 'zod/mini'
import { storable } from '#platform/wording/plain-text.ts'
import { limits } from './limits.ts'
import type { Option, Question, QuestionKind, QuestionOf } from './questionnaire.ts'

/** The key of own words among the options; no option may be called so. */
export const otherKey = 'other'

/** An answer to one question: what its kind says, see `shapes`. */
export type Value =
  | number
  | string
  | boolean
  | { readonly option: string; readonly other?: string | undefined }
  | { readonly options: readonly string[]; readonly other?: string | undefined }
  | { readonly rows: Readonly<Record<string, string | undefined>> }
  | { readonly order: readonly string[] }

/** By the key of the question; a question that was not answered is not in it. */
export type Answers = Readonly<Record<string, Value>>

/** The lowest and the highest step of what is answered by a number. */
export function stepsOf(question: Question): { from: number; to: number } | null {
  switch (question.kind) {
    case 'nps':
      return { from: 0, to: 10 }
    case 'csat':
      return { from: 1, to: question.points }
    case 'ces':
      return { from: 1, to: 7 }
    case 'scale':
      return { from: question.from, to: question.to }
    default:
      return null
  }
}

const written = (most: number) => z.string().check(z.overwrite(storable), z.trim(), z.maxLength(most))
const other = z.optional(written(limits.shortText))

function step(question: Question) {
  const { from, to } = stepsOf(question) ?? { from: 0, to: 0 }
  return z.int().check(z.gte(from), z.lte(to))
}

function oneOf(options: readonly Option[], more: readonly string[] = []) {
  const keys = new Set([...options.map(({ key }) => key), ...more])
  return z.string().check(z.refine((key) => keys.has(key)))
}

function optionIn({ options, other }: QuestionOf<'single' | 'multiple'>) {
  return oneOf(options, other === null ? [] : [otherKey])
}

const each = z.refine<readonly string[]>((keys) => new Set(keys).size === keys.length)
type Chosen = { readonly option?: string; readonly options?: readonly string[]; readonly other?: string | undefined }
const withoutStrayWords = z.refine<Chosen>(
  ({ option, options, other }) => other === undefined || option === otherKey || options?.includes(otherKey) === true,
)

type Shapes = { readonly [Kind in QuestionKind]: (question: QuestionOf<Kind>) => z.ZodMiniType<Value> }
/** What an answer to each kind of question is. A number is a number: no text, no fraction, nothing off its scale. */
const shapes: Shapes = {
  nps: step,
  csat: step,
  ces: step,
  scale: step,
  single: (question) => z.strictObject({ option: optionIn(question), other }).check(withoutStrayWords),
  multiple: (question) =>
    z
      .strictObject({
        options: z.array(optionIn(question)).check(z.maxLength(question.most ?? limits.options + 1), each),
        other,
      })
      .check(withoutStrayWords),
  matrix: ({ rows, columns }) =>
    z.strictObject({
      rows: z.strictObject(Object.fromEntries(rows.map(({ key }) => [key, z.optional(oneOf(columns))]))),
    }),
  ranking: ({ options }) => z.strictObject({ order: z.array(oneOf(options)).check(z.maxLength(options.length), each) }),
  shortText: () => written(limits.shortText),
  longText: () => written(limits.longText),
  date: () => z.iso.date(),
  consent: () => z.boolean(),
}

export function shapeOf(question: Question): z.ZodMiniType<Value> {
  const shape = shapes[question.kind] as (question: Question) => z.ZodMiniType<Value>
  return shape(question)
}

export function valueIn(answers: Answers, key: string): Value | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined
}
