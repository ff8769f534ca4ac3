import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import * as results from './results-store.ts'
import * as store from './store.ts'

export const handlers = {
  settings: (_, context) => store.settings(context),
  setSettings: async (wish, context) => {
    await store.keepSettings(context, wish)
    return store.settings(context)
  },
  ofMessage: ({ messageId }, context) => results.ofMessage(context, messageId),
  people: async ({ cursor, limit, ...asked }, context) => {
    const rows = await results.people(context, { ...asked, after: placeIn(cursor), limit: limit + 1 })
    return pageFrom(rows, limit, ({ at, personId: id }) => cursorAt({ at, id }))
  },
} satisfies Handlers<typeof contract>
