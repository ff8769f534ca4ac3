import { nobody } from '#platform/stores/facts.ts'
import { highest, lowest, type Slice, slicesOf } from '#platform/stores/slices.ts'
import type { Band } from '../../scorecards/contract.ts'
import type { Asker, InForce } from '../facts.ts'
import { few, findingsOf, foundOf, keptRows, readFew } from './few.ts'
import { type Card, type Only, type Plan, whoSql } from './statement/inputs.ts'
import { wantsOf } from './statement/passes.ts'
import { listsSql, readingsSql } from './statement/plan.ts'

/**
 * So many customers are read by one statement. It holds all that it finds of them until its last row: a hundred thousand at once take
 * four times the memory, and no less time.
 */
const readAtOnce = 25_000

type Run = { readonly id: string; readonly least: number; readonly overrides: readonly InForce[] }

/**
 * Reads all customers anew and keeps what changed: a few by the rule itself, many slice by slice, each in one statement. A score that moved
 * by less than `least` points, in the same band and for the same reasons, is left for the day's reading.
 */
export async function readAll(asker: Asker, cards: readonly Card[], run: Run, size?: number): Promise<void> {
  if (size === undefined && (await areFew(asker))) return keepFew(asker, cards, run, 'slice', everybody)
  const sql = insertSql(planFor(asker, cards, 'slice'))
  for (const slice of await slicesOf(asker.facts, 'customers', size ?? readAtOnce))
    await asker.facts.run(sql, { ...boundForRun(asker, run), ...slice })
}

/** Reads these customers anew and keeps what changed. */
export async function readThese(
  asker: Asker,
  cards: readonly Card[],
  run: Run,
  customers: readonly string[],
): Promise<void> {
  if (customers.length <= few) return keepFew(asker, cards, run, 'chosen', { customers })
  await asker.facts.run(insertSql(planFor(asker, cards, 'chosen')), { ...boundForRun(asker, run), customers })
}

async function keepFew(asker: Asker, cards: readonly Card[], run: Run, only: Only, among: Slice | Chosen) {
  const readings = await readFew(asker, cards, run.overrides, only, { ...boundFor(asker, []), ...among })
  const rows = keptRows(readings, run, asker.now)
  if (rows.length > 0) await asker.facts.insert('health_readings', rows)
}

type Chosen = { readonly customers: readonly string[] }
const everybody: Slice = { from: lowest, until: highest }

async function areFew(asker: Asker): Promise<boolean> {
  const row = await asker.facts.first<{ n: number }>(
    'SELECT toUInt32(count()) AS n FROM customers FINAL WHERE workspace_id = {workspace:UUID}',
  )
  return (row?.n ?? 0) <= few
}

function boundForRun(asker: Asker, run: Run) {
  return { ...boundFor(asker, run.overrides), run: run.id, least: run.least }
}

export function insertSql(plan: Plan): string {
  return `INSERT INTO health_readings (workspace_id, customer_id, read_at, run_id, scorecard_id, version_id, score, computed, band, previous_score, previous_band,
  values, counts, because, missing, exception_id, cell_id, override_id, alarms, alarms_at, state, digest)
SELECT {workspace:UUID}, customer_id, {now:DateTime64(3, 'UTC')}, {run:UUID}, scorecard_id, version_id, score, computed, band, previous_score, previous_band,
  ${listsSql(plan)}, missing, exception_id, cell_id, override_id,
  alarms, arrayMap(at -> fromUnixTimestamp64Milli(at), alarms_since) AS alarms_at, state, digest
FROM (${readingsSql(plan)})
WHERE digest != previous_digest AND (state != previous_state OR abs(ifNull(score, 0) - ifNull(previous_score, 0)) >= {least:Float64})
SETTINGS parallel_view_processing = 1`
}

type Move = { from: Band | ''; to: Band | ''; customers: number; examples: [string, number | null, number | null][] }

/** How many customers would move between which bands if these cards were in force, with examples; the most frequent first. */
export async function moves(asker: Asker, cards: readonly Card[], overrides: readonly InForce[], size?: number) {
  if (size === undefined && (await areFew(asker))) return movesOfFew(asker, cards, overrides)
  const sql = `SELECT previous_band AS from, band AS to, toUInt32(count()) AS customers,
    groupArray(5)((toString(customer_id), previous_score, score)) AS examples
    FROM (${readingsSql(planFor(asker, cards, 'slice'))}) WHERE scorecard_id != toUUID('${nobody}') GROUP BY from, to`
  const found = new Map<string, Move>()
  for (const slice of await slicesOf(asker.facts, 'customers', size ?? readAtOnce)) {
    const rows = await asker.facts.all<Move>(sql, { ...boundFor(asker, overrides), ...slice })
    for (const row of rows) found.set(`${row.from} ${row.to}`, together(found.get(`${row.from} ${row.to}`), row))
  }
  return [...found.values()].sort((a, b) => b.customers - a.customers)
}

async function movesOfFew(asker: Asker, cards: readonly Card[], overrides: readonly InForce[]): Promise<Move[]> {
  const readings = await readFew(asker, cards, overrides, 'slice', { ...boundFor(asker, []), ...everybody })
  const found = new Map<string, Move>()
  for (const { customerId, scorecardId, band, score, previous } of readings.filter((one) => one.card !== null)) {
    const key = `${previous.band} ${band}`
    const move: Move = {
      from: previous.band as Band | '',
      to: band as Band | '',
      customers: 1,
      examples: [[customerId, previous.score, score]],
    }
    if (scorecardId !== nobody) found.set(key, together(found.get(key), move))
  }
  return [...found.values()].sort((a, b) => b.customers - a.customers)
}

function together(before: Move | undefined, move: Move): Move {
  if (before === undefined) return move
  const examples = [...before.examples, ...move.examples].slice(0, 5)
  return { ...move, customers: before.customers + move.customers, examples }
}

/** What the measures and alarms of a draft find for some customers, before any scale. */
export async function findings(asker: Asker, card: Card, customers: readonly string[]) {
  const bound = { ...boundFor(asker, []), customers }
  const wants = wantsOf([card.definition], asker.contributions.metrics)
  const [who, found] = await Promise.all([
    asker.facts.all<{ customer_id: string; previous_band: string; previous_score: number | null }>(
      whoSql([card], 'chosen'),
      bound,
    ),
    foundOf(asker, wants, 'chosen', bound),
  ])
  return who.map((one) => ({
    customerId: one.customer_id,
    band: one.previous_band,
    score: one.previous_score,
    found: findingsOf(card.definition, wants, found.get(one.customer_id)),
  }))
}

function planFor({ contributions }: Asker, cards: readonly Card[], only: Only): Plan {
  return { cards, metrics: contributions.metrics, only }
}

function boundFor(asker: Asker, overrides: readonly InForce[]) {
  return {
    now: asker.now.toISOString().replace('T', ' ').replace('Z', ''),
    overridden: overrides.map((one) => one.customer_id),
    overrideIds: overrides.map((one) => one.id),
    overrideBands: overrides.map((one) => one.band),
    overrideScores: overrides.map((one) => one.score ?? -1),
    currency: asker.workspace.currency,
    zone: asker.workspace.zone,
  }
}
