import { declared, type Vocabulary } from './place.ts'
import type { Condition, Rule } from './rule.ts'

/**
 * Where the rows lie that decide a condition. Conditions of one place that stand side by side are decided in one pass
 * over it; `customers` needs no pass of its own, because the statement reads it anyway.
 */
export type Place = string

export type Plan =
  | { readonly kind: 'here' | 'pass'; readonly place: Place; readonly rule: Rule }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Plan[] }
  | { readonly kind: 'not'; readonly part: Plan }

const own: Place = 'customers'

export function planOf(rule: Rule, vocabulary: Vocabulary): Plan {
  const place = placeOf(rule, vocabulary)
  if (place !== null) return { kind: place === own ? 'here' : 'pass', place, rule }
  if (rule.kind === 'not') return { kind: 'not', part: planOf(rule.rule, vocabulary) }
  if (rule.kind !== 'all' && rule.kind !== 'any') throw new TypeError(`a ${rule.kind} has one place`)
  const { kind } = rule
  return { kind, parts: neighbours(rule.rules, vocabulary).map((rules) => planOf(together(kind, rules), vocabulary)) }
}

/** The one place that decides a whole rule, or `null` where it takes several. */
function placeOf(rule: Rule, vocabulary: Vocabulary): Place | null {
  switch (rule.kind) {
    case 'not':
      return placeOf(rule.rule, vocabulary)
    case 'all':
    case 'any': {
      const places = new Set(rule.rules.map((part) => placeOf(part, vocabulary)))
      const [first = own] = places
      return places.size > 1 || (rule.rules.length > 1 && isAlone(first)) ? null : first
    }
    default:
      return placeOfCondition(rule, vocabulary)
  }
}

function placeOfCondition(condition: Condition, { fields, metrics }: Vocabulary): Place {
  switch (condition.kind) {
    case 'field':
      return declared(fields, condition.field).from
    case 'attribute':
      return own
    case 'metric':
      return `metrics of ${declared(metrics, condition.metric).from}`
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
function isAlone(place: Place | null): boolean {
  return place?.startsWith('alone ') ?? false
}

function neighbours(rules: readonly Rule[], vocabulary: Vocabulary): readonly (readonly Rule[])[] {
  const groups = new Map<string, Rule[]>()
  rules.forEach((rule, i) => {
    const place = placeOf(rule, vocabulary)
    const group = place === null || isAlone(place) ? `${i}` : place
    groups.set(group, [...(groups.get(group) ?? []), rule])
  })
  return [...groups.values()]
}

function together(kind: 'all' | 'any', rules: readonly Rule[]): Rule {
  const [only] = rules
  return rules.length === 1 && only !== undefined ? only : { kind, rules: [...rules] }
}
