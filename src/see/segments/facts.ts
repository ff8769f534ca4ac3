import type { Facts } from '#platform/stores/facts.ts'
import { inSlice, slicesOf } from '#platform/stores/slices.ts'
import { Parameters, type Vocabulary } from './compiled/place.ts'
import { conditionOf, toClickhouse } from './compiled/to-clickhouse.ts'
import type { Preview } from './contract.ts'
import type { Moment } from './language/moment.ts'
import type { Rule } from './language/rule.ts'

export type Asked = { readonly facts: Facts; readonly vocabulary: Vocabulary; readonly moment: Moment }
export type Rebuild = { readonly segmentId: string; readonly runId: string; readonly rule: Rule }

/**
 * Finds anew who is in a segment and writes only who entered or left, in one statement for each slice of the customers.
 * Someone's latest row says whether they are in; whoever never was counts as gone.
 */
export function rebuildStatement({ segmentId, runId, rule }: Rebuild, vocabulary: Vocabulary, moment: Moment) {
  const { sql, parameters } = toClickhouse(rule, vocabulary, moment, 'slice')
  return {
    sql: `INSERT INTO segment_members (workspace_id, segment_id, customer_id, since, run_id, version, left)
SELECT {workspace:UUID}, {segment:UUID}, customer_id, fromUnixTimestamp64Milli({now:Int64}, 'UTC'), {run:UUID}, max(version) + 1, max(matched) = 0
FROM (
  SELECT customer_id, 1 AS matched, toUInt64(0) AS version, toUInt8(1) AS gone FROM (${sql})
  UNION ALL
  SELECT customer_id, 0 AS matched, version, left AS gone FROM segment_members
  WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID} AND ${inSlice('customer_id')}
)
GROUP BY customer_id HAVING max(matched) = argMax(gone, version)`,
    parameters: { ...parameters, segment: segmentId, run: runId, now: Number(moment.now) },
  }
}

/** Membership is a narrow thing to group: more customers fit into one statement than a health or a row of the list. */
const customersPerSlice = 300_000

export async function rebuild(
  { facts, vocabulary, moment }: Asked,
  order: Rebuild,
  size = customersPerSlice,
): Promise<void> {
  const { sql, parameters } = rebuildStatement(order, vocabulary, moment)
  for (const slice of await slicesOf(facts, 'customers', size)) await facts.run(sql, { ...parameters, ...slice })
}

export type Counts = { members: number; customers: number; entered: number; parted: number }

export async function countsOf(facts: Facts, segmentId: string, runId: string): Promise<Counts> {
  const counts = await facts.first<Counts>(
    `SELECT
  (SELECT toUInt32(count()) FROM segment_members FINAL WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID}) AS members,
  (SELECT toUInt32(count()) FROM customers FINAL WHERE workspace_id = {workspace:UUID}) AS customers,
  toUInt32(countIf(left = 0)) AS entered, toUInt32(countIf(left = 1)) AS parted
FROM segment_crossings FINAL WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID} AND run_id = {run:UUID}`,
    { segment: segmentId, run: runId },
  )
  return counts ?? { members: 0, customers: 0, entered: 0, parted: 0 }
}

/** How many customers each rule matches, all counted in one statement. */
export async function countEach(
  { facts, vocabulary, moment }: Asked,
  rules: readonly Rule[],
): Promise<{ customers: number; matching: number[] }> {
  const parameters = new Parameters()
  const counts = rules.map((rule) => `countIf(${conditionOf(rule, vocabulary, moment, parameters)})`)
  const found = await facts.first<{ customers: number; matching: string[] }>(
    `SELECT toUInt32(count()) AS customers, [${counts.join(', ')}] AS matching FROM customers FINAL WHERE workspace_id = {workspace:UUID}`,
    parameters.values,
  )
  return { customers: found?.customers ?? 0, matching: (found?.matching ?? []).map(Number) }
}

export async function preview(asked: Asked, rule: Rule, limit: number): Promise<Preview> {
  const { facts, vocabulary, moment } = asked
  const parameters = new Parameters()
  const condition = conditionOf(rule, vocabulary, moment, parameters)
  const [counts, sample] = await Promise.all([
    countEach(asked, [rule]),
    facts.all<{ id: string; name: string }>(
      `SELECT id, name FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND ${condition} LIMIT {limit:UInt32}`,
      { ...parameters.values, limit },
    ),
  ])
  return { customers: counts.customers, matching: counts.matching[0] ?? 0, sample }
}

type Member = { customer_id: string; name: string; since: string }

export async function members(facts: Facts, segmentId: string, after: string | null, limit: number): Promise<Member[]> {
  const rows = await facts.all<Omit<Member, 'name'>>(
    `SELECT customer_id, since FROM segment_members FINAL
WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID} ${after === null ? '' : 'AND customer_id > {after:UUID}'}
ORDER BY customer_id LIMIT {limit:UInt32}`,
    { segment: segmentId, limit, ...(after === null ? {} : { after }) },
  )
  const names = await facts.all<{ id: string; name: string }>(
    'SELECT id, name FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND id IN {ids:Array(UUID)}',
    { ids: rows.map(({ customer_id }) => customer_id) },
  )
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, name: nameOf.get(row.customer_id) ?? '' }))
}

export async function memberCount(facts: Facts, segmentId: string): Promise<number> {
  const counted = await facts.first<{ n: number }>(
    'SELECT toUInt32(count()) AS n FROM segment_members FINAL WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID}',
    { segment: segmentId },
  )
  return counted?.n ?? 0
}

/** All of them, as lines of ids, in a few texts. */
export async function memberIds(facts: Facts, segmentId: string): Promise<string[]> {
  const rows = await facts.all<{ ids: string }>(
    `SELECT arrayStringConcat(groupArray(toString(customer_id)), '\n') AS ids FROM segment_members FINAL
WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID} GROUP BY cityHash64(customer_id) % 32`,
    { segment: segmentId },
  )
  return rows.map(({ ids }) => ids)
}

/** Those of these customers who are in a segment. */
export async function among(facts: Facts, segmentId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await facts.all<{ id: string }>(
    `SELECT customer_id AS id FROM segment_members FINAL
WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID} AND customer_id IN {ids:Array(UUID)}`,
    { segment: segmentId, ids: [...ids] },
  )
  return rows.map(({ id }) => id)
}

export function segmentsOf(facts: Facts, customerId: string): Promise<{ segment_id: string; since: string }[]> {
  return facts.all(
    'SELECT segment_id, since FROM segment_members FINAL WHERE workspace_id = {workspace:UUID} AND customer_id = {customer:UUID}',
    { customer: customerId },
  )
}
