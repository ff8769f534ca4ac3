import type { Context } from '#platform/context.ts'
import type { ImportOrder } from '#platform/contributions.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { checkedAttributes } from '../attributes/attributes.ts'
import * as bulk from './bulk-store.ts'
import { normalName } from './company-name.ts'
import type { Customer, CustomerWish, Kind, MemberRole } from './contract.ts'
import { corporateNumber } from './corporate-number.ts'
import { domainOf, referred } from './identity.ts'
import * as members from './members-store.ts'
import * as store from './store.ts'
import { upsertCustomers } from './upsert.ts'
import * as words from './words.ts'

export { normalName } from './company-name.ts'
export { memberNames } from './members-store.ts'
export { type CustomerRow, type Upserted, upsertCustomers } from './upsert.ts'

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

/** What the persons of a customer of kind `person` decided about analysis holds for the customer as well. */
export async function obeyConsent(context: Context, customerId: string, mayAnalyse: boolean): Promise<void> {
  const { kind } = await customer(context, customerId)
  if (kind === 'person') await store.update(context, customerId, { may_analyse: mayAnalyse })
}

/** The customer, or the problem that there is none. */
export async function customer(context: Context, id: string): Promise<Customer> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.customer)
  return found
}

type NewCustomer = CustomerWish & {
  name: string
  externalIds?: { source: string; externalId: string }[] | undefined
  ownerId?: string | undefined
}

export async function addCustomer(
  context: Context,
  { externalIds = [], ownerId, ...wish }: NewCustomer,
): Promise<Customer> {
  const { attributes, ...columns } = await columnsOf(context, wish)
  const id = await store.insert(context, { ...columns, name: wish.name }, attributes)
  for (const one of externalIds) await requireFree(context, one, id)
  await store.addExternalIds(context, id, externalIds)
  if (ownerId !== undefined) await giveRole(context, id, 'owner', ownerId)
  await context.announce({ name: 'customer.created', about: id, data: { name: wish.name } })
  return customer(context, id)
}

export async function changeCustomer(context: Context, id: string, wish: CustomerWish): Promise<Customer> {
  const before = await customer(context, id)
  if (before.mergedInto !== null) throw conflict(words.wasMerged)
  if (wish.parentId && (await store.isWithin(context, wish.parentId, id))) throw badInput('parentId', words.circle)
  const { attributes, ...columns } = await columnsOf(context, wish)
  await store.update(context, id, columns, attributes)
  await context.announce({ name: 'customer.changed', about: id, data: { fields: Object.keys(wish) } })
  return customer(context, id)
}

export async function removeCustomer(context: Context, id: string): Promise<void> {
  const { name } = await customer(context, id)
  await store.remove(context, id)
  await context.announce({ name: 'customer.deleted', about: id, data: { name } })
}

export async function nameExternally(
  context: Context,
  id: string,
  wish: { source: string; externalId: string },
): Promise<Customer> {
  await customer(context, id)
  await requireFree(context, wish, id)
  if ((await store.ofExternalId(context, wish.source, wish.externalId)) === undefined)
    await store.addExternalIds(context, id, [wish])
  return customer(context, id)
}

export async function giveRole(context: Context, id: string, role: MemberRole, memberId: string): Promise<Customer> {
  await customer(context, id)
  if (!(await members.isMember(context, memberId))) throw badInput('memberId', words.noSuchMember)
  await store.assign(context, id, role, memberId)
  await context.announce({ name: 'customer.changed', about: id, data: { fields: [role] } })
  return customer(context, id)
}

async function columnsOf(context: Context, { attributes = {}, parentId, ...wish }: CustomerWish) {
  if (parentId)
    await customer(context, parentId).catch(() => {
      throw badInput('parentId', words.noSuchParent)
    })
  return {
    attributes: await checkedAttributes(context, 'customer', attributes),
    ...given('name', wish.name),
    ...given('normal_name', wish.name === undefined ? undefined : normalName(wish.name)),
    ...given('kind', wish.kind),
    ...given('stage', wish.stage),
    ...given('parent_id', parentId),
    ...given('corporate_number', wish.corporateNumber && checkedNumber(wish.corporateNumber)),
    ...given('industry', wish.industry),
    ...given('country', wish.country),
    ...given('domain', wish.domain && checkedDomain(wish.domain)),
    ...given('since_on', wish.sinceOn),
    ...given('left_on', wish.leftOn),
  }
}

function given<Column extends string, Value>(column: Column, value: Value | undefined): { [Name in Column]?: Value } {
  return value === undefined ? {} : ({ [column]: value === '' ? null : value } as { [Name in Column]?: Value })
}

function checkedNumber(raw: string): string {
  const number = corporateNumber(raw)
  if (number === null) throw badInput('corporateNumber', words.notACorporateNumber)
  return number
}

function checkedDomain(raw: string): string {
  const domain = domainOf(raw)
  if (domain === null) throw badInput('domain', words.notADomain)
  return domain
}

async function requireFree(
  context: Context,
  { source, externalId }: { source: string; externalId: string },
  id: string,
): Promise<void> {
  const present = await store.ofExternalId(context, source, externalId)
  if (present !== undefined && present !== id) throw conflict(words.idTaken(source, externalId))
}
