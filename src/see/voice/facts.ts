import type { Facts } from '#platform/stores/facts.ts'
import { withUsFacts } from '../../gather/customers/fields.ts'
import { stretchSql } from '../figures/figures.ts'
import type { Known, Part } from './contract.ts'
import { nobody, type Totals } from './rule/totals.ts'
import { type Counted, countedSql, givenSql, partSql } from './statement/counted-sql.ts'
import { whole } from './statement/slicing-sql.ts'

/** What the statements are handed: which answers, in which periods. */
export type Prepared = Counted & {
  readonly bound: {
    readonly zone: string
    readonly first: string
    readonly last: string
    readonly ends: readonly string[]
    readonly survey: string
    readonly topBoxes: number
  } & Readonly<Record<string, unknown>>
}

type Row = Omit<Totals, 'tallies'> & { span: number; slice: string; steps: [number, number][] }
export type TotalsOf = ReadonlyMap<string, ReadonlyMap<number, Totals>>

/** What was answered, by slice and period (counted from 1). */
export async function totals(facts: Facts, { bound, ...counted }: Prepared): Promise<TotalsOf> {
  const part = (name: Part) => `toUInt32(countIf(${partSql(counted.measure, name)})) AS ${name}`
  const rows = await facts.all<Row>(
    `SELECT toUInt32(span) AS span, slice, toUInt32(sum(given)) AS answers, toUInt32(count()) AS n,
      ${part('top')}, ${part('middle')}, ${part('bottom')}, ${counted.measure === 'ces' ? talliesSql : '[]'} AS steps,
      toUInt32(countIf(isNull(whose) AND isNull(person))) AS unnamed
    FROM (${countedSql(counted)}) GROUP BY span, slice`,
    bound,
  )
  const found = new Map<string, Map<number, Totals>>()
  for (const { span, slice, steps, ...sums } of rows)
    found.set(slice, (found.get(slice) ?? new Map<number, Totals>()).set(span, { ...sums, tallies: new Map(steps) }))
  if (counted.way === 'latest' && counted.slicing !== whole && !counted.slicing.isOfAnswers)
    await tellGiven(facts, { bound, ...counted }, found)
  return found
}

/** Of who answered in several slices the latest counts in one of them: each answer was given in its own all the same. */
async function tellGiven(facts: Facts, { bound, ...counted }: Prepared, found: Map<string, Map<number, Totals>>) {
  const rows = await facts.all<{ span: number; slice: string; answers: number }>(
    `SELECT toUInt32(span) AS span, slice, toUInt32(count()) AS answers FROM (${givenSql(counted)}) GROUP BY span, slice`,
    bound,
  )
  for (const { span, slice, answers } of rows) {
    const spans = found.get(slice) ?? new Map<number, Totals>()
    found.set(slice, spans.set(span, { ...(spans.get(span) ?? nobody), answers }))
  }
}

/** How often each value was answered. */
const talliesSql =
  'arrayMap((step, many) -> (step, toUInt32(many)), (sumMap([value], [toUInt64(1)]) AS tallied).1, tallied.2)'

/** How many people answered in a period and in the one before it. */
export async function inBoth(facts: Facts, { bound, ...counted }: Prepared): Promise<ReadonlyMap<number, number>> {
  const rows = await facts.all<{ span: number; n: number }>(
    `SELECT toUInt32(arrayJoin(arrayFilter(one -> has(spans, one - 1), spans))) AS span, toUInt32(count()) AS n
    FROM (SELECT who, groupUniqArray(span) AS spans FROM (${givenSql({ ...counted, slicing: whole })}) GROUP BY who)
    GROUP BY span`,
    bound,
  )
  return new Map(rows.map(({ span, n }) => [span, n]))
}

/** The steps of the scales that were answered. */
export async function scales(facts: Facts, { bound, ...counted }: Prepared): Promise<number[]> {
  const rows = await facts.all<{ steps: number }>(
    `SELECT DISTINCT toUInt32(steps) AS steps FROM (${givenSql({ ...counted, slicing: whole })}) ORDER BY steps`,
    bound,
  )
  return rows.map(({ steps }) => steps)
}

/**
 * The customers on record with the periods in which they could answer, or did: with us within the period (who has left was until the day
 * of leaving), or among those who answered. `span`, `id`, `name`, `since`, `has_answered`.
 */
