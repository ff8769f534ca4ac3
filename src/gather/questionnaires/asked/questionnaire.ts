import * as z from 'zod/mini'
import { limits } from './limits.ts'
import { Rules } from './rules.ts'
import { both, Key } from './texts.ts'

const text = both(limits.text)
const noText = () => ({ en: '', ja: '' })
const maybe = z._default(text, noText)

const asked = {
  key: Key,
  text,
  help: z._default(both(limits.help), noText),
  required: z._default(z.boolean(), false),
  /** Asked only where this holds of answers to questions that stand before it; `null`: always. */
  showIf: z._default(z.nullable(Rules), null),
}
/** What the lowest and the highest step mean. */
const named = { low: maybe, high: maybe }
export const Option = z.object({ key: Key, text })
export type Option = z.output<typeof Option>

function optionsUpTo(most: number) {
  return z.array(Option).check(z.maxLength(most))
}
const chosen = {
  options: optionsUpTo(limits.options),
  /** What stands before a field for own words; `null`: there is none. */
  other: z._default(z.nullable(text), null),
}
const steps = (from: number, to: number) => z.int().check(z.gte(from), z.lte(to))

export const Question = z.discriminatedUnion('kind', [
  z.object({ ...asked, ...named, kind: z.literal('nps') }),
  z.object({
    ...asked,
    ...named,
    kind: z.literal('csat'),
    look: z._default(z.enum(['numbers', 'faces', 'words']), 'numbers'),
    /** Steps from 1, the least satisfied. */
    points: z._default(steps(2, 10), 5),
    /** With the look `words`, one for each step, the least satisfied first. */
    words: z._default(z.array(text).check(z.maxLength(10)), () => []),
  }),
  z.object({
    ...asked,
    ...named,
    kind: z.literal('ces'),
    /** What a 7 says: that it was easy, or that it was much effort. */
    asks: z._default(z.enum(['ease', 'effort']), 'ease'),
  }),
  z.object({
    ...asked,
    ...named,
    kind: z.literal('scale'),
    from: z._default(steps(0, 1), 1),
    to: z._default(steps(2, 10), 5),
  }),
  z.object({ ...asked, ...chosen, kind: z.literal('single') }),
  z.object({
    ...asked,
    ...chosen,
    kind: z.literal('multiple'),
    /** How many may be chosen; own words count as one. */
    most: z._default(z.nullable(steps(1, limits.options)), null),
  }),
  z.object({
    ...asked,
    kind: z.literal('matrix'),
    rows: optionsUpTo(limits.rows),
    columns: optionsUpTo(limits.columns),
  }),
  z.object({ ...asked, kind: z.literal('ranking'), options: optionsUpTo(limits.rows) }),
  z.object({ ...asked, kind: z.literal('shortText') }),
  z.object({ ...asked, kind: z.literal('longText') }),
  z.object({ ...asked, kind: z.literal('date') }),
  z.object({ ...asked, kind: z.literal('consent') }),
])
export type Question = z.output<typeof Question>
export type QuestionKind = Question['kind']
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>

const Page = { title: both(limits.title), text: z._default(both(limits.help), noText) }
/** A page after the last question, for those whose answers are such; the first that holds is shown. */
export const End = z.object({ key: Key, showIf: Rules, ...Page })
export type End = z.output<typeof End>

/** The parts of a version, as a change of a draft names them one by one. */
export const parts = {
  /** Read by those who answer. */
  title: both(limits.title),
  intro: both(limits.help),
  questions: z.array(Question).check(z.maxLength(limits.questions)),
  ends: z.array(End).check(z.maxLength(limits.ends)),
  /** Shown after the last question where no end page applies. */
  thanks: z.object(Page),
}

/**
 * The questions of one version, of which a draft may still lack something: whether it can be published says `faultsOf`. What is left out
 * of a wish is filled in, so that what is kept is whole.
 */
export const Questionnaire = z.object({
  ...parts,
  intro: z._default(parts.intro, noText),
  ends: z._default(parts.ends, () => []),
})
export type Questionnaire = z.output<typeof Questionnaire>
export type QuestionnaireWish = z.input<typeof Questionnaire>
