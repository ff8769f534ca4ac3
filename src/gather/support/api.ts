import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import * as store from './store.ts'
import { changeCase, closeCase, openCase, reopenCase, supportCase } from './support.ts'

export const handlers = {
  list: async ({ cursor, limit, ...filter }, context) => {
    const rows = await store.page(context, filter, placeIn(cursor), limit + 1)
    return pageFrom(rows, limit, ({ openedAt: at, id }) => cursorAt({ at, id }))
  },
  find: ({ id }, context) => supportCase(context, id),
  create: (wish, context) => openCase(context, wish),
  change: ({ id, ...wish }, context) => changeCase(context, id, wish),
  close: ({ id, closedAt }, context) => closeCase(context, id, closedAt ?? context.now),
  reopen: ({ id }, context) => reopenCase(context, id),
  remove: async ({ id }, context) => {
    await supportCase(context, id)
    await store.remove(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>
