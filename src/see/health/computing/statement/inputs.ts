import type { Metric } from '#platform/furnishing/contributions.ts'
import { nobody as nil } from '#platform/stores/facts.ts'
import { inSlice } from '#platform/stores/slices.ts'
import { withUsFacts } from '../../../../gather/customers/fields.ts'
import type { Definition } from '../../../scorecards/contract.ts'
import { bandsInSql } from '../../../segments/words.ts'
import { type Column, nothing, type Pass, passesOver, type Want, withheld } from './passes.ts'

/** A published version and whom it is for: cards are tried in order, and the first that applies counts. */
export type Card = {
  readonly scorecardId: string
  readonly versionId: string
  readonly segmentId: string | null
  readonly definition: Definition
}

export type Plan = {
  readonly cards: readonly Card[]
  readonly metrics: readonly Metric[]
  readonly only: Only
}

/** Only the customers of a list (parameter `customers`), or those of one slice (`from`, `until`). */
export type Only = 'chosen' | 'slice'

/**
 * What was found for each customer, each want in its columns, and which card applies. The passes are laid under each other and joined
 * by one grouping: nothing larger than one row per customer is ever held.
 */
export function inputsSql(plan: Plan, wants: readonly Want[]): string {
  const passes = [...passesOver(wants), lastReadings]
  const columns = passes.flatMap((pass) => pass.columns)
  const branches = passes.map((pass) => branchOf(pass, columns, plan.only))
  const overrides = `(SELECT tupleElement(one, 1) AS overridden_id, tupleElement(one, 2) AS override, tupleElement(one, 3) AS band, if(tupleElement(one, 4) < 0, NULL, tupleElement(one, 4)) AS score
  FROM (SELECT arrayJoin(arrayZip({overridden:Array(UUID)}, {overrideIds:Array(UUID)}, {overrideBands:Array(String)}, {overrideScores:Array(Float64)})) AS one))`
  return `SELECT found.*, if(here = 2, 0, ${cardFor(plan.cards)}) AS card, arrayPushFront(${bandsInSql}, '')[previous_code + 1] AS previous_band,
  ifNull(o.override, ${nobody}) AS override_id, ifNull(o.band, '') AS override_band, o.score AS override_score
FROM (SELECT customer_id, max(here_) AS here, ${columns.map(({ name, join }) => `${join}(${name}_) AS ${name}`).join(', ')}
  FROM (${customersBranch(columns, plan.only)}
  UNION ALL ${branches.join('\n  UNION ALL ')})
  GROUP BY customer_id HAVING here > 0) AS found
LEFT JOIN ${overrides} AS o ON o.overridden_id = found.customer_id
WHERE card > 0 OR previous_code > 0
SETTINGS optimize_aggregation_in_order = 1`
}

const lastReadings: Pass = {
  from: 'health_latest FINAL WHERE workspace_id = {workspace:UUID}',
  columns: [
    { name: 'previous_score', sql: 'any(score)', none: nothing, join: 'any' },
    {
      name: 'previous_code',
      sql: `toUInt8(indexOf(${bandsInSql}, any(band)))`,
      none: 'toUInt8(0)',
      join: 'max',
    },
    { name: 'previous_digest', sql: 'any(digest)', none: 'toUInt64(0)', join: 'max' },
    { name: 'previous_state', sql: 'any(state)', none: 'toUInt64(0)', join: 'max' },
  ],
}

function branchOf(pass: Pass, columns: readonly Column[], only: Only): string {
  const own = new Map(pass.columns.map(({ name, sql }) => [name, sql]))
  const list = columns.map(({ name, none }) => `${own.get(name) ?? none} AS ${name}_`)
  return `SELECT assumeNotNull(customer_id) AS customer_id, toUInt8(0) AS here_, ${list.join(', ')} FROM ${pass.from} AND isNotNull(customer_id) AND ${among('customer_id', only)} GROUP BY customer_id`
}

/** Those who are with us count as 1; those not yet or no longer as 2: they only lose the reading that they had. */
function customersBranch(columns: readonly Column[], only: Only): string {
  return `SELECT id AS customer_id, toUInt8(if(${withUsFacts}, 1, 2)) AS here_, ${columns.map(({ name, none }) => `${none} AS ${name}_`).join(', ')} FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND ${among('id', only)}`
}

function among(id: string, only: Only): string {
  return only === 'chosen' ? `${id} IN {customers:Array(UUID)}` : inSlice(id)
}

export const nobody = `toUUID('${nil}')`

function cardFor(cards: readonly Card[]): string {
  const branches = cards.map(({ segmentId }, index) => {
    if (segmentId === null) return `1, ${index + 1}`
    return `customer_id IN (SELECT customer_id FROM segment_members FINAL WHERE workspace_id = {workspace:UUID} AND segment_id = '${segmentId}'), ${index + 1}`
  })
  return `multiIf(${branches.join(', ')}, 0)`
}

/**
 * The same as rows of their own, one for each customer, with the columns of one pass as lists: a small statement, which asks ClickHouse
 * for little thought where there is little to count. Several of them beside each other cost less than all in one.
 */
export function foundSql({ from, columns }: Pass, only: Only): string {
  const list = (letter: 'x' | 'n' | 'f' | 's', type: string) => {
    const own = columns.filter(({ name }) => name.startsWith(letter)).map(({ sql }) => sql)
    return `CAST([${own.join(', ')}], 'Array(${type})') AS ${letter}s`
  }
  const lists = [list('x', 'Nullable(Float64)'), list('n', 'UInt32'), list('f', 'UInt8'), list('s', 'Int64')]
  return `WITH ${withheld} SELECT assumeNotNull(customer_id) AS customer_id, ${lists.join(', ')}
  FROM ${from} AND isNotNull(customer_id) AND ${among('customer_id', only)} GROUP BY customer_id`
}

/** Which card is for each customer, and how it stood at its last reading. */
export function whoSql(cards: readonly Card[], only: Only): string {
  return `SELECT c.customer_id AS customer_id, c.card AS card, l.score AS previous_score, l.band AS previous_band,
  toString(l.state) AS previous_state, toString(l.digest) AS previous_digest
FROM (SELECT id AS customer_id, toUInt8(if(${withUsFacts}, ${cardFor(cards)}, 0)) AS card
  FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND ${among('id', only)}) AS c
LEFT JOIN (SELECT customer_id, score, band, state, digest FROM health_latest FINAL
  WHERE workspace_id = {workspace:UUID} AND ${among('customer_id', only)}) AS l ON l.customer_id = c.customer_id
WHERE card > 0 OR previous_band != ''`
}
