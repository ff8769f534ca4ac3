import type { Metric } from '#platform/furnishing/contributions.ts'
import { mayCount, withheld } from '../../../gather/events/fields.ts'
import { daysInMilliseconds, type Moment, spanOf } from '../language/moment.ts'
import { type ConditionOf, conditionsOf, type Rule } from '../language/rule.ts'
import { all, countedPlace, happened, inside } from './counted-places.ts'
import { type Asking, declared, inScope, type Parameters, type Place, rowsOf } from './place.ts'
import { testToClickhouse, writtenColumn } from './test-to-clickhouse.ts'

export function placeOf(rule: Rule, asking: Asking): Place {
  const [first] = conditionsOf(rule)
  switch (first?.kind) {
    case 'event':
    case 'contract':
    case 'purchase':
    case 'person':
      return countedPlace(rule, first.kind, asking)
    case 'metric':
      return metricPlace(declared(asking.vocabulary.metrics, first.metric), asking)
    case 'sequence':
      return sequencePlace(first, asking)
    case 'segment':
      return segmentPlace(first, asking)
    case 'field':
      return fieldPlace(declared(asking.vocabulary.fields, first.field).from, asking)
    default:
      return healthPlace(asking)
  }
}

/** Metrics of one place date their rows alike, so that one pass over the rows that may count answers all of them. */
function metricPlace({ from: table, mirrored, at }: Metric, asking: Asking): Place {
  const { vocabulary, moment, parameters } = asking
  const from = mirrored ? `${table} FINAL` : table
  const now = at === null ? '' : parameters.instant(Number(moment.now))
  return {
    from,
    select: `SELECT customer_id FROM ${from} WHERE ${rowsOf({ from: table, at }, now, `(${withheld})`, inScope(asking))} GROUP BY customer_id`,
    decidesBy: 'HAVING',
    write: (condition) => {
      if (condition.kind !== 'metric') throw new TypeError(`${condition.kind} is no metric`)
      const metric = declared(vocabulary.metrics, condition.metric)
      const inWindow = windowOf(metric, parameters, moment)
      const value = `if(${metric.knownWhen(inWindow)}, toFloat64(${metric.value(inWindow)}), NULL)`
      const known = `isNotNull(${value})`
      return testToClickhouse(
        condition.test,
        { ...writtenColumn(value, 'number'), number: value, known },
        parameters,
        moment,
      )
    },
    withoutRows: 'asked',
  }
}

function windowOf({ at, withinDays }: Metric, parameters: Parameters, { now }: Moment): string {
  return at === null ? '1' : `(${at} > ${parameters.instant(Number(now) - daysInMilliseconds(withinDays))})`
}

/**
 * B strictly later than A, and not more than the days later. Each event stands once for each step it can be; doubling
 * the time puts a step B before a step A of the same instant, so that neither the instant nor the event itself counts
 * as its own sequel.
 */
function sequencePlace({ first, next, withinDays, within }: ConditionOf<'sequence'>, asking: Asking): Place {
  const steps = [`(step = 1 AND ${happened(first, asking)})`, `(step = 0 AND ${happened(next, asking)})`]
  const where = all([
    inScope(asking),
    mayCount,
    ...inside('occurred_at', spanOf(within, asking.moment), asking),
    `(${steps.join(' OR ')})`,
  ])
  const reach = asking.parameters.bind(2 * daysInMilliseconds(withinDays), 'UInt64')
  const time = 'toUInt64(2 * toUnixTimestamp64Milli(occurred_at) + step)'
  return {
    from: 'events',
    select: `SELECT customer_id FROM events ARRAY JOIN [1, 0] AS step WHERE ${where} GROUP BY customer_id`,
    decidesBy: 'HAVING',
    write: () => `(windowFunnel(${reach})(${time}, step = 1, step = 0) = 2)`,
    withoutRows: () => false,
  }
}

function segmentPlace({ segment, inside: isInside }: ConditionOf<'segment'>, asking: Asking): Place {
  const from = 'segment_members FINAL'
  return {
    from,
    select: `SELECT customer_id FROM ${from} WHERE ${inScope(asking)} AND segment_id = ${asking.parameters.bind(segment, 'UUID')}`,
    decidesBy: 'AND',
    write: () => `left = ${isInside ? 0 : 1}`,
    withoutRows: () => !isInside,
  }
}

function fieldPlace(relation: string, asking: Asking): Place {
  const { vocabulary, moment, parameters } = asking
  const from = `${relation} FINAL`
  return {
    from,
    select: `SELECT customer_id FROM ${from} WHERE ${inScope(asking)}`,
    decidesBy: 'AND',
    write: (condition) => {
      if (condition.kind !== 'field') throw new TypeError(`${condition.kind} is no field`)
      const { value, type } = declared(vocabulary.fields, condition.field)
      return testToClickhouse(condition.test, writtenColumn(value, type), parameters, moment)
    },
    withoutRows: (condition) => condition.kind === 'field' && condition.test.op === 'unknown',
  }
}

function healthPlace(asking: Asking): Place {
  const { moment, parameters } = asking
  const from = 'health_latest FINAL'
  return {
    from,
    select: `SELECT customer_id FROM ${from} WHERE ${inScope(asking)}`,
    decidesBy: 'AND',
    write: (condition) => {
      if (condition.kind === 'score')
        return testToClickhouse(condition.test, writtenColumn('score', 'number'), parameters, moment)
      if (condition.kind !== 'band') throw new TypeError(`${condition.kind} is no health`)
      return `ifNull(nullIf(toString(band), ''), 'unknown') IN ${parameters.bind(condition.bands, 'Array(String)')}`
    },
    withoutRows: (condition) =>
      condition.kind === 'band'
        ? condition.bands.includes('unknown')
        : condition.kind === 'score' && condition.test.op === 'unknown',
  }
}
