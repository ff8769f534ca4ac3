import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { givenOrBlank } from '#platform/given.ts'
import { type Address, nowhere } from '../addresses/addresses.ts'
import { checkedAttributes } from '../attributes/attributes.ts'
import { Attributes } from '../attributes/contract.ts'
import { columnsFor, formsOf } from './changing.ts'
import type { Customer, CustomerWish } from './contract.ts'
import { giveRole } from './looking-after/looking-after.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { changeMany, type ManyChanged } from './changing.ts'
export { faultsAmong, faultsOfRecords, type Suspicion, touchedBy } from './faults.ts'
export { companyName } from './identity/company-name.ts'
export { isPlaceholder } from './identity/identity.ts'
export { bareName, normalName } from './identity/normal-name.ts'
export { ownerFinder } from './identity/owner-word.ts'
export { recordIds, underFormerIds } from './importing/known-again/content-id.ts'
export { refusedFor, writeNeeded } from './importing/known-again/needs.ts'
export { type CustomerReference, customersByExternalId, settledCustomers } from './importing/references.ts'
export {
  customerFields,
  idIn,
  isNamed,
  nameIn,
  noCustomer,
  referenceIn,
  referenceKey,
  writeKnown,
} from './importing/row-customers.ts'
export { type CustomerRow, type Upserted, upsertCustomers } from './importing/upsert.ts'
export { giveMany, isMember, memberNames, presentMembers } from './looking-after/owners-store.ts'
export {
  add as keepOtherNames,
  calledOtherwise,
  formNamesAnew,
  remove as dropOtherNames,
} from './names/other-names-store.ts'
export { customerNames } from './store.ts'
export { notLeft, withUs } from './with-us.ts'

const columnOfField: Readonly<Record<string, keyof store.CustomerColumns>> = {
  name: 'name',
  kind: 'kind',
  stage: 'stage',
  parentId: 'parent_id',
  corporateNumber: 'corporate_number',
  industry: 'industry',
  country: 'country',
  domain: 'domain',
  postalCode: 'postal_code',
  prefecture: 'prefecture',
  municipalityCode: 'municipality_code',
  address: 'address',
  approvalLeadDays: 'approval_lead_days',
  sinceOn: 'since_on',
  leftOn: 'left_on',
  namedOwner: 'named_owner',
  mergedInto: 'merged_into',
}

/** Writes values that were on record before, as a merge and its undoing do: nothing is checked or announced. */
export async function rewriteCustomer(
  context: Context,
  id: string,
  values: readonly { field: string; value: unknown }[],
): Promise<void> {
  if (values.length === 0) return
  const columns = values.flatMap(({ field, value }) => {
    const column = columnOfField[field]
    const forms = column === 'name' ? Object.entries(formsOf(String(value))) : []
    return column === undefined ? [] : [[column, value] as const, ...forms]
  })
  const attributes = values.flatMap(({ field, value }) =>
    field.startsWith('attributes.') ? [[field.slice('attributes.'.length), value] as const] : [],
  )
  await store.update(context, id, Object.fromEntries(columns), Attributes.parse(Object.fromEntries(attributes)))
}

/** What the persons of a customer of kind `person` decided about analysis holds for the customer as well. */
export async function obeyConsent(context: Context, customerId: string, mayAnalyse: boolean): Promise<void> {
  const { kind } = await customer(context, customerId)
  if (kind === 'person') await store.update(context, customerId, { may_analyse: mayAnalyse })
}

/** A person who withdrew the consent to be analysed: still served, but nothing is computed of them. */
export function isWithheld({ kind, mayAnalyse }: Pick<Customer, 'kind' | 'mayAnalyse'>): boolean {
  return kind === 'person' && !mayAnalyse
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
  const { attributes, ...columns } = await columnsOf(context, wish, nowhere)
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
  const { attributes, ...columns } = await columnsOf(context, wish, before)
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

async function columnsOf(context: Context, { attributes = {}, parentId, ...wish }: CustomerWish, before: Address) {
  if (parentId)
    await customer(context, parentId).catch(() => {
      throw badInput('parentId', words.noSuchParent)
    })
  return {
    attributes: await checkedAttributes(context, 'customer', attributes),
    ...givenOrBlank('parent_id', parentId),
    ...columnsFor(wish, before),
  }
}

async function requireFree(
  context: Context,
  { source, externalId }: { source: string; externalId: string },
  id: string,
): Promise<void> {
  const present = await store.ofExternalId(context, source, externalId)
  if (present !== undefined && present !== id) throw conflict(words.idTaken(source, externalId))
}
