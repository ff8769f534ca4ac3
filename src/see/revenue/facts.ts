import type { Facts } from '#platform/stores/facts.ts'
import { slicesOf } from '#platform/stores/slices.ts'
import type { Outcome } from './contract.ts'
import { type Figure, figureNames, rowsSql, totalsSql } from './statement/figures-sql.ts'
import { entriesSql, heldSql, type Shape, thought } from './statement/held-sql.ts'
import { duesSql } from './statement/renewals-sql.ts'
import { whole } from './statement/slicing.ts'

export type Prepared = {
  readonly shape: Omit<Shape, 'only' | 'pairs'>
  readonly bound: Readonly<Record<string, unknown>>
}
/** Whole smallest units, and numbers of rows; `unsaid` contracts do not say whether their amount holds the tax. */
export type Totals = {
  readonly amounts: Record<Figure, bigint>
  readonly rows: Record<Figure, number>
  readonly unsaid: number
}
export type TotalsOf = ReadonlyMap<string, ReadonlyMap<number, Totals>>
type TotalsRow = { pair: number; slice: string; amounts: string[]; customers: number[]; unsaid: number }

/** Of whom: of everybody but some, a part of the customers at a time, or of some alone. */
export type Whom = { readonly but: readonly string[] } | { readonly only: readonly string[] }

/** Every figure by slice and pair of days (counted from 1). */
export async function totals(
  facts: Facts,
  { shape, bound }: Prepared,
  whom: Whom = { but: [] },
  size?: number,
): Promise<TotalsOf> {
  const found = new Map<string, Map<number, Totals>>()
  const isOfSome = 'only' in whom
  const customers = isOfSome ? whom.only : whom.but
  const only = isOfSome ? 'chosen' : customers.length > 0 ? 'others' : 'slice'
  const sql = totalsSql({ ...shape, only })
  for (const part of isOfSome ? [{}] : await slicesOf(facts, 'customers', size))
    for (const row of await facts.all<TotalsRow>(sql, { ...bound, ...part, customers })) {
      const pairs = found.get(row.slice) ?? new Map<number, Totals>()
      pairs.set(row.pair, sumOf([pairs.get(row.pair) ?? nothing, totalsOf(row.amounts, row.customers, row.unsaid)]))
      found.set(row.slice, pairs)
    }
  return found
}

const each = <Value>(value: (name: Figure, place: number) => Value) =>
  Object.fromEntries(figureNames.map((name, place) => [name, value(name, place)])) as Record<Figure, Value>
export const nothing: Totals = { amounts: each(() => 0n), rows: each(() => 0), unsaid: 0 }

/** Of figures in the order of `figureNames`. */
export function totalsOf(amounts: readonly string[], rows: readonly number[], unsaid: number): Totals {
  return {
    amounts: each((_, place) => BigInt(amounts[place] ?? '0')),
    rows: each((_, place) => rows[place] ?? 0),
    unsaid,
  }
}

export function sumOf(all: Iterable<Totals>): Totals {
  let sum = nothing
  for (const { amounts, rows, unsaid } of all) {
    const before = sum
    sum = {
      amounts: each((name) => before.amounts[name] + amounts[name]),
      rows: each((name) => before.rows[name] + rows[name]),
      unsaid: before.unsaid + unsaid,
    }
  }
  return sum
}

/** The same, not told apart. */
export function undivided<Of extends Prepared>({ shape, ...rest }: Of) {
  return { ...rest, shape: { ...shape, slicing: whole } }
}

/** How many contracts that count at the end of a pair do not say whether they hold the tax; of what is not told apart. */
export function unsaidAt(all: TotalsOf, place: number): number {
  return all.get('')?.get(place)?.unsaid ?? 0
}

/** Without the slices in which no figure has a row. */
export function withRows(found: TotalsOf): TotalsOf {
  return new Map(
    [...found].filter(([, pairs]) => [...pairs.values()].some(({ rows }) => Object.values(rows).some((n) => n > 0))),
  )
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

/** How many contracts had to be left out, and why; of everybody, or of some. */
export async function doubtful(facts: Facts, { shape, bound }: Prepared, whom?: { readonly only: readonly string[] }) {
  const only = whom === undefined ? 'all' : 'chosen'
  return facts.all<{ because: 'amount' | 'tax' | 'rate'; currency: string; contracts: number }>(
    `SELECT because, toString(currency) AS currency, toUInt32(count()) AS contracts
    FROM (${heldSql({ ...shape, only })}) WHERE because != '' GROUP BY because, currency ORDER BY because, currency ${thought}`,
    { ...bound, customers: whom?.only ?? [] },
  )
}

/** Who has a contract that is left out; one more than are asked for. */
export async function ofLeftOut(facts: Facts, { shape, bound }: Prepared, most: number): Promise<string[]> {
  const rows = await facts.all<{ id: string }>(
    `SELECT DISTINCT toString(customer_id) AS id FROM (${heldSql({ ...shape, only: 'all' })}) WHERE because != ''
    LIMIT {most:UInt32} ${thought}`,
    { ...bound, most: most + 1 },
  )
  return rows.map(({ id }) => id)
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

export type DuesOf = ReadonlyMap<string, ReadonlyMap<number, Dues>>
export type DueRow = { readonly pair: number; readonly slice: string; readonly outcome: Outcome; readonly n: number }

/** How many contracts came to their last day, by slice and pair of days; of everybody, or of some. */
export function dues(
  facts: Facts,
  { shape, bound }: Prepared,
  now: number,
  whom?: { readonly only: readonly string[] },
): Promise<DueRow[]> {
  const only = whom === undefined ? 'all' : 'chosen'
  return facts.all<DueRow>(
    `SELECT toUInt32(pair) AS pair, slice, outcome, toUInt32(count()) AS n
    FROM (${duesSql({ ...shape, only })}) GROUP BY pair, slice, outcome ${thought}`,
    { ...bound, now, customers: whom?.only ?? [] },
  )
}

export function duesOf(rows: readonly DueRow[]): DuesOf {
  const found = new Map<string, Map<number, Dues>>()
  for (const { pair, slice, outcome, n } of rows) {
    const pairs = found.get(slice) ?? new Map<number, Dues>()
    const before = pairs.get(pair) ?? noDues
    pairs.set(pair, { ...before, [outcome]: before[outcome] + n })
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
