import { dayNumber } from '#maths/time/calendar-date.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { recordsPerSlice, type Slice, slicesOf, spansOf } from '#platform/stores/slices.ts'
import { type DueRow, type Prepared, type Totals, type TotalsOf, totalsOf } from '../facts.ts'
import { touchedIds } from '../statement/held-sql.ts'
import { byPlan, whole } from '../statement/slicing.ts'
import * as ledger from './ledger-sql.ts'

/** So many customers are counted anew by their ids; where more are touched, they are found as they are counted. */
export const mostTouched = 5_000
/** Whom to count: everybody, whom a version has written down as touched, or these. */
export type Whom = 'all' | 'touched' | readonly string[]
/** So many months of customers are written by one statement: of twice as many it takes half as much memory again, and hardly less time. */
const monthsAtOnce = 350_000

const tables = ['moves', 'totals', 'left_out', 'dues', 'inputs', 'causes'] as const
export type Known = { readonly known: number; readonly base: number }

/** What a version that was broken off has written is thrown away. */
export async function throwAway(facts: Facts, known: number): Promise<void> {
  for (const table of tables) {
    const where = `FROM revenue_${table} WHERE workspace_id = {workspace:UUID} AND version > {known:UInt32}`
    if (await facts.first(`SELECT 1 AS n ${where} LIMIT 1`, { known })) await facts.run(`DELETE ${where}`, { known })
  }
}

export type Since = { readonly known: number; readonly since: string }
type Id = { readonly id: string }

/** Whose contracts say something else than was counted; one more than are looked at one by one stands for all. */
export async function touched(facts: Facts, since: Since, most = mostTouched): Promise<string[]> {
  return (await facts.all<Id>(ledger.touchedSql, { ...since, most: most + 1 })).map(({ id }) => id)
}

/** The first day of any contract that counts; `undefined` where there is none. */
export async function firstDay(facts: Facts, kinds: readonly string[]): Promise<string | undefined> {
  const row = await facts.first<{ first: string; n: number }>(ledger.firstDaySql, { kinds })
  return row === undefined || row.n === 0 ? undefined : row.first
}

export async function ofCurrencies(facts: Facts, asked: Currencies, most = mostTouched): Promise<string[]> {
  return (await facts.all<Id>(ledger.ofCurrenciesSql, { ...asked, most: most + 1 })).map(({ id }) => id)
}
type Currencies = { readonly currencies: readonly string[]; readonly kinds: readonly string[] }

type Counted = Prepared & { readonly months: readonly string[]; readonly version: number }

/** Writes what some months are of these customers, or of all, where that is not what is kept. */
export async function keepMonths(facts: Facts, counted: Counted, whom: Whom, size?: number) {
  const { shape, bound, months, version } = counted
  const many = size ?? Math.max(1_000, Math.floor(monthsAtOnce / months.length))
  const { only, parts } = await partsOf(facts, whom, version, many)
  for (const part of parts) {
    const handed = { ...bound, ...part, months, version }
    await facts.run(ledger.keepMovesSql({ ...shape, slicing: whole, only }, 'whole'), handed)
    await facts.run(ledger.keepMovesSql({ ...shape, slicing: byPlan, only }, 'plan'), handed)
    await facts.run(ledger.keepLeftOutSql({ ...shape, slicing: whole, only }), handed)
  }
}

/** Whom to count, in parts that each statement is handed. */
async function partsOf(facts: Facts, whom: Whom, version: number, size: number): Promise<Parts> {
  if (whom === 'all') return { only: 'slice', parts: await slicesOf(facts, 'customers', size) }
  if (whom === 'touched') return { only: 'touched', parts: await spansOf(facts, touchedIds, { version, size }) }
  return { only: 'chosen', parts: [{ customers: whom }] }
}
type Part = Slice | { readonly customers: readonly string[] }
type Parts = { readonly only: 'slice' | 'touched' | 'chosen'; readonly parts: readonly Part[] }

/** All days of which last days are kept. */
export const always = { from: '1900-01-01', to: '2299-12-31' } as const

/** Writes which last days the contracts of these customers come to; `bound` is handed `always` as its one pair. */
export async function keepDues(facts: Facts, { shape, bound, version }: Omit<Counted, 'months'>, whom: Whom) {
  const { only, parts } = await partsOf(facts, whom, version, recordsPerSlice)
  const sql = ledger.keepDuesSql({ ...shape, slicing: byPlan, only })
  for (const part of parts) await facts.run(sql, { ...bound, ...part, version, now: dayNumber(always.to) })
}

/**
 * Writes what contracts say that are about to be counted, and that they are the cause; answers whose they were and are. It comes before
 * any counting.
 */
export async function keepInputs(facts: Facts, since: Since, version: number, isCause: boolean): Promise<string[]> {
  await facts.run(ledger.keepInputsSql, { ...since, version })
  if (isCause) await facts.run(ledger.keepCausesSql, { version })
  const rows = await facts.all<Id>(ledger.touchedInSql, { version, most: mostTouched + 1 })
  return rows.map(({ id }) => id)
}

export async function keepRateCauses(facts: Facts, asked: Currencies, version: number): Promise<void> {
  await facts.run(ledger.keepRateCausesSql, { ...asked, version })
}

/** Writes the sums of what a version changed. */
export async function keepTotals(facts: Facts, version: number): Promise<void> {
  await facts.run(ledger.keepTotalsSql, { version })
}

/** Makes one of the sums of many versions, and throws those away that the fold before this one has made needless. */
export async function foldTotals(facts: Facts, { known, base }: Known): Promise<void> {
  await facts.run(ledger.foldTotalsSql, { known, base })
  await facts.run(
    'DELETE FROM revenue_totals WHERE workspace_id = {workspace:UUID} AND version < {base:UInt32} + (is_base = 0)',
    { base },
  )
}

type TotalsRow = { month: string; slice: string; amounts: string[]; customers: number[]; unsaid: number }
type Asked = Known & { readonly months: readonly string[]; readonly customers: readonly string[] }

/** What is kept of some months by slice, without these customers; a month goes by the place that `placeOf` gives it. */
export async function totalsKept(
  facts: Facts,
  slicing: ledger.KeptSlicing,
  asked: Asked,
  placeOf: (month: string) => number,
): Promise<TotalsOf> {
  const found = new Map<string, Map<number, Totals>>()
  for (const row of await facts.all<TotalsRow>(ledger.totalsKeptSql, { ...asked, slicing })) {
    const pairs = found.get(row.slice) ?? new Map<number, Totals>()
    pairs.set(placeOf(row.month), totalsOf(row.amounts, row.customers, row.unsaid))
    found.set(row.slice, pairs)
  }
  return found
}

export function duesKept(
  facts: Facts,
  asked: Readonly<Record<string, unknown>> & { readonly known: number; readonly customers: readonly string[] },
): Promise<DueRow[]> {
  return facts.all<DueRow>(ledger.duesKeptSql, asked)
}

export async function leftOutKept(facts: Facts, known: number, months: readonly string[], most: number) {
  return (await facts.all<Id>(ledger.leftOutKeptSql, { known, months, most: most + 1 })).map(({ id }) => id)
}
