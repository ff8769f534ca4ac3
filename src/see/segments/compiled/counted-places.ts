import { inForceFacts, isAmended, onDayFacts } from '../../../gather/contracts/fields.ts'
import { activity, mayCount } from '../../../gather/events/fields.ts'
import { presentFacts } from '../../../gather/people/fields.ts'
import { type Moment, type Span, spanOf } from '../language/moment.ts'
import {
  type Condition,
  type Counted,
  conditionsOf,
  counted,
  type Happening,
  type On,
  type Rule,
  type Times,
  type ValueType,
} from '../language/rule.ts'
import { propertyToClickhouse } from '../properties/property-to-clickhouse.ts'
import { comparisons } from './passes.ts'
import { type Asking, inScope, type Parameters, type Place } from './place.ts'
import { testToClickhouse, writtenColumn } from './test-to-clickhouse.ts'

const symbols = { 'at least': '>=', 'at most': '<=', exactly: '=' } as const

export type CountedKind = Counted | 'event'

const tables = {
  event: { from: 'events', at: 'occurred_at', only: mayCount },
  contract: { from: 'contracts FINAL', at: null, only: '1' },
  purchase: { from: 'purchases FINAL', at: 'purchased_at', only: '1' },
  person: { from: 'people FINAL', at: null, only: 'may_analyse = 1 AND isNotNull(customer_id)' },
} as const satisfies Record<CountedKind, { from: string; at: string | null; only: string }>

/** Conditions that count rows of one table are decided in one pass over it. */
export function countedPlace(rule: Rule, kind: CountedKind, asking: Asking): Place {
  const { from, only } = tables[kind]
  const rows = new Map(conditionsOf(rule).map((condition) => [condition, rowsOf(condition, asking)]))
  const wanted = [...new Set(rows.values())]
  const [single] = wanted
  const where = [
    inScope(asking),
    ...(only === '1' ? [] : [only]),
    wanted.length === 1 ? single : `(${wanted.join(' OR ')})`,
  ]
  return {
    from,
    select: `SELECT customer_id FROM ${from} WHERE ${where.join(' AND ')} GROUP BY customer_id`,
    decidesBy: 'HAVING',
    write: (condition) => {
      const { op, count } = timesOf(condition)
      const found = wanted.length === 1 ? 'count()' : `countIf(${rows.get(condition)})`
      return `(${found} ${symbols[op]} ${asking.parameters.bind(count, 'UInt64')})`
    },
    withoutRows: (condition) => comparisons[timesOf(condition).op](0, timesOf(condition).count),
  }
}

function timesOf(condition: Condition): Times {
  return 'times' in condition ? condition.times : { op: 'at least', count: 1 }
}

/** Which rows of its table a condition counts. */
function rowsOf(condition: Condition, asking: Asking): string {
  switch (condition.kind) {
    case 'event':
      return all([
        happened(condition, asking),
        ...inside('occurred_at', spanOf(condition.within, asking.moment), asking),
      ])
    case 'purchase':
      return all([
        ...inside('purchased_at', spanOf(condition.within, asking.moment), asking),
        ...columns(condition, asking),
      ])
    case 'person':
      return all([presentFacts(asking.parameters.bind(asking.moment.today, 'Date32')), ...columns(condition, asking)])
    case 'contract':
      return all(columns(condition, asking))
    default:
      throw new TypeError(`a ${condition.kind} counts no rows`)
  }
}

export function all(parts: readonly string[]): string {
  const written = parts.filter((part) => part !== '')
  return written.length === 0 ? '1' : written.length === 1 ? written.join() : `(${written.join(' AND ')})`
}

export function happened({ names, where }: Happening, { parameters, moment }: Asking): string {
  return all([
    ...(names.length === 0 ? [activity] : [`name IN ${parameters.bind(names, 'Array(String)')}`]),
    ...where.map(({ on, test }) => propertyToClickhouse(test, on, parameters, moment)),
  ])
}

export function inside(at: string, { from, until }: Span, { parameters }: Asking): string[] {
  return [
    ...(from === null ? [] : [`${at} >= ${parameters.instant(from)}`]),
    ...(until === null ? [] : [`${at} < ${parameters.instant(until)}`]),
  ]
}

function columns({ kind, where }: { kind: Counted; where: readonly On[] }, { parameters, moment }: Asking): string[] {
  const types: Readonly<Record<string, ValueType>> = counted[kind]
  return where.map(({ on, test }) => {
    const type = types[on]
    if (type === undefined) throw new RangeError(`a ${kind} has no column '${on}'`)
    const column = kind === 'contract' ? contractColumn(on, parameters, moment) : on
    return testToClickhouse(test, writtenColumn(column, type), parameters, moment)
  })
}

/** What is asked of contracts is asked of them as they hold today. */
function contractColumn(on: string, parameters: Parameters, { today }: Moment): string {
  if (on === 'in_force') return inForceFacts(parameters.bind(today, 'Date32'))
  return isAmended(on) ? onDayFacts(on, parameters.bind(today, 'Date32')) : on
}
