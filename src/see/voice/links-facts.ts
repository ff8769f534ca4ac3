import type { Facts } from '#platform/stores/facts.ts'
import type { LinkName } from './contract/links.ts'
import type { Tally } from './rule/verdict.ts'
import { linkSql } from './statement/links-sql.ts'

/** The statement of renewals, and what all are handed. */
export type Ready = { readonly renewals: string; readonly bound: Readonly<Record<string, unknown>> }

/** How many customers had each value, told apart by whether it happened. */
export async function tallies(facts: Facts, name: LinkName, { renewals, bound }: Ready): Promise<Tally[]> {
  const rows = await facts.all<{ value: number; happened: number; customers: number }>(
    `SELECT value, happened, toUInt32(count()) AS customers FROM (${linkSql(name, renewals)})
    GROUP BY value, happened ORDER BY value, happened`,
    bound,
  )
  return rows.map(({ happened, ...one }) => ({ ...one, happened: happened === 1 }))
}

type Place = { readonly skip: number; readonly limit: number }

export async function customers(
  facts: Facts,
  name: LinkName,
  { renewals, bound }: Ready,
  did: boolean | undefined,
  place: Place,
) {
  const from = `(${linkSql(name, renewals)}) ${did === undefined ? '' : `WHERE happened = ${did ? 1 : 0}`}`
  const rows = await facts.all<{ customerId: string; on: string; value: number; happened: number }>(
    `SELECT toString(customer) AS customerId, toString(since) AS on, value, happened FROM ${from}
    ORDER BY value, customer LIMIT {limit:UInt32} OFFSET {skip:UInt32}`,
    { ...bound, ...place },
  )
  const sum = await facts.first<{ n: number }>(`SELECT toUInt32(count()) AS n FROM ${from}`, bound)
  return { rows: rows.map(({ happened, ...row }) => ({ ...row, happened: happened === 1 })), total: sum?.n ?? 0 }
}
