import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, pageFrom, partsOf, placeIn } from '#platform/stores/cursor.ts'
import { customer } from '../customers/customers.ts'
import type { contract } from './contract.ts'
import {
  addContract,
  amendContract,
  changeContract,
  contractOf,
  contractsOf,
  contractsOn,
  removeContract,
  takeAmendmentBack,
} from './contracts.ts'
import * as purchases from './purchase-store.ts'
import { addPurchase, changePurchase, purchaseOf } from './purchases.ts'

export const handlers = {
  list: async ({ customerId, cursor, limit }, context) => {
    const from = Number(partsOf(cursor, /^(\d{1,9})$/)[0] ?? 0)
    return pageFrom(await contractsOf(context, customerId, from, limit + 1), limit, () => String(from + limit))
  },
  find: ({ id }, context) => contractOf(context, id),
  create: (wish, context) => addContract(context, wish),
  change: ({ id, ...wish }, context) => changeContract(context, id, wish),
  remove: async ({ id }, context) => {
    await removeContract(context, id)
    return { id }
  },
  onDay: async ({ customerId, day }, context) => ({ rows: await contractsOn(context, customerId, day) }),
  amend: ({ id, ...wish }, context) => amendContract(context, id, wish),
  takeAmendmentBack: ({ id, amendmentId }, context) => takeAmendmentBack(context, id, amendmentId),
  purchases: async ({ customerId, cursor, limit }, context) => {
    await customer(context, customerId)
    const rows = await purchases.page(context, customerId, placeIn(cursor), limit + 1)
    return pageFrom(rows, limit, ({ purchasedAt: at, id }) => cursorAt({ at, id }))
  },
  addPurchase: (wish, context) => addPurchase(context, wish),
  changePurchase: ({ id, ...wish }, context) => changePurchase(context, id, wish),
  removePurchase: async ({ id }, context) => {
    await purchaseOf(context, id)
    await purchases.remove(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>
