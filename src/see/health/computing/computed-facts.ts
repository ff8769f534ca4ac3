import { nobody } from '#platform/stores/facts.ts'
import { slicesOf } from '#platform/stores/slices.ts'
import type { Band, Definition } from '../../scorecards/contract.ts'
import type { Asker, InForce } from '../facts.ts'
import { type Card, inputsSql, type Only, type Plan } from './inputs.ts'
import { wantKey, wantsOf, withheld } from './passes.ts'
import { listsSql, readingsSql } from './plan.ts'

type Run = { readonly id: string; readonly least: number; readonly overrides: readonly InForce[] }

/**
 * Reads all customers anew and keeps what changed, slice by slice, each in one statement. A score that moved by less than `least`
 * points, in the same band and for the same reasons, is left for the day's reading.
 */
export async function readAll(asker: Asker, cards: readonly Card[], run: Run, size?: number): Promise<void> {
  const sql = insertSql(planFor(asker, cards, 'slice'))
  for (const slice of await slicesOf(asker.facts, 'customers', size))
    await asker.facts.run(sql, { ...boundForRun(asker, run), ...slice })
}

/** Reads these customers anew and keeps what changed. */
export async function readThese(
  asker: Asker,
  cards: readonly Card[],
  run: Run,
  customers: readonly string[],
): Promise<void> {
  await asker.facts.run(insertSql(planFor(asker, cards, 'chosen')), { ...boundForRun(asker, run), customers })
}

function boundForRun(asker: Asker, run: Run) {
  return { ...boundFor(asker, run.overrides), run: run.id, least: run.least }
}

export function insertSql(plan: Plan): string {
  return `INSERT INTO health_readings (workspace_id, customer_id, read_at, run_id, scorecard_id, version_id, score, computed, band, previous_score, previous_band,
  values, counts, because, missing, exception_id, cell_id, override_id, state, digest)
SELECT {workspace:UUID}, customer_id, {now:DateTime64(3, 'UTC')}, {run:UUID}, scorecard_id, version_id, score, computed, band, previous_score, previous_band,
  ${listsSql(plan)}, missing, exception_id, cell_id, override_id, state, digest
FROM (${readingsSql(plan)})
WHERE digest != previous_digest AND (state != previous_state OR abs(ifNull(score, 0) - ifNull(previous_score, 0)) >= {least:Float64})
SETTINGS parallel_view_processing = 1`
}

type Move = { from: Band | ''; to: Band | ''; customers: number; examples: [string, number | null, number | null][] }

/** How many customers would move between which bands if these cards were in force, with examples; the most frequent first. */
export async function moves(asker: Asker, cards: readonly Card[], overrides: readonly InForce[], size?: number) {
  const sql = `SELECT previous_band AS from, band AS to, toUInt32(count()) AS customers,
    groupArray(5)((toString(customer_id), previous_score, score)) AS examples
    FROM (${readingsSql(planFor(asker, cards, 'slice'))}) WHERE scorecard_id != toUUID('${nobody}') GROUP BY from, to`
  const found = new Map<string, Move>()
  for (const slice of await slicesOf(asker.facts, 'customers', size)) {
    const rows = await asker.facts.all<Move>(sql, { ...boundFor(asker, overrides), ...slice })
    for (const row of rows) found.set(`${row.from} ${row.to}`, together(found.get(`${row.from} ${row.to}`), row))
  }
  return [...found.values()].sort((a, b) => b.customers - a.customers)
}

function together(before: Move | undefined, move: Move): Move {
  if (before === undefined) return move
  const examples = [...before.examples, ...move.examples].slice(0, 5)
  return { ...move, customers: before.customers + move.customers, examples }
}

/** What the measures of a draft find for some customers, before any scale. */
export async function findings(asker: Asker, card: Card, customers: readonly string[]) {
  const plan = planFor(asker, [card], 'chosen')
  const wants = wantsOf([card.definition], asker.contributions.metrics)
  const sql = `WITH ${withheld} SELECT * FROM (${inputsSql(plan, wants)})`
  const rows = await asker.facts.all<Record<string, unknown>>(sql, { ...boundFor(asker, []), customers })
  const columnOf = (definition: Definition) =>
    definition.measures.map((measure) => wants.findIndex(({ key }) => key === wantKey(measure)))
  return rows.map((row) => ({
    customerId: String(row.customer_id),
    band: String(row.previous_band),
    score: row.previous_score === null ? null : Number(row.previous_score),
    found: columnOf(card.definition).map((index) => ({
      value: numberOrNull(row[`x${index}`]),
      n: Number(row[`n${index}`]),
      fresh: Number(row[`f${index}`] ?? 1) === 1,
    })),
  }))
}

function numberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value)
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
