import type { Facts } from '#platform/stores/facts.ts'
import { slicesOf } from '#platform/stores/slices.ts'
import type { Outcome } from './contract.ts'
import { type Figure, figureNames, rowsSql, totalsSql } from './statement/figures-sql.ts'
import { entriesSql, heldSql, type Shape } from './statement/held-sql.ts'
import { duesSql } from './statement/renewals-sql.ts'
import { thought } from './statement/thought.ts'

export type Prepared = {
  readonly shape: Omit<Shape, 'only' | 'pairs'>
  readonly bound: Readonly<Record<string, unknown>>
}
/** Whole smallest units, and numbers of rows. */
export type Totals = { readonly amounts: Record<Figure, bigint>; readonly rows: Record<Figure, number> }
export type TotalsOf = ReadonlyMap<string, ReadonlyMap<number, Totals>>
type TotalsRow = { pair: number; slice: string } & Record<`sum_${Figure}`, string> & Record<`n_${Figure}`, number>

/** Every figure by slice and pair of days (counted from 1), computed a part of the customers at a time. */
export async function totals(facts: Facts, { shape, bound }: Prepared, size?: number): Promise<TotalsOf> {
  const found = new Map<string, Map<number, Totals>>()
  const sql = totalsSql({ ...shape, only: 'slice' })
  for (const part of await slicesOf(facts, 'customers', size))
    for (const row of await facts.all<TotalsRow>(sql, { ...bound, ...part })) {
      const pairs = found.get(row.slice) ?? new Map<number, Totals>()
      pairs.set(row.pair, plus(pairs.get(row.pair) ?? nothing, row))
      found.set(row.slice, pairs)
    }
  return found
}

const each = <Value>(value: (name: Figure) => Value) =>
  Object.fromEntries(figureNames.map((name) => [name, value(name)])) as Record<Figure, Value>
export const nothing: Totals = { amounts: each(() => 0n), rows: each(() => 0) }

function plus(sum: Totals, row: TotalsRow): Totals {
  return {
    amounts: each((name) => sum.amounts[name] + BigInt(row[`sum_${name}`])),
    rows: each((name) => sum.rows[name] + row[`n_${name}`]),
  }
}

export function sumOf(all: Iterable<Totals>): Totals {
  let sum = nothing
  for (const { amounts, rows } of all) {
    const before = sum
    sum = {
      amounts: each((name) => before.amounts[name] + amounts[name]),
      rows: each((name) => before.rows[name] + rows[name]),
    }
  }
  return sum
}

/** The currencies of the contracts on record that count. */
export async function currenciesOf(facts: Facts, kinds: readonly string[]): Promise<string[]> {
  const rows = await facts.all<{ currency: string }>(
    `SELECT DISTINCT toString(currency) AS currency FROM contracts FINAL
    WHERE workspace_id = {workspace:UUID} AND kind IN {kinds:Array(String)} ORDER BY currency`,
    { kinds },
  )
  return rows.map(({ currency }) => currency)
}

/** Into how many slices the customers on record fall. */
export async function slicesIn(facts: Facts, ofCustomers: string, bound: Readonly<Record<string, unknown>>) {
  const found = await facts.first<{ n: number }>(
    `SELECT toUInt32(uniqExact(own_slice)) AS n FROM (${ofCustomers})`,
    bound,
  )
  return found?.n ?? 0
}

const isSeen = 'arrayExists((b, a) -> b != 0 OR a != 0, before, after)'

/** How many contracts had to be left out, and how many are counted that do not say whether they hold the tax. */
export async function doubtful(facts: Facts, { shape, bound }: Prepared) {
  return facts.all<{ because: string; currency: string; contracts: number }>(
    `SELECT because, toString(currency) AS currency, toUInt32(count()) AS contracts
    FROM (SELECT if(because = '' AND is_tax_unsaid, 'tax not said', because) AS because, currency
      FROM (${heldSql({ ...shape, only: 'all' })}) WHERE ${isSeen})
    WHERE because != '' GROUP BY because, currency ORDER BY because, currency ${thought}`,
    bound,
  )
}

export async function leftOut(facts: Facts, { shape, bound }: Prepared, skip: number, limit: number) {
  return facts.all<{ id: string; customerId: string; currency: string; because: 'amount' | 'tax' | 'rate' }>(
    `SELECT toString(id) AS id, toString(customer_id) AS customerId, toString(currency) AS currency, because
    FROM (${heldSql({ ...shape, only: 'all' })}) WHERE because != ''
    ORDER BY because, id LIMIT {limit:UInt32} OFFSET {skip:UInt32} ${thought}`,
    { ...bound, skip, limit },
  )
}

