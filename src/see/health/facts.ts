import type { Context } from '#platform/context.ts'
import type { Metric } from '#platform/furnishing/contributions.ts'
import { nobody, stamp } from '#platform/stores/facts.ts'
import { withUsFacts } from '../../gather/customers/fields.ts'
import { withheld } from '../../gather/events/fields.ts'
import type { Band } from '../scorecards/contract.ts'
import { rowsOf } from '../segments/segments.ts'
import { windowOf } from './computing/statement/passes.ts'

export type Asker = Pick<Context, 'facts' | 'now' | 'contributions'> & {
  readonly workspace: { readonly currency: string; readonly zone: string }
}

export type InForce = {
  readonly id: string
  readonly customer_id: string
  readonly band: string
  readonly score: number | null
}

export type StoredReading = {
  customer_id: string
  read_at: string
  scorecard_id: string
  version_id: string
  score: number | null
  computed: number | null
  band: Band | ''
  previous_score: number | null
  previous_band: Band | ''
  values: (number | null)[]
  counts: number[]
  because: string[]
  exception_id: string
  cell_id: string
  override_id: string
  alarms: string[]
  alarms_at: string[]
}

const readingRow = `customer_id, read_at, scorecard_id, version_id, score, computed, band, previous_score, previous_band,
  values, counts, because, exception_id, cell_id, override_id, alarms, alarms_at`

/** How many customers stand where, without those of no scorecard and those who are no longer there. */
export function standings(asker: Asker): Promise<{ band: Band | ''; scorecard_id: string; customers: number }[]> {
  return asker.facts.all(`SELECT band, scorecard_id, toUInt32(count()) AS customers FROM health_latest FINAL
    WHERE workspace_id = {workspace:UUID} AND scorecard_id != toUUID('${nobody}')
    AND customer_id IN (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID}) GROUP BY band, scorecard_id`)
}

export function keptIn(asker: Asker, runId: string): Promise<{ kept: number; changed: number } | undefined> {
  return asker.facts.first(
    `SELECT toUInt32(count()) AS kept, toUInt32(countIf(${moved})) AS changed FROM health_readings
    WHERE workspace_id = {workspace:UUID} AND run_id = {run:UUID}`,
    { run: runId },
  )
}

const moved = "band != previous_band AND band != '' AND previous_band != ''"

export type BandChange = StoredReading & { band: Band; previous_band: Band }

/** Only the customers whose band changed leave the store, page by page. A first reading is no change. */
export function bandChanges(asker: Asker, runId: string, after: string | null, limit: number): Promise<BandChange[]> {
  return asker.facts.all(
    `SELECT ${readingRow} FROM health_readings WHERE workspace_id = {workspace:UUID} AND run_id = {run:UUID} AND ${moved}
    AND toString(customer_id) > {after:String} ORDER BY toString(customer_id) LIMIT {limit:UInt32}`,
    { run: runId, after: after ?? '', limit },
  )
}

/** Of whom nothing may be told: what was read before the consent was withdrawn is kept and not shown. */
const told = `customer_id NOT IN (SELECT id FROM withheld_customers FINAL WHERE workspace_id = {workspace:UUID})`

/** The last reading of each of these customers at or before an instant. */
export function lastBefore(asker: Asker, customers: readonly string[], instant: Date): Promise<StoredReading[]> {
  return asker.facts.all(
    `SELECT ${readingRow} FROM health_readings WHERE workspace_id = {workspace:UUID} AND customer_id IN {customers:Array(UUID)} AND ${told}
    AND read_at <= {instant:DateTime64(3, 'UTC')} ORDER BY customer_id, read_at DESC LIMIT 1 BY customer_id`,
    { customers, instant: stamp(instant) },
  )
}

/** The first reading of each of these customers by which something was known, or else the first. */
export async function firsts(asker: Asker, customers: readonly string[]): Promise<StoredReading[]> {
  if (customers.length === 0) return []
  return asker.facts.all(
    `SELECT ${readingRow} FROM health_readings WHERE workspace_id = {workspace:UUID} AND customer_id IN {customers:Array(UUID)} AND ${told}
    ORDER BY customer_id, band = '', read_at LIMIT 1 BY customer_id`,
    { customers },
  )
}

/** The reading before the given one of each customer. */
export function before(asker: Asker, customers: readonly string[], instant: Date): Promise<StoredReading[]> {
  return lastBefore(asker, customers, new Date(Number(instant) - 1))
}

/** Of one customer, newest first: the two latest readings by now, and the two latest by an instant. */
export function aroundInstant(asker: Asker, customerId: string, instant: Date): Promise<StoredReading[]> {
  return asker.facts.all(
    `SELECT ${readingRow} FROM health_readings WHERE workspace_id = {workspace:UUID} AND customer_id = {customer:UUID} AND read_at <= {now:DateTime64(3, 'UTC')}
    ORDER BY read_at DESC LIMIT 2 BY read_at <= {instant:DateTime64(3, 'UTC')}`,
    { customer: customerId, now: stamp(asker.now), instant: stamp(instant) },
  )
}

