import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { customer } from '../customers/customers.ts'
import { standingPerson } from '../people/people.ts'
import type { Purchase, PurchaseWish } from './contract.ts'
import * as purchases from './purchase-store.ts'
import * as words from './words.ts'

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

async function requirePerson(context: Context, personId: string | null | undefined): Promise<void> {
  if (personId)
    await standingPerson(context, personId).catch(() => {
      throw badInput('personId', words.noSuchPerson)
    })
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
