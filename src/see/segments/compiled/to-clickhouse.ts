import type { Moment } from '../language/moment.ts'
import { type Condition, holds, inFrame, joined, type Rule } from '../language/rule.ts'
import { type Asking, declared, inScope, Parameters, type Place, type Scope, type Vocabulary } from './place.ts'
import { placeOf } from './places.ts'
import { testToClickhouse, writtenAttribute, writtenColumn } from './test-to-clickhouse.ts'

export type Statement = { readonly sql: string; readonly parameters: Readonly<Record<string, unknown>> }

/** One statement that answers the customers who match a rule. */
export function toClickhouse(rule: Rule, vocabulary: Vocabulary, moment: Moment, scope: Scope = 'all'): Statement {
  const parameters = new Parameters()
  const condition = conditionOf(rule, vocabulary, moment, parameters, scope)
  const sql = `SELECT id AS customer_id FROM customers FINAL WHERE ${inScope({ scope }, 'id')} AND ${condition}`
  return { sql, parameters: parameters.values }
}

/** A rule as a condition on the columns of `customers`, true or false and never NULL. */
export function conditionOf(
  rule: Rule,
  vocabulary: Vocabulary,
  moment: Moment,
  parameters: Parameters,
  scope: Scope = 'all',
): string {
  const write = (plan: Plan): string => {
    switch (plan.kind) {
      case 'all':
      case 'any':
        return joined(plan.kind, plan.parts.map(write))
      case 'not':
        return `NOT ${write(plan.part)}`
      case 'here':
        return inFrame(plan.rule, (condition) => onCustomer(condition, vocabulary, moment, parameters))
      case 'pass':
        return passOver(plan.rule, { vocabulary, moment, parameters, scope })
    }
  }
  parameters.at(moment)
  return write(planOf(rule, vocabulary))
}

function onCustomer(condition: Condition, { fields }: Vocabulary, moment: Moment, parameters: Parameters): string {
  if (condition.kind === 'attribute') {
    return testToClickhouse(condition.test, writtenAttribute(condition.attribute, parameters), parameters, moment)
  }
  if (condition.kind !== 'field') throw new TypeError(`${condition.kind} is not a column of a customer`)
  const { value, type } = declared(fields, condition.field)
  return testToClickhouse(condition.test, writtenColumn(value, type), parameters, moment)
}

/**
 * A rule that one place decides, as a condition on `id`: in or not in one set of customers.
 *
 * The set is collected among the customers that have rows in that place, so it holds those whose answer differs from
 * the answer of a customer without any row: all but the ones who logged in four times logged in at most three times.
 */
export function passOver(rule: Rule, asking: Asking): string {
  const place = placeOf(rule, asking)
  const decided = inFrame(rule, place.write)
  if (place.withoutRows === 'asked') return asked(place, decided)
  return holds(rule, place.withoutRows)
    ? `id NOT IN (${place.select} ${place.decidesBy} NOT ${decided})`
    : `id IN (${place.select} ${place.decidesBy} ${decided})`
}

/** Only ClickHouse knows what a declared aggregate says about no rows at all, so the same statement asks it. */
function asked({ from, select }: Place, decided: string): string {
  const absent = `(SELECT (${decided}) FROM ${from} WHERE workspace_id = {workspace:UUID} AND 0)`
  return `((id IN (${select} HAVING (${decided}) != ${absent})) != ${absent})`
}

/**
 * Where the rows lie that decide a condition. Conditions of one place that stand side by side are decided in one pass
 * over it; `customers` needs no pass of its own, because the statement reads it anyway.
 */
type Seat = string

type Plan =
  | { readonly kind: 'here' | 'pass'; readonly seat: Seat; readonly rule: Rule }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Plan[] }
  | { readonly kind: 'not'; readonly part: Plan }

const own: Seat = 'customers'

function planOf(rule: Rule, vocabulary: Vocabulary): Plan {
  const place = seatOf(rule, vocabulary)
  if (place !== null) return { kind: place === own ? 'here' : 'pass', seat: place, rule }
  if (rule.kind === 'not') return { kind: 'not', part: planOf(rule.rule, vocabulary) }
  if (rule.kind !== 'all' && rule.kind !== 'any') throw new TypeError(`a ${rule.kind} has one place`)
  const { kind } = rule
  return { kind, parts: neighbours(rule.rules, vocabulary).map((rules) => planOf(together(kind, rules), vocabulary)) }
}

/** The one place that decides a whole rule, or `null` where it takes several. */
function seatOf(rule: Rule, vocabulary: Vocabulary): Seat | null {
  switch (rule.kind) {
    case 'not':
      return seatOf(rule.rule, vocabulary)
    case 'all':
    case 'any': {
      const places = new Set(rule.rules.map((part) => seatOf(part, vocabulary)))
      const [first = own] = places
      return places.size > 1 || (rule.rules.length > 1 && isAlone(first)) ? null : first
    }
    default:
      return seatOfCondition(rule, vocabulary)
  }
}

function seatOfCondition(condition: Condition, { fields, metrics }: Vocabulary): Seat {
  switch (condition.kind) {
    case 'field':
      return declared(fields, condition.field).from
    case 'attribute':
      return own
    case 'metric': {
      const { from, at } = declared(metrics, condition.metric)
      return `metrics of ${from} by ${at}`
    }
    case 'band':
    case 'score':
      return 'health'
    case 'segment':
      return 'alone segment'
    case 'sequence':
      return 'alone sequence'
    default:
      return `${condition.kind}s`
  }
}

/** A sequence is found by a pass of its own, and so is a membership. */
function isAlone(place: Seat | null): boolean {
  return place?.startsWith('alone ') ?? false
}

function neighbours(rules: readonly Rule[], vocabulary: Vocabulary): readonly (readonly Rule[])[] {
  const groups = new Map<string, Rule[]>()
  rules.forEach((rule, i) => {
    const place = seatOf(rule, vocabulary)
    const group = place === null || isAlone(place) ? `${i}` : place
    groups.set(group, [...(groups.get(group) ?? []), rule])
  })
  return [...groups.values()]
}

function together(kind: 'all' | 'any', rules: readonly Rule[]): Rule {
  const [only] = rules
  return rules.length === 1 && only !== undefined ? only : { kind, rules: [...rules] }
}