export function readingsOf(asker: Asker, customerId: string, olderThan: Date, limit: number): Promise<StoredReading[]> {
  return asker.facts.all(
    `SELECT ${readingRow} FROM health_readings WHERE workspace_id = {workspace:UUID} AND customer_id = {customer:UUID}
    AND read_at < {instant:DateTime64(3, 'UTC')} ORDER BY read_at DESC LIMIT {limit:UInt32}`,
    { customer: customerId, instant: stamp(olderThan), limit },
  )
}

/** Customers to try a draft on: some of each band, spread evenly. */
export function someOfEachBand(asker: Asker, perBand: number): Promise<{ customer_id: string }[]> {
  return asker.facts.all(
    `SELECT customer_id FROM (SELECT id AS customer_id, ifNull(l.band, '') AS band FROM customers AS c FINAL
      LEFT JOIN (SELECT customer_id, band FROM health_latest FINAL WHERE workspace_id = {workspace:UUID}) AS l ON l.customer_id = c.id
      WHERE workspace_id = {workspace:UUID} AND ${withUsFacts})
    ORDER BY sipHash64(customer_id) LIMIT {each:UInt32} BY band`,
    { each: perBand },
  )
}

/** Whoever is a customer now: health speaks of nobody else. */
const served = `customer_id IN (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND ${withUsFacts})`

/** From which day to which a table has something of how many customers. */
export async function reachOf(
  asker: Asker,
  place: { from: string; mirrored: boolean; at: string | null },
  customerId?: string,
) {
  const days =
    place.at === null
      ? "'' AS first_on, '' AS last_on"
      : `toString(toDate(min(${place.at}), {zone:String})) AS first_on, toString(toDate(max(${place.at}), {zone:String})) AS last_on`
  const one = customerId === undefined ? ` AND ${served}` : ' AND customer_id = {customer:UUID}'
  const past = place.at === null ? '' : ` AND ${place.at} <= {now:DateTime64(3, 'UTC')}`
  const sql = `SELECT toUInt32(uniqExact(customer_id)) AS customers, ${days} FROM ${place.from}${place.mirrored ? ' FINAL' : ''} WHERE workspace_id = {workspace:UUID}${past}${one}`
  const row = await asker.facts.first<{ customers: number; first_on: string; last_on: string }>(sql, {
    now: stamp(asker.now),
    zone: asker.workspace.zone,
    customer: customerId ?? nobody,
  })
  return row && row.customers > 0 ? row : { customers: 0, first_on: null, last_on: null }
}

/** Of how many customers each metric of one place is known over its own window. */
export async function knownOf(asker: Asker, metrics: readonly Metric[], customerId?: string): Promise<number[]> {
  const [first] = metrics
  if (first === undefined) return []
  const one = customerId === undefined ? served : 'customer_id = {customer:UUID}'
  const rows = rowsOf(first, "{now:DateTime64(3, 'UTC')}", `(${withheld})`)
  const known = metrics.map((metric, i) => `(${metric.knownWhen(windowOf(metric.at, metric.withinDays))}) AS k${i}`)
  const row = await asker.facts.first<{ known: number[] }>(
    `SELECT [${metrics.map((_, i) => `toUInt32(countIf(k${i}))`).join(', ')}] AS known FROM (
      SELECT customer_id, ${known.join(', ')} FROM ${first.from}${first.mirrored ? ' FINAL' : ''} WHERE ${rows} AND ${one} GROUP BY customer_id)`,
    {
      now: stamp(asker.now),
      zone: asker.workspace.zone,
      currency: asker.workspace.currency,
      customer: customerId ?? nobody,
    },
  )
  return row?.known ?? metrics.map(() => 0)
}

export async function customerCount(asker: Asker): Promise<number> {
  const row = await asker.facts.first<{ n: number }>(
    `SELECT toUInt32(count()) AS n FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND ${withUsFacts}`,
  )
  return row?.n ?? 0
}

/** The readings at which the band of a customer changed, newest first. */
export function turnsOf(
  asker: Asker,
  customerId: string,
  before: Date,
  limit: number,
): Promise<(StoredReading & { id: string })[]> {
  return asker.facts.all(
    `SELECT concat(toString(run_id), '.', toString(customer_id)) AS id, ${readingRow} FROM health_readings
    WHERE workspace_id = {workspace:UUID} AND customer_id = {customer:UUID} AND read_at < {instant:DateTime64(3, 'UTC')} AND band != previous_band AND band != ''
    ORDER BY read_at DESC LIMIT {limit:UInt32}`,
    { customer: customerId, instant: stamp(before), limit },
  )
}
