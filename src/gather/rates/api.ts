import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import { addRate, changeRate, removeRate, sayRate } from './rates.ts'
import * as store from './store.ts'

export const handlers = {
  list: async ({ cursor, limit, ...pair }, context) => {
    const skip = Number(partsOf(cursor, /^(\d{1,9})$/)[0] ?? 0)
    return pageFrom(await store.page(context, pair, skip, limit + 1), limit, () => String(skip + limit))
  },
  onDay: (asked, context) => sayRate(context, asked),
  add: (wish, context) => addRate(context, wish),
  change: ({ id, ...wish }, context) => changeRate(context, id, wish),
  remove: ({ id }, context) => removeRate(context, id),
} satisfies Handlers<typeof contract>
