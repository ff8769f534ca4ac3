import { badInput } from '#platform/errors.ts'
import type { Handlers } from '#platform/handlers.ts'
import { customer } from '../customers/customers.ts'
import type { contract } from './contract.ts'
import {
  addContract,
  addPurchase,
  changeContract,
  changePurchase,
  contractOf,
  purchaseOf,
  removeContract,
} from './contracts.ts'
import * as purchases from './purchase-store.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export const handlers = {
  list: async ({ customerId, cursor = '0', limit }, context) => {
    await customer(context, customerId)
    if (!/^\d{1,9}$/.test(cursor)) throw badInput('cursor', words.notACursor)
    const rows = await store.page(context, customerId, Number(cursor), limit + 1)
    return { rows: rows.slice(0, limit), next: rows.length > limit ? String(Number(cursor) + limit) : null }
  },
  find: ({ id }, context) => contractOf(context, id),
  create: (wish, context) => addContract(context, wish),
  change: ({ id, ...wish }, context) => changeContract(context, id, wish),
  remove: async ({ id }, context) => {
    await removeContract(context, id)
    return { id }
  },
  purchases: async ({ customerId, cursor, limit }, context) => {
    await customer(context, customerId)
    const rows = await purchases.page(context, customerId, placeOf(cursor), limit + 1)
    const last = rows[limit - 1]
    return {
      rows: rows.slice(0, limit),
      next: rows.length > limit && last ? `${last.purchasedAt.getTime()}.${last.id}` : null,
    }
  },
  addPurchase: (wish, context) => addPurchase(context, wish),
  changePurchase: ({ id, ...wish }, context) => changePurchase(context, id, wish),
  removePurchase: async ({ id }, context) => {
    await purchaseOf(context, id)
    await purchases.remove(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>

function placeOf(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [, at, id] = /^(-?\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (at === undefined || id === undefined) throw badInput('cursor', words.notACursor)
  return { at: new Date(Number(at)), id }
}
