import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import { customersByValue, orderForecast, valueOfCustomer } from './lifetime.ts'
import * as margins from './margins/margin-store.ts'
import { addMargin, changeMargin, removeMargin } from './margins/margins.ts'
import * as store from './store.ts'

export const handlers = {
  find: async (_, context) => ({ forecast: await store.latest(context) }),
  make: (wish, context) => orderForecast(context, wish),
  customers: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, total } = await customersByValue(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), total }
  },
  ofCustomer: async ({ id }, context) => ({ value: await valueOfCustomer(context, id) }),
  margins: async ({ cursor, limit }, context) => {
    const skip = seen(cursor)
    return pageFrom(await margins.page(context, skip, limit + 1), limit, () => String(skip + limit))
  },
  addMargin: (wish, context) => addMargin(context, wish),
  changeMargin: ({ id, percent }, context) => changeMargin(context, id, percent),
  removeMargin: ({ id }, context) => removeMargin(context, id),
} satisfies Handlers<typeof contract>

function seen(cursor: string | undefined): number {
  return Number(partsOf(cursor, /^(\d{1,9})$/)[0] ?? 0)
}
