import type { Wanted } from '#platform/finding/wanted.ts'
import type { ContributedColumn } from '#platform/furnishing/contributions.ts'
import { stamp } from '#platform/stores/facts.ts'
import { withUsFacts } from '../../../gather/customers/fields.ts'
import { movedTo, movedWithinDays, movesFacts } from '../../health/fields.ts'
import { cohortCondition } from '../continuity/continuity.ts'
import type { Filter, Order } from '../contract.ts'
import { attributeIn, type Column, columns, type Declared, orderOfAttribute, orderOfKind } from './columns.ts'
import { groupValue } from './grouping.ts'
import { textCondition } from './text-condition.ts'

export type Statement = { readonly sql: string; readonly parameters: Readonly<Record<string, unknown>> }
/** Where a page ended: the value it is sorted by, and the customer. */
export type Place = { readonly value: string | null; readonly id: string }
export type Asked = {
  readonly filter: Filter
  /** The words of the filter's text as they are searched. */
  readonly wanted?: readonly Wanted[]
  /** Customers that bear the text elsewhere than in their row. */
  readonly also?: readonly string[]
  /** Whether nobody is called as was typed, so that who is called alike is listed. */
  readonly isSimilar?: boolean
  /** The rule of the filter, compiled by segments: a condition on `id` of the customers. */
  readonly rule: Statement | null
  /** The whole refresh that readers stand on; later rows supersede it. */
  readonly baseVersion: string
  /** The zone in which the days and months of the workspace are counted. */
  readonly zone: string
  /** Set where the reader may see only these customers. */
  readonly only: readonly string[] | null
  readonly now?: Date
  readonly contributed: readonly ContributedColumn[]
  /** The attributes that the filter, the order and the groups ask for. */
  readonly attributes?: readonly Declared[]
}

/** Rows that count now: of the base those that nothing supersedes, of what came later the latest. */
const current = `workspace_id = {workspace:UUID} AND deleted = 0 AND (
  (version = {base:UInt64} AND customer_id NOT IN (SELECT customer_id FROM portfolio WHERE workspace_id = {workspace:UUID} AND version > {base:UInt64}))
  OR (version > {base:UInt64} AND (customer_id, version) IN (
    SELECT customer_id, max(version) FROM portfolio WHERE workspace_id = {workspace:UUID} AND version > {base:UInt64} GROUP BY customer_id)))`

export function condition({
  filter,
  wanted = [],
  also = [],
  rule,
  baseVersion,
  zone,
  only,
  now = new Date(0),
  attributes = [],
}: Asked): Statement {
  const parts: Statement[] = [{ sql: current, parameters: { base: baseVersion } }]
  const add = (sql: string, parameters: Record<string, unknown>) => parts.push({ sql, parameters })
  const { text, bands, ownerId, stage, industry, segmentId } = filter
  if (text !== undefined && text.trim() !== '') parts.push(textCondition(text, wanted, also))
  if (bands !== undefined)
    add('has({bands:Array(String)}, toString(band))', { bands: bands.map((band) => (band === 'unknown' ? '' : band)) })
  if (ownerId === 'nobody') add("isNull(owner_id) AND named_owner = ''", {})
  else if (ownerId !== undefined) add('ifNull(owner_id = {owner:UUID}, 0)', { owner: ownerId })
  if (filter.namedOwner !== undefined) add('named_owner = {namedOwner:String}', { namedOwner: filter.namedOwner })
  if (stage !== undefined) add('stage = {stage:String}', { stage })
  if (industry !== undefined) add('industry = {industry:String}', { industry })
  if (segmentId !== undefined) {
    add(
      'customer_id IN (SELECT customer_id FROM segment_members FINAL WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID})',
      { segment: segmentId },
    )
  }
  for (const [place, said] of (filter.is ?? []).entries()) {
    const [column, value] = saidOf(said)
    const expression = groupValue(column, attributes)
    if (expression !== null) add(`${expression} = {is${place}:String}`, { [`is${place}`]: value })
  }
  if (filter.moved !== undefined)
    add(`customer_id IN (SELECT customer_id FROM (${movesFacts}) WHERE ${movedTo[filter.moved]})`, {
      since: lookedBackTo(now),
    })
  if (filter.began !== undefined) parts.push(cohortCondition({ ...filter, began: filter.began }, zone))
  if (rule !== null)
    add(
      `customer_id IN (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND ${rule.sql})`,
      rule.parameters,
    )
  if (only !== null) add('has({only:Array(UUID)}, customer_id)', { only })
  return {
    sql: parts.map(({ sql }) => sql).join('\n  AND '),
    parameters: Object.assign({}, ...parts.map(({ parameters }) => parameters)),
  }
}

