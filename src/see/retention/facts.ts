import type { Facts } from '#platform/stores/facts.ts'
import { slicesOf } from '#platform/stores/slices.ts'
import type { CohortCustomersWish } from './contract/cohorts.ts'
import type { BehindWish } from './contract.ts'
import type { Told } from './rule/cells.ts'
import type { Counted } from './rule/curves.ts'

/** A statement with a row for each life, and what it is handed. */
export type Lives = { readonly sql: string; readonly bound: Readonly<Record<string, unknown>> }

type CountedRow = { slice: string; length: number; left: boolean; n: number; returned: number; waiting: number }

/** How many lives there are of each length, by slice and by whether they are over; a part of the customers at a time. */
export async function counts(facts: Facts, { sql, bound }: Lives, size?: number) {
  const found = new Map<string, Counted>()
  let [returned, waiting] = [0, 0]
  const statement = `SELECT slice, length, toBool(has_left) AS left, toUInt32(count()) AS n,
    toUInt32(countIf(returned)) AS returned, toUInt32(countIf(${isWaiting})) AS waiting
  FROM (${sql}) GROUP BY slice, length, has_left`
  for (const part of await slicesOf(facts, 'customers', size))
    for (const row of await facts.all<CountedRow>(statement, { ...bound, ...part })) {
      const { slice, length, left, n } = row
      const key = `${length} ${left} ${slice}`
      found.set(key, { slice, length, left, n: n + (found.get(key)?.n ?? 0) })
      returned += row.returned
      waiting += row.waiting
    }
  return { counted: [...found.values()], returned, waiting }
}

const isWaiting = 'NOT has_left AND covered < {day:Int32}'
const conditions: Readonly<Record<BehindWish['which'], string>> = {
  counted: '1',
  left: 'has_left',
  'still here': 'NOT has_left',
  returned: 'returned',
  waiting: isWaiting,
  'left at': 'has_left AND length = {at:Int32}',
  'at risk': 'length >= {at:Int32}',
}

export type LifeRow = {
  customerId: string
  begin: number
  covered: number
  hasLeft: boolean
  length: number
  slice: string
}
type Asked = Pick<BehindWish, 'which' | 'of' | 'at'> & { readonly skip: number; readonly limit: number }

/** The lives of a page, the shortest first, with how many there are in all. */
export async function lives(facts: Facts, { sql, bound }: Lives, { which, of, at, skip, limit }: Asked) {
  const rows = await facts.all<LifeRow & { total: number }>(
    `SELECT toString(customer_id) AS customerId, begin, covered, toBool(has_left) AS hasLeft, length, slice,
      toUInt32(count() OVER ()) AS total
    FROM (${sql}) WHERE ${conditions[which]} ${of === undefined ? '' : 'AND slice = {of:String}'}
    ORDER BY length, customer_id LIMIT {limit:UInt32} OFFSET {skip:UInt32}`,
    { ...bound, at: at ?? 0, of: of ?? '', skip, limit },
  )
  return { rows, total: rows[0]?.total ?? 0 }
}

/** Customers on record without a contract of these kinds. */
export async function withoutContract(facts: Facts, { bound }: Lives): Promise<number> {
  const found = await facts.first<{ n: number }>(
    `SELECT toUInt32(count()) AS n FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND id NOT IN (
      SELECT customer_id FROM contracts FINAL WHERE workspace_id = {workspace:UUID} AND kind IN {kinds:Array(String)})`,
    bound,
  )
  return found?.n ?? 0
}

type How = { readonly isInParts: boolean; readonly isMoney: boolean }
type CohortSums = Omit<Told, 'money'> & { amounts: string[]; bases: string[] }

/** The cohorts in their order, with their sums by months after the first; a part of the customers at a time where they can be. */
export async function cohorts(facts: Facts, { sql, bound }: Lives, { isInParts, isMoney }: How): Promise<Told[]> {
  const money = (of: string) => `${isMoney ? `arrayMap(x -> toString(x), sumForEach(${of}))` : '[]'} AS ${of}`
  const statement = `SELECT cohort, toUInt32(count()) AS customers, arrayMap(x -> toUInt32(x), sumForEach(over)) AS n,
    arrayMap(x -> toUInt32(x), sumForEach(here)) AS counts,
    ${money('amounts')}, ${money('bases')}
  FROM (${sql}) GROUP BY cohort ORDER BY cohort`
  const found = new Map<string, Told>()
  for (const part of isInParts ? await slicesOf(facts, 'customers') : [{}])
    for (const row of await facts.all<CohortSums>(statement, { ...bound, ...part })) {
      const { cohort, customers, n, counts, money } = found.get(row.cohort) ?? { ...row, ...nobodyYet }
      const plus = (of: 'amounts' | 'bases') => row[of].map((one, i) => BigInt(one) + (money?.[of][i] ?? 0n))
      found.set(cohort, {
        cohort,
        customers: customers + row.customers,
        n: row.n.map((one, i) => one + (n[i] ?? 0)),
        counts: row.counts.map((one, i) => one + (counts[i] ?? 0)),
        money: isMoney ? { amounts: plus('amounts'), bases: plus('bases') } : null,
      })
    }
  return [...found.values()].toSorted((one, other) => (one.cohort < other.cohort ? -1 : 1))
}

const nobodyYet = { customers: 0, n: [], counts: [], money: null }

type AskedCell = Pick<CohortCustomersWish, 'cohort' | 'after' | 'which'> & {
  readonly skip: number
  readonly limit: number
}
type CohortRow = { customerId: string; begin: number; cohort: string; amount: string }

export async function cohortCustomers(facts: Facts, { sql, bound }: Lives, asked: AskedCell, isMoney: boolean) {
  const { cohort, after, which } = asked
  const cell = after === undefined ? '1' : `${which === 'n' ? 'over' : 'here'}[{after:UInt8} + 1] = 1`
  const rows = await facts.all<CohortRow & { total: number; sum: string }>(
    `SELECT toString(customer_id) AS customerId, begin, cohort, toString(worth) AS amount,
      toUInt32(count() OVER ()) AS total, toString(sum(worth) OVER ()) AS sum
    FROM (SELECT *, ${isMoney ? 'amounts[{after:UInt8} + 1]' : 'toInt256(0)'} AS worth FROM (${sql}))
    WHERE ${cell} ${cohort === undefined ? '' : 'AND cohort = {cohort:String}'}
    ORDER BY begin, customer_id LIMIT {limit:UInt32} OFFSET {skip:UInt32}`,
    { ...bound, cohort: cohort ?? '', after: after ?? 0, skip: asked.skip, limit: asked.limit },
  )
  return {
    rows: rows.map(({ total: _, sum: __, ...row }) => row),
    total: rows[0]?.total ?? 0,
    sum: rows[0]?.sum ?? '0',
  }
}
