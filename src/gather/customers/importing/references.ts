import type { Context } from '#platform/context.ts'
import type { ImportOrder } from '#platform/contributions.ts'
import type { Kind } from '../contract.ts'
import { normalName } from '../identity/company-name.ts'
import { referred } from '../identity/identity.ts'
import * as bulk from './bulk-store.ts'
import { upsertCustomers } from './upsert.ts'

/** Which customers these external ids refer to: the given source's own ids first, then those of any source where only one customer has them. */
export async function customersByExternalId(
  context: Context,
  ids: readonly string[],
  source?: string,
): Promise<Map<string, string>> {
  return referred(await bulk.byExternalIds(context, [...new Set(ids)]), source)
}

/** Which customers bear these names, however their legal form is written; only where exactly one does. */
export async function customersByName(context: Context, names: readonly string[]): Promise<Map<string, string>> {
  const normal = new Map(names.map((name) => [name, normalName(name)]))
  const found = await bulk.byColumn(
    context,
    'normal_name',
    [...new Set(normal.values())].filter((name) => name !== ''),
  )
  const only = new Map(found.filter(({ count }) => count === 1).map(({ value, id }) => [value, id]))
  return new Map(
    [...normal].flatMap(([name, form]) => {
      const id = only.get(form)
      return id === undefined ? [] : [[name, id] as const]
    }),
  )
}

export type CustomerReference = { readonly customer: string | null; readonly customerName?: string | null }

/**
 * Which customer each row of a file refers to, by external id or else by name; `undefined` where there is none. Where the
 * order wishes it, a customer that is not there is created.
 */
export async function customersOfRows(
  context: Context,
  rows: readonly CustomerReference[],
  { source, createMissing }: Pick<ImportOrder, 'source' | 'createMissing'>,
  kind: Kind = 'company',
): Promise<(string | undefined)[]> {
  const byId = await customersByExternalId(
    context,
    rows.flatMap((row) => row.customer ?? []),
    source,
  )
  const byName = await customersByName(
    context,
    rows.flatMap((row) => (row.customer === null ? (row.customerName ?? []) : [])),
  )
  const found = rows.map((row) => (row.customer === null ? byName.get(row.customerName ?? '') : byId.get(row.customer)))
  const isMissing = (row: CustomerReference, index: number) =>
    found[index] === undefined && Boolean(row.customer ?? row.customerName)
  const missing = createMissing ? rows.filter(isMissing) : []
  if (missing.length === 0) return found
  const wished = missing.map(({ customer, customerName }) => ({ externalId: customer, name: customerName, kind }))
  const created = (await upsertCustomers(context, wished, source)).values()
  return rows.map((row, index) => (isMissing(row, index) ? created.next().value?.id : found[index]))
}
