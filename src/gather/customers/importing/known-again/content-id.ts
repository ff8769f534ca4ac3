import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { ImportRow } from '#platform/furnishing/contributions.ts'
import type { Database } from '#platform/stores/database.ts'
import { idIn, referenceIn, referenceKey } from '../row-customers.ts'
import * as absorbed from './absorbed-store.ts'

export type RecordIds = { readonly external_id: string; readonly former_id: string | null }

/**
 * The id of a row's record: its own, else what it says, counted where several say the same; and the id that such a record was given
 * when the name of its customer stood in it as written, where that differs. A row that says which of several merged customers it is
 * about has no other id: its former id is its own. Of rows that say the same only one was kept when names stood as written.
 */
export function recordIds(row: ImportRow, said: readonly string[]): RecordIds {
  const own = idIn(row, 'external_id')
  if (own !== null) return { external_id: own, former_id: null }
  const { occurrence = 0, formerCustomerId } = row
  const counted = (text: string) => (occurrence > 0 ? `${text} #${occurrence + 1}` : text)
  const external_id = counted(said.join(' / '))
  const { customer, customerName, customerId } = referenceIn(row)
  if (customerId !== undefined && formerCustomerId !== undefined) {
    const ofThat = external_id.replaceAll(customerId, formerCustomerId)
    return { external_id: ofThat, former_id: ofThat }
  }
  if (occurrence > 0) return { external_id, former_id: null }
  if (customerId !== undefined || customer !== null || customerName === null) return { external_id, former_id: null }
  const key = referenceKey({ customer, customerName })
  const former = said.map((one) => (one === key ? customerName : one)).join(' / ')
  return { external_id, former_id: former === external_id ? null : former }
}

/** The tables whose records a source knows by ids of its own. */
export type Table = {
  [Name in keyof Database]: 'source' | 'external_id' | 'customer_id' extends keyof Database[Name] ? Name : never
}[keyof Database]
type OfCustomer = RecordIds & { readonly customer_id: string | null }

/**
 * Records that are still kept under other ids are known by them, so that a file from before comes in once: their former ids, and those
 * of customers that were merged into theirs. No two rows are about one such record.
 */
export async function underFormerIds<Row extends OfCustomer>(
  context: Context,
  table: Table,
  source: string,
  rows: readonly Row[],
): Promise<Omit<Row, 'former_id'>[]> {
  const ofCustomers = rows.flatMap(({ external_id, customer_id }) =>
    customer_id !== null && external_id.includes(customer_id) ? [customer_id] : [],
  )
  const before = Map.groupBy(await absorbed.into(context, ofCustomers), ({ kept }) => kept)
  const possible = rows.map(({ external_id, former_id, customer_id }) => {
    if (former_id === external_id) return [external_id]
    const others = customer_id === null ? [] : (before.get(customer_id) ?? [])
    const merged = others.map(({ id }) => external_id.replaceAll(customer_id ?? '', id))
    return [...new Set([external_id, ...(former_id === null ? [] : [former_id]), ...merged])]
  })
  const kept = await recordsKept(context, table, source, possible.filter(({ length }) => length > 1).flat())
  const chosen = chosenIds(possible, kept)
  return rows.map(({ former_id: _, ...row }, index) => ({ ...row, external_id: chosen[index] ?? row.external_id }))
}

/**
 * Of the ids that each row may be known by, its own first, the one that it is known by: a record that bears the row's own id is its
 * own, whatever other rows could take it for, and no row that has a choice falls back on an id that another has taken.
 */
export function chosenIds(
  possible: readonly (readonly string[])[],
  kept: Pick<ReadonlySet<string>, 'has'>,
): (string | undefined)[] {
  const taken = new Set(possible.flatMap((ids) => (ids.length === 1 ? ids : [])))
  const take = (id: string | undefined) => {
    if (id !== undefined) taken.add(id)
    return id
  }
  const own = possible.map(([id = '', ...others]) =>
    others.length === 0 ? id : kept.has(id) && !taken.has(id) ? take(id) : undefined,
  )
  return possible.map((ids, index) => {
    const free = ids.filter((id) => !taken.has(id))
    return own[index] ?? take(free.find((id) => kept.has(id)) ?? free[0] ?? ids[0])
  })
}

/** Whose the records are that a source knows by these ids. */
export async function recordsKept(
  { db, workspace }: Context,
  table: Table,
  source: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ external_id: string; customer_id: string | null }>`
    SELECT external_id, customer_id FROM ${sql.table(table)}
    WHERE workspace_id = ${workspace.id} AND source = ${source} AND external_id = ANY (${ids}::text[])`.execute(db)
  return new Map(rows.map(({ external_id, customer_id }) => [external_id, customer_id]))
}
