import { stamp } from '#platform/stores/facts.ts'
import type { Definition } from '../../scorecards/contract.ts'
import type { Asker, InForce } from '../facts.ts'
import { type Computed, computedOf, digestOf, type Found } from './computed.ts'
import { type Card, foundSql, type Only, whoSql } from './statement/inputs.ts'
import { contactKey, keyOf, type Pass, passesOver, type Want, wantKey, wantsOf } from './statement/passes.ts'

/** Up to so many customers are scored here, by the rule itself: ClickHouse thinks longer about the statement than about their figures. */
export const few = 1000

type Who = {
  customer_id: string
  card: number
  previous_score: number | null
  previous_band: string
  previous_state: string
  previous_digest: string
}
type Row = { customer_id: string; xs: (number | null)[]; ns: number[]; fs: number[]; ss: string[] }
type Bound = Readonly<Record<string, unknown>>

export type ReadOfOne = Computed & {
  readonly customerId: string
  readonly card: Card | null
  readonly state: string
  readonly digest: string
  readonly previous: {
    readonly score: number | null
    readonly band: string
    readonly state: string
    readonly digest: string
  }
}

/** What `readingsSql` finds for all, found for a few. */
export async function readFew(
  asker: Asker,
  cards: readonly Card[],
  overrides: readonly InForce[],
  only: Only,
  bound: Bound,
): Promise<ReadOfOne[]> {
  const wants = wantsOf(
    cards.map(({ definition }) => definition),
    asker.contributions.metrics,
  )
  const [who, found] = await Promise.all([
    asker.facts.all<Who>(whoSql(cards, only), bound),
    foundOf(asker, wants, only, bound),
  ])
  const set = new Map(overrides.map((one) => [one.customer_id, one]))
  return who.map((one) => {
    const card = cards[one.card - 1] ?? null
    const computed = computedOf(card, findingsOf(card?.definition, wants, found.get(one.customer_id)), {
      override: set.get(one.customer_id) ?? null,
      now: Number(asker.now),
    })
    return {
      customerId: one.customer_id,
      card,
      ...computed,
      ...digestOf(card, computed),
      previous: {
        score: one.previous_score,
        band: one.previous_band,
        state: one.previous_state,
        digest: one.previous_digest,
      },
    }
  })
}

/** The readings among them that are kept: as `insertSql` keeps them. */
export function keptRows(
  readings: readonly ReadOfOne[],
  run: { readonly id: string; readonly least: number },
  now: Date,
) {
  const moved = ({ score, previous }: ReadOfOne) => Math.abs((score ?? 0) - (previous.score ?? 0)) >= run.least
  return readings
    .filter((one) => one.digest !== one.previous.digest && (one.state !== one.previous.state || moved(one)))
    .map((one) => ({
      customer_id: one.customerId,
      read_at: stamp(now),
      run_id: run.id,
      scorecard_id: one.scorecardId,
      version_id: one.versionId,
      score: one.score,
      computed: one.computed,
      band: one.band,
      previous_score: one.previous.score,
      previous_band: one.previous.band,
      values: one.values,
      counts: one.counts,
      because: one.because,
      missing: one.missing,
      exception_id: one.exceptionId,
      cell_id: one.cellId,
      override_id: one.overrideId,
      alarms: one.raised.map(({ id }) => id),
      alarms_at: one.raised.map(({ at }) => stamp(new Date(at ?? 0))),
      state: one.state,
      digest: one.digest,
    }))
}

/** What was found, by want, for each customer of whom anything is on record. */
export async function foundOf(asker: Asker, wants: readonly Want[], only: Only, bound: Bound) {
  const byCustomer = new Map<string, Map<string, Found>>()
  const passes = passesOver(wants)
  const filled = await filledAmong(asker, passes)
  await Promise.all(
    passes.filter(filled).map(async (pass) => {
      for (const row of await asker.facts.all<Row>(foundSql(pass, only), bound)) {
        const of = byCustomer.get(row.customer_id) ?? new Map<string, Found>()
        byCustomer.set(row.customer_id, of)
        for (const [key, found] of readRow(pass.wants, row)) of.set(key, found)
      }
    }),
  )
  return byCustomer
}

/** Which passes find anything: a table that is empty for this workspace is not asked at all. */
async function filledAmong(asker: Asker, passes: readonly Pass[]): Promise<(pass: Pass) => boolean> {
  const tableOf = ({ from }: Pass) => /^[a-z_]+(?= )/.exec(from)?.[0]
  const tables = [...new Set(passes.flatMap((pass) => tableOf(pass) ?? []))]
  if (tables.length === 0) return () => true
  const one = (table: string) =>
    `(SELECT '${table}' AS name FROM ${table} WHERE workspace_id = {workspace:UUID} LIMIT 1)`
  const rows = await asker.facts.all<{ name: string }>(tables.map(one).join(' UNION ALL '))
  const filled = new Set(rows.map(({ name }) => name))
  return (pass) => {
    const table = tableOf(pass)
    return table === undefined || filled.has(table)
  }
}

/** The lists of a row stand in the order of the wants; only what can grow old has a freshness, only what is dated an instant. */
function readRow(wants: readonly Want[], row: Row): [string, Found][] {
  const next = { x: 0, n: 0, f: 0, s: 0 }
  return wants.map(({ key, index, columns }) => {
    const has = (letter: string) => columns.some(({ name }) => name === `${letter}${index}`)
    return [
      key,
      {
        value: row.xs[next.x++] ?? null,
        n: Number(row.ns[next.n++] ?? 0),
        fresh: has('f') ? Number(row.fs[next.f++]) === 1 : true,
        at: has('s') ? Number(row.ss[next.s++]) || null : null,
      },
    ]
  })
}

const nothing: Found = { value: null, n: 0, fresh: true, at: null }

/** What was found for the measures and the criteria of one card, in their order. */
export function findingsOf(
  definition: Definition | undefined,
  wants: readonly Want[],
  found: ReadonlyMap<string, Found> | undefined,
) {
  const isAging = new Map(
    wants.map(({ key, index, columns }) => [key, columns.some(({ name }) => name === `f${index}`)]),
  )
  const of = (key: string): Found => found?.get(key) ?? { ...nothing, fresh: isAging.get(key) !== true }
  return {
    measures: (definition?.measures ?? []).map((measure) => of(wantKey(measure))),
    alarms: (definition?.alarms ?? []).map(({ criteria }) => criteria.map(({ source }) => of(keyOf(source, null)))),
    contactAt: of(contactKey).at,
  }
}