function lookedBackTo(now: Date): string {
  return stamp(new Date(Number(now) - movedWithinDays * 86_400_000))
}

/** `industry=food`: the column, and what it says; nothing after the mark where that is not known. */
export function saidOf(said: string): readonly [column: string, value: string] {
  const mark = said.indexOf('=')
  return [said.slice(0, mark), said.slice(mark + 1)]
}

/** The customers of one page, in order, with the value they are sorted by. */
export function pageStatement(asked: Asked, { sort, down }: Order, after: Place | null, limit: number): Statement {
  const { sql, parameters } = condition(asked)
  const { by, type } = orderOf(sort, asked)
  const further = after === null ? '' : `\n  AND ${afterPlace(by, type, down, after)}`
  return {
    sql: `SELECT customer_id AS id, toString(${by}) AS value FROM portfolio WHERE ${sql}${further}
ORDER BY ${inOrder(by, down)} LIMIT {limit:UInt32}`,
    parameters: {
      ...parameters,
      limit,
      ...(after === null ? {} : { afterId: after.id, ...(after.value === null ? {} : { after: after.value }) }),
    },
  }
}

/** The latest row of each customer of a page, in its order, with the value that it is sorted by. */
export function rowsStatement(
  columns: string,
  asked: Asked,
  order: Order,
  after: Place | null,
  limit: number,
): Statement {
  const { sql, parameters } = pageStatement(asked, order, after, limit)
  const { by } = orderOf(order.sort, asked)
  return {
    sql: `SELECT ${columns}, sortedBy FROM (
  SELECT *, ${by} AS sorting, toString(${by}) AS sortedBy FROM portfolio
  WHERE workspace_id = {workspace:UUID} AND customer_id IN (SELECT id FROM (${sql}))
  ORDER BY version DESC LIMIT 1 BY customer_id)
ORDER BY ${inOrder('sorting', order.down)}`,
    parameters,
  }
}

function inOrder(by: string, down: boolean): string {
  return `${by} ${down ? 'DESC' : 'ASC'} NULLS LAST, customer_id`
}

function orderOf(sort: string, { contributed, attributes = [] }: Asked): NonNullable<Column['order']> {
  const declared = attributes.find(({ name }) => name === attributeIn(sort))
  const order = declared === undefined ? ordersOf(contributed).get(sort) : orderOfAttribute(declared)
  if (order === undefined) throw new RangeError(`nothing is sorted by ${sort}`)
  return order
}

/** How each column sorts that does, by its name. */
export function ordersOf(contributed: readonly ContributedColumn[]): Map<string, NonNullable<Column['order']>> {
  const own = Object.entries<Column>(columns).flatMap(([name, { order }]) =>
    order === undefined ? [] : [[name, order] as const],
  )
  return new Map([...own, ...contributed.map(({ name, kind, keptAs }) => [name, orderOfKind(kind, keptAs)] as const)])
}

function afterPlace(by: string, type: string, down: boolean, { value }: Place): string {
  if (value === null) return `(isNull(${by}) AND customer_id > {afterId:UUID})`
  const beyond = `${by} ${down ? '<' : '>'} {after:${type}}`
  return `(isNull(${by}) OR ifNull(${beyond} OR (${by} = {after:${type}} AND customer_id > {afterId:UUID}), 0))`
}

export function countStatement(asked: Asked): Statement {
  const { sql, parameters } = condition(asked)
  return { sql: `SELECT toUInt32(count()) AS total FROM portfolio WHERE ${sql}`, parameters }
}

export function totalsStatement(asked: Asked): Statement {
  const { sql, parameters } = condition(asked)
  return {
    sql: `SELECT if(band = '', 'unknown', toString(band)) AS standing, toUInt32(count()) AS customers, toString(sum(ifNull(yearly_value, 0))) AS value,
  toUInt32(countIf(isNull(yearly_value))) AS withoutValue, toUInt32(sum(uncounted_contracts)) AS uncountedContracts,
  toUInt32(sum(unpriced_contracts)) AS contractsWithoutAmount,
  toUInt32(countIf(NOT ${withUsFacts})) AS notServed, toUInt32(countIf(withheld = 1)) AS withheld
FROM portfolio WHERE ${sql} GROUP BY band`,
    parameters,
  }
}

export function encodePlace({ value, id }: Place): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

export function decodePlace(cursor: string): Place | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(place)) return null
    const [value, id] = place
    const isPlace =
      (value === null || typeof value === 'string') && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)
    return isPlace ? { value, id } : null
  } catch {
    return null
  }
}
