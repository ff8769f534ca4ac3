import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { customer } from '../customers/customers.ts'
import { person } from '../people/people.ts'
import type { Contract, ContractWish, Purchase, PurchaseWish } from './contract.ts'
import * as bulk from './importing/bulk-store.ts'
import * as purchases from './purchase-store.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { inForce, recurs, standingOf } from './in-force.ts'
export { yearlyValue } from './yearly-value.ts'

export type KnownContract = {
  readonly contractId: string
  readonly customerId: string
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Whose these contracts are: the given source's own ids first, then those of any source where only one contract has them. */
export async function customersByContract(
  context: Context,
  externalIds: readonly string[],
  source?: string,
): Promise<Map<string, KnownContract>> {
  const answer = new Map<string, KnownContract>()
  for (const [externalId, found] of Map.groupBy(
    await bulk.byExternalIds(context, [...new Set(externalIds)]),
    (one) => one.external_id,
  )) {
    const chosen = found.find((one) => one.source === source) ?? (found.length === 1 ? found[0] : undefined)
    if (chosen)
      answer.set(externalId, {
        contractId: chosen.id,
        customerId: chosen.customer_id,
        startsOn: chosen.starts_on,
        endsOn: chosen.ends_on,
      })
  }
  return answer
}

export async function contractOf(context: Context, id: string): Promise<Contract> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.contractNoun)
  return found
}

export async function addContract(
  context: Context,
  { customerId, ...wish }: ContractWish & { customerId: string; startsOn: string },
): Promise<Contract> {
  await customer(context, customerId)
  requireOrder(wish.startsOn, wish.endsOn ?? null)
  const id = await store.insert(context, {
    currency: context.workspace.currency,
    ...columnsOf(wish),
    starts_on: wish.startsOn,
    customer_id: customerId,
  })
  await context.announce({ name: 'contract.created', about: customerId, data: { contractId: id } })
  return contractOf(context, id)
}

export async function changeContract(context: Context, id: string, wish: ContractWish): Promise<Contract> {
  const before = await contractOf(context, id)
  requireOrder(wish.startsOn ?? before.startsOn, wish.endsOn === undefined ? before.endsOn : wish.endsOn)
  await store.update(context, id, columnsOf(wish))
  await context.announce({
    name: 'contract.changed',
    about: before.customerId,
    data: { contractId: id, fields: Object.keys(wish) },
  })
  return contractOf(context, id)
}

export async function removeContract(context: Context, id: string): Promise<void> {
  const { customerId } = await contractOf(context, id)
  await store.remove(context, id)
  await context.announce({ name: 'contract.deleted', about: customerId, data: { contractId: id } })
}

export async function purchaseOf(context: Context, id: string): Promise<Purchase> {
  const found = await purchases.find(context, id)
  if (found === undefined) throw notFound(words.purchaseNoun)
  return found
}

export async function addPurchase(
  context: Context,
  { customerId, ...wish }: PurchaseWish & { customerId: string; purchasedAt: Date },
): Promise<Purchase> {
  await customer(context, customerId)
  await requirePerson(context, wish.personId)
  const required = { customer_id: customerId, purchased_at: wish.purchasedAt }
  const id = await purchases.insert(context, {
    currency: context.workspace.currency,
    ...purchaseColumnsOf(wish),
    ...required,
  })
  return purchaseOf(context, id)
}

export async function changePurchase(context: Context, id: string, wish: PurchaseWish): Promise<Purchase> {
  await purchaseOf(context, id)
  await requirePerson(context, wish.personId)
  await purchases.update(context, id, purchaseColumnsOf(wish))
  return purchaseOf(context, id)
}

function requireOrder(startsOn: string, endsOn: string | null): void {
  if (endsOn !== null && endsOn < startsOn) throw badInput('endsOn', words.endsBeforeStart)
}

async function requirePerson(context: Context, personId: string | null | undefined): Promise<void> {
  if (personId)
    await person(context, personId).catch(() => {
      throw badInput('personId', words.noSuchPerson)
    })
}

function columnsOf(wish: ContractWish) {
  return {
    ...given('plan', wish.plan),
    ...given('kind', wish.kind),
    ...given('seats', wish.seats),
    ...given('amount', wish.amount),
    ...given('currency', wish.currency),
    ...given('tax', wish.tax),
    ...given('tax_rate', wish.taxRate),
    ...given('period', wish.period),
    ...given('starts_on', wish.startsOn),
    ...given('ends_on', wish.endsOn),
    ...given('auto_renew', wish.autoRenew),
  }
}

function purchaseColumnsOf(wish: PurchaseWish) {
  return {
    ...given('person_id', wish.personId),
    ...given('product', wish.product),
    ...given('quantity', wish.quantity),
    ...given('amount', wish.amount),
    ...given('currency', wish.currency),
    ...given('tax', wish.tax),
    ...given('tax_rate', wish.taxRate),
    ...given('purchased_at', wish.purchasedAt),
  }
}
