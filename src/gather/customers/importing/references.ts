import type { Context } from '#platform/context.ts'
import type { ImportOrder, Lost } from '#platform/furnishing/contributions.ts'
import { type Rejection, rejection } from '#platform/tables/storing/store-rows.ts'
import type { Kind } from '../contract.ts'
import { referred } from '../identity/identity.ts'
import { bareName, normalName } from '../identity/normal-name.ts'
import { customerMissing, rowWords } from '../words.ts'
import * as bulk from './bulk-store.ts'
import { namedOnes } from './by-name.ts'
import { upsertRows } from './upsert.ts'
import * as words from './words.ts'

/** Which customers these external ids refer to: the given source's own ids first, then those of any source where only one customer has them. */
export async function customersByExternalId(
  context: Context,
  ids: readonly string[],
  source?: string,
): Promise<Map<string, string>> {
  return referred(await bulk.byExternalIds(context, [...new Set(ids)]), source)
}

export type CustomerReference = {
  readonly customer: string | null
  readonly customerName?: string | null
  /** Where it is settled already. */
  readonly customerId?: string | undefined
  /** E-mail addresses in the same row: they may tell which customer a name without its legal form means. */
  readonly addresses?: readonly string[] | undefined
}

type Referred = string | Rejection | undefined
/** `noted` says how a customer was found that is not called so. */
type Found = { readonly customer: Referred | null; readonly noted?: Lost | undefined }

/** `noted` says how a customer was found that is not called so, or that a new one is called by its id because no name is known. */
export type Settled = { readonly customer: Referred; readonly noted: readonly Lost[] }

/**
 * Which customer each row of a file refers to, by external id or else by its exact name; `undefined` where it names none, and a
 * reason where that one is not there, or is one of several. Where the order wishes it, a customer that is not there is created.
 */
export async function settledCustomers(
  context: Context,
  rows: readonly CustomerReference[],
  order: Pick<ImportOrder, 'source' | 'createMissing'>,
  kind: Kind = 'company',
): Promise<Settled[]> {
  const found = await onRecord(context, rows, order.source)
  const missing = rows.filter((_, index) => found[index]?.customer === null)
  const created =
    order.createMissing && missing.length > 0 ? (await create(context, missing, order.source, kind)).values() : null
  const told = new Set<string>()
  return rows.map((row, index) => {
    const { customer, noted } = found[index] ?? { customer: undefined }
    if (customer !== null) return { customer, noted: noted === undefined ? [] : [noted] }
    const made = created?.next().value ?? missingReason(row)
    const isCalledById = typeof made === 'string' && row.customer !== null && !row.customerName && !told.has(made)
    if (!isCalledById) return { customer: made, noted: [] }
    told.add(made)
    return { customer: made, noted: [{ column: 'customer', because: words.newWithoutName(row.customer) }] }
  })
}

/** The customer is `null` where the one that a row refers to is not on record. */
async function onRecord(context: Context, rows: readonly CustomerReference[], source: string): Promise<Found[]> {
  const open = rows.filter(({ customerId }) => customerId === undefined)
  const known = await bulk.byExternalIds(context, [...new Set(open.flatMap(({ customer }) => customer ?? []))])
  const byId = referred(known, source)
  const several = await ofSeveral(context, known, byId)
  const named = await namedOnes(
    context,
    open.flatMap(({ customer, customerName, addresses = [] }) =>
      customer === null && customerName ? [{ name: customerName, addresses }] : [],
    ),
  )
  return rows.map(({ customer, customerName, customerId, addresses = [] }): Found => {
    if (customerId !== undefined) return { customer: customerId }
    if (customer !== null) return { customer: byId.get(customer) ?? several(customer) }
    return customerName ? named({ name: customerName, addresses }) : { customer: undefined }
  })
}

/** Why an id refers to nobody that is on record with it: other sources call several customers so. */
async function ofSeveral(
  context: Context,
  known: readonly bulk.Referred[],
  chosen: ReadonlyMap<string, string>,
): Promise<(id: string) => Rejection | null> {
  const open = Map.groupBy(
    known.filter(({ external_id }) => !chosen.has(external_id)),
    ({ external_id }) => external_id,
  )
  const names = await bulk.namesOf(context, [...new Set([...open.values()].flat().map((one) => one.customer_id))])
  return (id) => {
    const customers = [...new Set(open.get(id)?.map((one) => one.customer_id))].map((one) => ({
      id: one,
      name: names.get(one) ?? '',
    }))
    if (customers.length === 0) return null
    return rejection(
      'customer',
      words.idOfSeveral(
        id,
        customers.map(({ name }) => name),
      ),
      customers,
    )
  }
}

/** Of two names that differ in their legal form alone only the first is created: whether the other is the same is not said. */
async function create(
  context: Context,
  missing: readonly CustomerReference[],
  source: string,
  kind: Kind,
): Promise<(string | Rejection)[]> {
  const firstOf = new Map<string, string>()
  const doubtful = missing.map(({ customer, customerName }) => {
    if (customer !== null || !customerName) return null
    const bare = bareName(customerName)
    const first = firstOf.get(bare) ?? customerName
    firstOf.set(bare, first)
    return normalName(first) === normalName(customerName)
      ? null
      : rejection('customer_name', words.alikeCalled(customerName, [{ name: first, externalIds: [] }]))
  })
  const wished = missing.filter((_, index) => doubtful[index] === null)
  const made = (
    await upsertRows(
      context,
      wished.map(({ customer, customerName }) => ({ externalId: customer, name: customerName ?? null, kind })),
      source,
    )
  ).values()
  return doubtful.map((doubt) => {
    if (doubt !== null) return doubt
    const one = made.next().value
    return one === undefined ? rejection('customer', rowWords.noCustomer) : 'because' in one ? one : one.id
  })
}

function missingReason({ customer, customerName }: CustomerReference): Rejection {
  return rejection(customer === null ? 'customer_name' : 'customer', customerMissing(customer ?? customerName ?? ''))
}
