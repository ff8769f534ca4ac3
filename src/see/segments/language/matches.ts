import { standingOf } from '../../../gather/contracts/contracts.ts'
import { comparisons, passes } from '../compiled/passes.ts'
import { passesProperty, saidOf } from '../properties/property.ts'
import { daysInMilliseconds, type Moment, spanOf } from './moment.ts'
import type { Band, Condition, ConditionOf, Happening, On, Rule, Times, Value, Within } from './rule.ts'

type Columns = Readonly<Record<string, Value>>

/** One customer with all that a rule can ask about, as plain values. */
export type Subject = {
  readonly fields: Columns
  readonly attributes: Columns
  /** Columns as `counted` names them; `in_force` is worked out from the days. */
  readonly contracts: readonly Columns[]
  readonly purchases: readonly { readonly at: Date; readonly columns: Columns }[]
  /** People who are still there and let themselves be analysed. */
  readonly people: readonly Columns[]
  /** What somebody did, without the events of people who withdrew their consent to analysis. */
  readonly events: readonly Happened[]
  readonly metrics: Readonly<Record<string, number | null>>
  readonly band: Band | null
  readonly score: number | null
  readonly segments: readonly string[]
}
export type Happened = {
  readonly name: string
  readonly at: Date
  readonly properties: Readonly<Record<string, unknown>>
}

/** Whether a customer matches a rule: the meaning of the language, which the compiled statement must share. */
export function matches(rule: Rule, subject: Subject, moment: Moment): boolean {
  switch (rule.kind) {
    case 'all':
      return rule.rules.every((part) => matches(part, subject, moment))
    case 'any':
      return rule.rules.some((part) => matches(part, subject, moment))
    case 'not':
      return !matches(rule.rule, subject, moment)
    default:
      return fulfils(rule, subject, moment)
  }
}

function fulfils(condition: Condition, subject: Subject, moment: Moment): boolean {
  switch (condition.kind) {
    case 'field':
      return passes(condition.test, subject.fields[condition.field] ?? null, moment)
    case 'attribute':
      return passes(condition.test, subject.attributes[condition.attribute] ?? null, moment)
    case 'contract':
      return enough(condition.times, countOf(condition.where, subject.contracts.map(withForce(moment)), moment))
    case 'purchase':
      return enough(condition.times, countOf(condition.where, purchasesIn(condition, subject, moment), moment))
    case 'person':
      return enough(condition.times, countOf(condition.where, subject.people, moment))
    case 'event':
      return enough(condition.times, eventsIn(condition, condition.within, subject, moment).length)
    case 'sequence':
      return followed(condition, subject, moment)
    case 'metric':
      return passes(condition.test, subject.metrics[condition.metric] ?? null, moment)
    case 'band':
      return condition.bands.includes(subject.band ?? 'unknown')
    case 'score':
      return passes(condition.test, subject.score, moment)
    case 'segment':
      return subject.segments.includes(condition.segment) === condition.inside
  }
}

function enough({ op, count }: Times, found: number): boolean {
  return comparisons[op](found, count)
}

function countOf(where: readonly On[], rows: readonly Columns[], moment: Moment): number {
  return rows.filter((row) => where.every(({ on, test }) => passes(test, row[on] ?? null, moment))).length
}

function withForce({ today }: Moment) {
  return (contract: Columns): Columns => {
    const { starts_on: starts, ends_on: ends } = contract
    const days = { startsOn: String(starts), endsOn: typeof ends === 'string' ? ends : null }
    return { ...contract, in_force: typeof starts === 'string' && standingOf(days, today) === 'in force' }
  }
}

function purchasesIn({ within }: ConditionOf<'purchase'>, { purchases }: Subject, moment: Moment): readonly Columns[] {
  return purchases.filter(({ at }) => isInside(at, within, moment)).map(({ columns }) => columns)
}

function eventsIn(
  { names, where }: Happening,
  within: Within,
  { events }: Subject,
  moment: Moment,
): readonly Happened[] {
  return events.filter(
    ({ name, at, properties }) =>
      (names.length === 0 || names.includes(name)) &&
      isInside(at, within, moment) &&
      where.every(({ on, test }) => passesProperty(test, saidOf(properties, on), moment)),
  )
}

function isInside(at: Date, within: Within, moment: Moment): boolean {
  const { from, until } = spanOf(within, moment)
  return (from === null || Number(at) >= from) && (until === null || Number(at) < until)
}

function followed(
  { first, next, withinDays, within }: ConditionOf<'sequence'>,
  subject: Subject,
  moment: Moment,
): boolean {
  const reach = daysInMilliseconds(withinDays)
  const starts = eventsIn(first, within, subject, moment).map(({ at }) => Number(at))
  const follows = eventsIn(next, within, subject, moment).map(({ at }) => Number(at))
  return follows.some((at) => starts.some((start) => start < at && at - start <= reach))
}