export type Dues = Readonly<Record<Outcome, number>>
const noDues: Dues = { renewed: 0, lost: 0, open: 0 }

/** How many contracts came to their last day, by slice and pair of days. */
export async function dues(facts: Facts, { shape, bound }: Prepared, now: number) {
  const rows = await facts.all<{ pair: number; slice: string; outcome: Outcome; n: number }>(
    `SELECT toUInt32(pair) AS pair, slice, outcome, toUInt32(count()) AS n
    FROM (${duesSql({ ...shape, only: 'all' })}) GROUP BY pair, slice, outcome ${thought}`,
    { ...bound, now },
  )
  const found = new Map<string, Map<number, Dues>>()
  for (const { pair, slice, outcome, n } of rows) {
    const pairs = found.get(slice) ?? new Map<number, Dues>()
    pairs.set(pair, { ...(pairs.get(pair) ?? noDues), [outcome]: n })
    found.set(slice, pairs)
  }
  return found
}

type AskedDues = { readonly outcome: Outcome | undefined; readonly of: string | undefined }

/** The contracts of one pair of days, the latest end first, with how many they are. */
export async function dueRows(facts: Facts, { shape, bound }: Prepared, asked: AskedDues, now: number, place: Place) {
  const where = [
    ...(asked.outcome === undefined ? [] : ['outcome = {outcome:String}']),
    ...(asked.of === undefined ? [] : ['slice = {oneSlice:String}']),
  ]
  const from = `(${duesSql({ ...shape, only: 'all' })}) WHERE ${['1', ...where].join(' AND ')}`
  const parameters = { ...bound, now, outcome: asked.outcome ?? '', oneSlice: asked.of ?? '', ...place }
  const rows = await facts.all<{ id: string; customerId: string; slice: string; ended: number; outcome: Outcome }>(
    `SELECT toString(id) AS id, toString(customer_id) AS customerId, slice, ended, outcome FROM ${from}
    ORDER BY ended DESC, id LIMIT {limit:UInt32} OFFSET {skip:UInt32}`,
    parameters,
  )
  const sum = await facts.first<{ n: number }>(`SELECT toUInt32(count()) AS n FROM ${from}`, parameters)
  return { rows, total: sum?.n ?? 0 }
}

type Place = { readonly skip: number; readonly limit: number }
/** `shown` are the places of the pairs whose rows are asked for: the others only decide what is left out. */
type Asked = { readonly figure: Figure; readonly of: string | undefined; readonly shown: readonly number[] }
export type Row = {
  customerId: string
  pair: number
  slice: string
  move: string
  amount: string
  before: string
  after: string
}

/** The rows of a page, with how many there are in all and what they sum to. */
export async function rows(facts: Facts, { shape, bound }: Prepared, asked: Asked, { skip, limit }: Place) {
  const { figure, of, shown } = asked
  const sql = rowsSql(figure, { ...shape, only: 'all', pairs: 'shown' }, of !== undefined)
  const found = await facts.all<Row & { total: number; sum: string }>(sql, {
    ...bound,
    oneSlice: of ?? '',
    shown,
    skip,
    limit,
  })
  return { rows: found, total: found[0]?.total ?? 0, sum: found[0]?.sum ?? '0' }
}

export type EntryRow = {
  id: string
  customerId: string
  pair: number
  was: number
  is: number
  plan: string
  sliceBefore: string
  sliceAfter: string
  amountBefore: string
  amountAfter: string
  agreed: string | null
  currency: string
}

/** What of each contract of these customers counted in each pair of days. */
export function entries(
  facts: Facts,
  { shape, bound }: Prepared,
  customers: readonly string[],
  shown: readonly number[],
): Promise<EntryRow[]> {
  return facts.all(
    `SELECT toString(id) AS id, toString(customer_id) AS customerId, toUInt32(pair) AS pair, was, is,
      if(is != 0, plan_after, plan_before) AS plan,
      slice_before AS sliceBefore, slice_after AS sliceAfter, toString(revalued) AS amountBefore, toString(worth_after) AS amountAfter,
      toString(agreed) AS agreed, toString(currency) AS currency
    FROM (${entriesSql({ ...shape, only: 'chosen', pairs: 'shown' })}) WHERE because = '' ORDER BY customer_id, pair, begins, id ${thought}`,
    { ...bound, customers, shown },
  )
}
