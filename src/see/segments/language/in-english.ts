import type { Names } from '../words.ts'
import { bandWords, columnWords, valueWords, words } from '../words.ts'
import type { Condition, Counted, Happening, On, Rule, Test, Times, Within } from './rule.ts'

/** “Customers whose industry is Retail and that did “login” at least 3 times in the last 30 days.” */
export function inEnglish(rule: Rule, names: Names): string {
  if (rule.kind === 'all' && rule.rules.length === 0) return `${words.everyone.en}.`
  return `Customers ${clause(rule, names, false)}.`
}

function clause(rule: Rule, names: Names, isInner: boolean): string {
  switch (rule.kind) {
    case 'all':
    case 'any': {
      if (rule.rules.length === 0) return 'of any kind'
      const parts = rule.rules.map((part) => clause(part, names, rule.rules.length > 1))
      const joined = listed(parts, rule.kind === 'all' ? 'and' : 'or')
      return isInner && parts.length > 1 ? `(${joined})` : joined
    }
    case 'not':
      return `that are not among those ${clause(rule.rule, names, true)}`
    default:
      return conditionClause(rule, names)
  }
}

function conditionClause(condition: Condition, names: Names): string {
  switch (condition.kind) {
    case 'field':
      return `whose ${names.field(condition.field)} ${predicate(condition.test, (value) => names.value(condition.field, value))}`
    case 'attribute':
      return `whose ${names.attribute(condition.attribute)} ${predicate(condition.test)}`
    case 'metric':
      return `whose ${names.metric(condition.metric)} ${predicate(condition.test)}`
    case 'score':
      return `whose health score ${predicate(condition.test)}`
    case 'band':
      return `whose health is ${listed(
        condition.bands.map((band) => bandWords[band].en),
        'or',
      )}`
    case 'segment':
      return `that are ${condition.inside ? '' : 'not '}in the segment “${names.segment(condition.segment)}”`
    case 'event':
      return `${did(condition.times, condition)}${during(condition.within)}`
    case 'sequence':
      return `that did ${happening(condition.first)} and then ${happening(condition.next)} within ${days(condition.withinDays)}${during(condition.within)}`
    case 'purchase':
      return `${having('purchase', condition.times, condition.where)}${during(condition.within)}`
    default:
      return having(condition.kind, condition.times, condition.where)
  }
}

function did({ op, count }: Times, event: Happening): string {
  const what = happening(event)
  if (count === 0 && op !== 'at least') return `that did not do ${what}`
  if (op === 'at least' && count <= 1) return `that did ${what}`
  return `that did ${what} ${op} ${count === 1 ? 'once' : `${figure(count)} times`}`
}

function happening({ names, where }: Happening): string {
  const named =
    names.length === 0
      ? 'anything'
      : listed(
          names.map((name) => `“${name}”`),
          'or',
        )
  return `${named}${bracketed(where.map(({ on, test }) => `${on} ${predicate(test)}`))}`
}

const nouns: Readonly<Record<Counted, readonly [one: string, several: string]>> = {
  contract: ['contract', 'contracts'],
  purchase: ['purchase', 'purchases'],
  person: ['person', 'people'],
}

function having(kind: Counted, { op, count }: Times, where: readonly On[]): string {
  const which = bracketed(where.map((on) => column(kind, on)))
  const [one, several] = nouns[kind]
  if (count === 0 && op !== 'at least') return `that have no ${one}${which}`
  return `that have ${op} ${figure(count)} ${count === 1 ? one : several}${which}`
}

function column(kind: Counted, { on, test }: On): string {
  const label = columnWords[kind][on]?.en ?? on
  if (on === 'in_force' && (test.op === 'yes' || test.op === 'no')) return test.op === 'yes' ? label : `not ${label}`
  return `${label} ${predicate(test, (value) => valueWords[value]?.en ?? value)}`
}

function bracketed(parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` (${listed(parts, 'and')})`
}

function predicate(test: Test, named: (value: string) => string = (value) => value): string {
  switch (test.op) {
    case 'one of':
      return `is ${listed(test.values.map(named), 'or')}`
    case 'none of':
      return `is known and other than ${listed(test.values.map(named), 'or')}`
    case 'contains':
    case 'starts with':
      return `${test.op} “${test.text}”`
    case 'on or after':
    case 'on or before':
      return `is ${test.op} ${day(test.day)}`
    case 'in the last':
    case 'in the next':
      return test.days === 0 ? 'is today' : `is ${test.op} ${days(test.days)}`
    case 'yes':
    case 'no':
    case 'known':
      return `is ${test.op}`
    case 'unknown':
      return 'is not known'
    default:
      return `is ${test.op} ${figure(test.value)}`
  }
}

function during(within: Within): string {
  if (within.span === 'ever') return ''
  if (within.span === 'last') return ` in the last ${days(within.days)}`
  return ` between ${day(within.from)} and ${day(within.to)}`
}

function listed(parts: readonly string[], joint: 'and' | 'or'): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${joint} ${last}`
}

const days = (count: number): string => (count === 1 ? '1 day' : `${figure(count)} days`)
const figure = (value: number): string => new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(value)
const day = (written: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(written))
