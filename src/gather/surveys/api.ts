import type { Handlers } from '#platform/doors/handlers.ts'
import { badInput } from '#platform/errors.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import * as store from './store.ts'
import { loyaltyBySpan, recordResponse, response } from './surveys.ts'
import * as words from './words.ts'

export const handlers = {
  list: async ({ cursor, limit, ...filter }, context) => {
    if (filter.from !== undefined && filter.until !== undefined && filter.until < filter.from)
      throw badInput('until', words.backwards)
    const rows = await store.page(context, filter, placeIn(cursor), limit + 1)
    return {
      ...pageFrom(rows, limit, ({ answeredAt: at, id }) => cursorAt({ at, id })),
      total: await store.count(context, filter),
    }
  },
  find: ({ id }, context) => response(context, id),
  create: (wish, context) => recordResponse(context, wish),
  remove: async ({ id }, context) => {
    await response(context, id)
    await store.remove(context, id)
    return { id }
  },
  surveys: async (_, context) => ({ rows: await store.surveys(context) }),
  loyalty: ({ step, ...filter }, context) => loyaltyBySpan(context, step, filter),
} satisfies Handlers<typeof contract>