function reachedSql(counted: Counted): string {
  return `SELECT id, any(name_) AS name, any(since) AS since, span, max(did) AS has_answered
  FROM (
    SELECT id, toString(name) AS name_, toNullable(since_on) AS since, span, toUInt8(0) AS did
    FROM (
      SELECT id, name, since_on, left_on AS gone, stage, arrayJoin(arrayEnumerate({ends:Array(Date32)})) AS span
      FROM customers FINAL WHERE workspace_id = {workspace:UUID})
    WHERE ifNull(since_on <= {ends:Array(Date32)}[span], 1) AND if(isNull(gone), ${withUsFacts}, assumeNotNull(gone) > {starts:Array(Date32)}[span])
    UNION ALL
    SELECT c.id AS id, toString(c.name) AS name_, toNullable(c.since_on) AS since, a.span AS span, toUInt8(1) AS did
    FROM (SELECT DISTINCT span, assumeNotNull(whose) AS customer FROM (${givenSql({ ...counted, slicing: whole })}) WHERE isNotNull(whose)) AS a
    INNER JOIN (SELECT id, name, since_on FROM customers FINAL WHERE workspace_id = {workspace:UUID}) AS c ON c.id = a.customer)
  GROUP BY id, span`
}

/** How many customers could answer in each period, and how many did. */
export async function reached(facts: Facts, { bound, ...counted }: Prepared) {
  const rows = await facts.all<{ span: number; onRecord: number; answered: number }>(
    `SELECT toUInt32(span) AS span, toUInt32(count()) AS onRecord, toUInt32(sum(has_answered)) AS answered
    FROM (${reachedSql(counted)}) GROUP BY span`,
    bound,
  )
  return new Map(rows.map(({ span, ...one }) => [span, one]))
}

type Asked = { readonly of: string | undefined; readonly isKnown: boolean; readonly part: Part | undefined }
type Place = { readonly skip: number; readonly limit: number }

/** The answers of a page, the newest first, with how many there are in all. */
export async function answers(
  facts: Facts,
  { bound, ...counted }: Prepared,
  { of, isKnown, part }: Asked,
  place: Place,
) {
  const where = [
    ...(of === undefined ? [] : ['slice = {oneSlice:String}']),
    ...(isKnown ? ["slice != ''"] : []),
    ...(part === undefined ? [] : [partSql(counted.measure, part)]),
  ]
  const from = `(${countedSql(counted)}) WHERE ${['1', ...where].join(' AND ')}`
  const parameters = { ...bound, oneSlice: of ?? '', ...place }
  const rows = await facts.all<{ id: string }>(
    `SELECT toString(answer) AS id FROM ${from} ORDER BY at DESC, answer DESC LIMIT {limit:UInt32} OFFSET {skip:UInt32}`,
    parameters,
  )
  const sum = await facts.first<{ n: number }>(`SELECT toUInt32(count()) AS n FROM ${from}`, parameters)
  return { ids: rows.map(({ id }) => id), total: sum?.n ?? 0 }
}

/** The customers of one period with what is known of them: their health now, and for how long they had been with us at its end. */
function knownSql(counted: Counted): string {
  return `SELECT r.id AS id, r.name AS name, r.since AS since, r.has_answered AS has_answered, ifNull(toString(h.band), '') AS band,
      ifNull(${stretchSql('r.since', '{last:Date32}')}, '') AS tenure
    FROM (${reachedSql(counted)}) AS r
    LEFT JOIN (SELECT customer_id, band FROM health_latest FINAL WHERE workspace_id = {workspace:UUID}) AS h ON h.customer_id = r.id`
}

export type Reach = { known: Known; value: string; answered: number; silent: number }

export function reach(facts: Facts, { bound, ...counted }: Prepared): Promise<Reach[]> {
  return facts.all<Reach>(
    `SELECT one.1 AS known, one.2 AS value, toUInt32(sum(has_answered)) AS answered, toUInt32(countIf(has_answered = 0)) AS silent
    FROM (SELECT has_answered, arrayJoin([('band', band), ('tenure', tenure)]) AS one FROM (${knownSql(counted)}))
    GROUP BY known, value ORDER BY known, value`,
    bound,
  )
}

export type Silent = { customerId: string; name: string; band: string; since: string | null }

/** Who did not answer, in order of their names, with how many they are in all. */
export async function silent(
  facts: Facts,
  { bound, ...counted }: Prepared,
  { known, value }: { readonly known?: Known | undefined; readonly value: string },
  place: Place,
) {
  const from = `(${knownSql(counted)}) WHERE has_answered = 0 ${known === undefined ? '' : `AND ${known} = {knownValue:String}`}`
  const parameters = { ...bound, knownValue: value, ...place }
  const rows = await facts.all<Silent>(
    `SELECT toString(id) AS customerId, name, band, if(isNull(since), NULL, toString(since)) AS since FROM ${from}
    ORDER BY name, id LIMIT {limit:UInt32} OFFSET {skip:UInt32}`,
    parameters,
  )
  const sum = await facts.first<{ n: number }>(`SELECT toUInt32(count()) AS n FROM ${from}`, parameters)
  return { rows, total: sum?.n ?? 0 }
}
