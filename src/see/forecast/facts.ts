import type { Facts } from '#platform/stores/facts.ts'
import { slicesOf } from '#platform/stores/slices.ts'
import { thought } from '../revenue/revenue.ts'
import type { rowLines } from './contract.ts'
import type { Shown } from './rule/rates.ts'

/** A statement with what it is handed. */
export type Asked = { readonly sql: string; readonly bound: Readonly<Record<string, unknown>> }
/** Whole smallest units. */
export type Units = {
  readonly contracts: number
  readonly amount: bigint
  readonly expected: bigint
  readonly low: bigint
  readonly high: bigint
}
export const nothing: Units = { contracts: 0, amount: 0n, expected: 0n, low: 0n, high: 0n }

type SumRow = { at: number; line: string; contracts: number; unsaid: number; sums: string[] }

/** What stands on each line in each month (from 1 on) and in all of them (0), by `<month> <line>`; a part of the customers at a time. */
export async function sums(facts: Facts, { sql, bound }: Asked, size?: number) {
  const found = new Map<string, Units>()
  let unsaid = 0
  const sum = (of: string) => `toString(sum(${of}))`
  const statement = `SELECT toUInt32(at) AS at, line, toUInt32(uniqExact(id)) AS contracts,
    toUInt32(uniqExactIf(id, is_tax_unsaid AND is_known)) AS unsaid,
    [${['worth', 'expected', 'low', 'high'].map(sum).join(', ')}] AS sums
  FROM (${sql}) ARRAY JOIN [month, 0] AS at GROUP BY at, line ${thought}`
  for (const part of await slicesOf(facts, 'customers', size))
    for (const row of await facts.all<SumRow>(statement, { ...bound, ...part })) {
      const key = `${row.at} ${row.line}`
      const before = found.get(key) ?? nothing
      const [amount = 0n, expected = 0n, low = 0n, high = 0n] = row.sums.map(BigInt)
      found.set(key, {
        contracts: before.contracts + row.contracts,
        amount: before.amount + amount,
        expected: before.expected + expected,
        low: before.low + low,
        high: before.high + high,
      })
      if (row.at === 0) unsaid += row.unsaid
    }
  return { found, unsaid }
}

type LeftOut = { because: 'amount' | 'tax' | 'rate'; currency: string; contracts: number }

/** How many contracts could not be counted, and why; a part of the customers at a time. */
export async function leftOut(facts: Facts, { sql, bound }: Asked, size?: number): Promise<LeftOut[]> {
  const statement = `SELECT because, currency, toUInt32(count()) AS contracts
    FROM (SELECT id, any(toString(s.currency)) AS currency, min(s.because) AS because
      FROM (${sql}) AS s WHERE line = 'left out' GROUP BY id)
    GROUP BY because, currency ORDER BY because, currency ${thought}`
  const found = new Map<string, LeftOut>()
  for (const part of await slicesOf(facts, 'customers', size))
    for (const row of await facts.all<LeftOut>(statement, { ...bound, ...part })) {
      const key = `${row.because} ${row.currency}`
      found.set(key, { ...row, contracts: row.contracts + (found.get(key)?.contracts ?? 0) })
    }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
}

type Which = {
  readonly line: (typeof rowLines)[number]
  readonly of: string | undefined
}
type Place = { readonly skip: number; readonly limit: number }
export type ContractRow = {
  id: string
  customerId: string
  plan: string
  endsOn: number | null
  renewsItself: boolean
  renewals: number
  alike: string
  because: string
  sums: string[]
  total: number
  all: string[]
}

/** The contracts of a page in all months that are asked for, the largest first, with how many there are and what all of them sum to. */
export async function contracts(facts: Facts, { sql, bound }: Asked, which: Which, place: Place) {
  const where = [
    which.line === 'counted' ? 'is_known' : 'line = {line:String}',
    ...(which.of === undefined ? [] : ['alike = {of:String}']),
  ]
  const sum = (of: string) => `sum(s.${of}) AS ${of}`
  const amounts = ['worth', 'expected', 'low', 'high']
  return facts.all<ContractRow>(
    `SELECT toString(id) AS id, toString(customer_id) AS customerId, plan, ends_on AS endsOn, toBool(renews_itself) AS renewsItself,
      toUInt32(renewals) AS renewals, alike, because, [${amounts.map((of) => `toString(${of})`).join(', ')}] AS sums,
      toUInt32(count() OVER ()) AS total, [${amounts.map((of) => `toString(sum(${of}) OVER ())`).join(', ')}] AS all
    FROM (SELECT id, any(s.customer_id) AS customer_id, argMax(s.plan, month) AS plan, any(s.ends_on) AS ends_on,
        any(s.renews_itself) AS renews_itself, max(s.renewals) AS renewals, any(s.alike) AS alike, min(s.because) AS because,
        ${amounts.map(sum).join(', ')}
      FROM (${sql}) AS s WHERE ${where.join(' AND ')} GROUP BY id)
    ORDER BY worth DESC, id LIMIT {limit:UInt32} OFFSET {skip:UInt32} ${thought}`,
    { ...bound, line: which.line, of: which.of ?? '', ...place },
  )
}

type Went = keyof Shown

/** What became of contracts at the ends of their terms, by what they are alike in. */
export async function shown(facts: Facts, { sql, bound }: Asked): Promise<ReadonlyMap<string, Shown>> {
  const found = new Map<string, Shown>()
  const rows = await facts.all<{ alike: string; went: Went; n: number }>(
    `SELECT alike, went, toUInt32(count()) AS n FROM (${sql}) GROUP BY alike, went ORDER BY alike, went ${thought}`,
    bound,
  )
  for (const { alike, went, n } of rows)
    found.set(alike, { ...(found.get(alike) ?? { renewed: 0, itself: 0, lost: 0, open: 0 }), [went]: n })
  return found
}

type WentOf = { readonly of?: string | undefined; readonly outcome: Went | 'decided' }

export async function renewals(facts: Facts, { sql, bound }: Asked, { of, outcome }: WentOf, place: Place) {
  const where = [
    outcome === 'decided' ? "went != 'open'" : 'went = {outcome:String}',
    ...(of === undefined ? [] : ['alike = {of:String}']),
  ]
  return facts.all<{ id: string; customerId: string; ended: number; went: Went; total: number }>(
    `SELECT toString(id) AS id, toString(customer_id) AS customerId, ended, went, toUInt32(count() OVER ()) AS total
    FROM (${sql}) WHERE ${where.join(' AND ')} ORDER BY ended DESC, id LIMIT {limit:UInt32} OFFSET {skip:UInt32} ${thought}`,
    { ...bound, outcome, of: of ?? '', ...place },
  )
}
