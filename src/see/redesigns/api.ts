import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import * as redesigns from './redesigns.ts'
import * as store from './store.ts'

export const handlers = {
  list: async ({ department, cursor, limit }, context) => {
    const rows = await store.summaries(context, { department, after: placeIn(cursor) }, limit + 1)
    const page = pageFrom(rows, limit, ({ created_at, id }) => cursorAt({ at: created_at, id }))
    return { ...page, ...(await store.totals(context, department)), rows: page.rows.map(redesigns.summary) }
  },
  find: ({ id }, context) => redesigns.redesign(context, id),
  create: (wish, context) => redesigns.propose(context, wish),
  change: ({ id, ...wish }, context) => redesigns.change(context, id, wish),
  remove: async ({ id }, context) => {
    await redesigns.remove(context, id)
    return { id }
  },
  activate: ({ id, reason }, context) => redesigns.activate(context, id, reason),
  decline: ({ id, reason }, context) => redesigns.decline(context, id, reason),
} satisfies Handlers<typeof contract>
