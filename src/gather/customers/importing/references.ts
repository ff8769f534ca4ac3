import type { Context } from '#platform/context.ts'
import type { ImportOrder, Lost } from '#platform/contributions.ts'
import { type Rejection, rejection } from '#platform/tables/storing/store-rows.ts'
import type { Kind } from '../contract.ts'
import { referred } from '../identity/identity.ts'
import { bareName, normalName } from '../identity/normal-name.ts'
import * as words from '../words.ts'
import * as bulk from './bulk-store.ts'
import * as absorbed from './known-again/absorbed-store.ts'
import { upsertRows } from './upsert.ts'
import * as importWords from './words.ts'

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
}

type Referred = string | Rejection | undefined

/**
 * Which customer each row of a file refers to, by external id or else by its exact name; `undefined` where it names none, and a
 * reason where that one is not there, or is one of several. Where the order wishes it, a customer that is not there is created; of one
 * that is called by its id, because no name is known, `unnamed` is told.
 */
export async function customersOfRows(
  context: Context,
  rows: readonly CustomerReference[],
  order: Pick<ImportOrder, 'source' | 'createMissing'>,
  { kind = 'company', unnamed }: { kind?: Kind; unnamed?: Map<number, Lost> } = {},
): Promise<Referred[]> {
  const found = await onRecord(context, rows, order.source)
  const missing = rows.filter((_, index) => found[index] === null)
  if (missing.length === 0) return found.map((one) => one ?? undefined)
  const created = order.createMissing ? (await create(context, missing, order.source, kind)).values() : null
  const told = new Set<string>()
  return rows.map((row, index) => {
    const one = found[index]
    if (one !== null) return one
    const made = created === null ? missingReason(row) : (created.next().value ?? missingReason(row))
    const { customer, customerName } = row
    if (typeof made === 'string' && customer !== null && !customerName && !told.has(made)) {
      told.add(made)
      unnamed?.set(index, { column: 'customer', because: importWords.newWithoutName(customer) })
    }
    return made
  })
}

/** `null` where the customer that a row refers to is not on record. */
async function onRecord(
  context: Context,
  rows: readonly CustomerReference[],
  source: string,
): Promise<(Referred | null)[]> {
  const open = rows.filter(({ customerId }) => customerId === undefined)
  const known = await bulk.byExternalIds(context, [...new Set(open.flatMap(({ customer }) => customer ?? []))])
  const byId = referred(known, source)
  const several = await ofSeveral(context, known, byId)
  const nameOf = await namedOnes(
    context,
    open.flatMap(({ customer, customerName }) => (customer === null ? (customerName ?? []) : [])),
  )
  return rows.map(({ customer, customerName, customerId }) => {
    if (customerId !== undefined) return customerId
    if (customer !== null) return byId.get(customer) ?? several(customer)
    return customerName ? nameOf(customerName) : undefined
  })
}

/** Why an id refers to nobody that is on record with it: other sources call several customers so. */
async function ofSeveral(
  context: Context,
  known: readonly bulk.Known[],
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

async function namedOnes(
  context: Context,
  names: readonly string[],
): Promise<(name: string) => string | Rejection | null> {
  const unique = [...new Set(names)]
  const exact = Map.groupBy(
    await absorbed.knownBy(
      context,
      'normal_name',
      [...new Set(unique.map(normalName))].filter((name) => name !== ''),
    ),
    ({ value }) => value,
  )
  const unknown = unique.filter((name) => !exact.has(normalName(name)))
  const alike = Map.groupBy(
    await bulk.namesakes(
      context,
      'bare_name',
      [...new Set(unknown.map(bareName))].filter((name) => name !== ''),
    ),
    ({ value }) => value,
  )
  return (name) => {
    const [one, ...others] = exact.get(normalName(name)) ?? []
    if (one !== undefined)
      return others.length === 0
        ? one.id
        : rejection(
            'customer_name',
            words.severalCalled(name, [one, ...others].map(shown)),
            [one, ...others].map(spoken),
          )
    const similar = alike.get(bareName(name)) ?? []
    return similar.length === 0
      ? null
      : rejection('customer_name', words.alikeCalled(name, similar.map(shown)), similar.map(spoken))
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
    return one === undefined ? rejection('customer', words.rowWords.noCustomer) : 'because' in one ? one : one.id
  })
}

function missingReason({ customer, customerName }: CustomerReference): Rejection {
  return rejection(
    customer === null ? 'customer_name' : 'customer',
    words.customerMissing(customer ?? customerName ?? ''),
  )
}

function shown({ name, external_ids }: bulk.Namesake): words.Called {
  return { name, externalIds: external_ids }
}

function spoken({ id, name }: bulk.Namesake) {
  return { id, name }
}
