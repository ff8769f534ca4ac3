import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { bands } from './kinds.ts'

export { type Band, bands, type Counted, counted, type Op, opsOf, type Value, type ValueType } from './kinds.ts'

const Words = z.array(z.string().min(1).max(500)).min(1).max(500)
const Phrase = z.string().min(1).max(500)
/** Beyond it neither store compares exactly, and what a metric measures never comes near. */
const Figure = z.number().min(-1e15).max(1e15)
const Days = z.number().int().min(0).max(36_600)

/** One comparison of one value. Whatever is not known passes `unknown` alone: a missing figure is not a small one. */
export const Test = z.discriminatedUnion('op', [
  z.object({ op: z.literal('one of'), values: Words }),
  z.object({ op: z.literal('none of'), values: Words }),
  z.object({ op: z.literal('contains'), text: Phrase }),
  z.object({ op: z.literal('starts with'), text: Phrase }),
  z.object({ op: z.literal('at least'), value: Figure }),
  z.object({ op: z.literal('more than'), value: Figure }),
  z.object({ op: z.literal('at most'), value: Figure }),
  z.object({ op: z.literal('less than'), value: Figure }),
  z.object({ op: z.literal('exactly'), value: Figure }),
  z.object({ op: z.literal('on or after'), day: Day }),
  z.object({ op: z.literal('on or before'), day: Day }),
  z.object({ op: z.literal('in the last'), days: Days }),
  z.object({ op: z.literal('in the next'), days: Days }),
  z.object({ op: z.literal('yes') }),
  z.object({ op: z.literal('no') }),
  z.object({ op: z.literal('known') }),
  z.object({ op: z.literal('unknown') }),
])
export type Test = z.infer<typeof Test>

export const BandOrUnknown = z.enum([...bands, 'unknown'])
export type BandOrUnknown = z.infer<typeof BandOrUnknown>

export const Times = z.object({
  op: z.enum(['at least', 'at most', 'exactly']),
  count: z.number().int().min(0).max(1_000_000),
})
export type Times = z.infer<typeof Times>

export const Within = z.discriminatedUnion('span', [
  z.object({ span: z.literal('last'), days: z.number().int().min(1).max(3660) }),
  z.object({ span: z.literal('between'), from: Day, to: Day }),
  z.object({ span: z.literal('ever') }),
])
export type Within = z.infer<typeof Within>

const On = z.object({ on: z.string().min(1).max(200), test: Test })
export type On = z.infer<typeof On>
const Where = z.array(On).max(20)

/** Events of any of these names; none named means whatever they did. */
export const Happening = z.object({ names: z.array(z.string().min(1).max(200)).max(100), where: Where })
export type Happening = z.infer<typeof Happening>

const conditions = [
  z.object({ kind: z.literal('field'), field: z.string().min(1).max(200), test: Test }),
  z.object({ kind: z.literal('attribute'), attribute: z.string().min(1).max(200), test: Test }),
  z.object({ kind: z.literal('contract'), where: Where, times: Times }),
  z.object({ kind: z.literal('purchase'), where: Where, times: Times, within: Within }),
  z.object({ kind: z.literal('person'), where: Where, times: Times }),
  z.object({ kind: z.literal('event'), ...Happening.shape, times: Times, within: Within }),
  z.object({
    kind: z.literal('sequence'),
    first: Happening,
    next: Happening,
    withinDays: z.number().int().min(1).max(3660),
    within: Within,
  }),
  z.object({ kind: z.literal('metric'), metric: z.string().min(1).max(200), test: Test }),
  z.object({ kind: z.literal('band'), bands: z.array(BandOrUnknown).min(1).max(5) }),
  z.object({ kind: z.literal('score'), test: Test }),
  z.object({ kind: z.literal('segment'), segment: Id, inside: z.boolean() }),
] as const

const Condition = z.discriminatedUnion('kind', conditions)
export type Condition = z.infer<typeof Condition>
export type ConditionOf<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>

export type Group = { kind: 'all'; rules: Rule[] } | { kind: 'any'; rules: Rule[] }
export type Rule = Condition | Group | { kind: 'not'; rule: Rule }

/** Who is meant. `all` of nothing is everyone; `any` of nothing is refused. */
export const Rule: z.ZodType<Rule, Rule> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('all'), rules: z.array(Rule).max(50) }),
    z.object({ kind: z.literal('any'), rules: z.array(Rule).min(1).max(50) }),
    z.object({ kind: z.literal('not'), rule: Rule }),
    ...conditions,
  ]),
)

export const everyone: Rule = { kind: 'all', rules: [] }

export function partsOf(rule: Rule): readonly Rule[] {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.rules
  return rule.kind === 'not' ? [rule.rule] : []
}

export function conditionsOf(rule: Rule): readonly Condition[] {
  if (rule.kind === 'all' || rule.kind === 'any' || rule.kind === 'not') return partsOf(rule).flatMap(conditionsOf)
  return [rule]
}

/** The boolean frame of a rule in SQL, with each condition written by the one who knows how. */
export function inFrame(rule: Rule, write: (condition: Condition) => string): string {
  if (rule.kind === 'not') return `NOT ${inFrame(rule.rule, write)}`
  if (rule.kind === 'all' || rule.kind === 'any') {
    return joined(
      rule.kind,
      rule.rules.map((part) => inFrame(part, write)),
    )
  }
  return write(rule)
}

export function joined(kind: 'all' | 'any', parts: readonly string[]): string {
  if (parts.length === 0) return kind === 'all' ? '1' : '0'
  return parts.length === 1 ? parts.join() : `(${parts.join(kind === 'all' ? ' AND ' : ' OR ')})`
}

/** The answer of a rule when the answer of each of its conditions is known. */
export function holds(rule: Rule, answer: (condition: Condition) => boolean): boolean {
  if (rule.kind === 'not') return !holds(rule.rule, answer)
  if (rule.kind === 'all') return rule.rules.every((part) => holds(part, answer))
  if (rule.kind === 'any') return rule.rules.some((part) => holds(part, answer))
  return answer(rule)
}
