import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import { deedsOf, whoDid } from './afterwards/deeds.ts'
import type { contract } from './contract.ts'
import * as counting from './counting/results-store.ts'
import { lettersOf } from './letters.ts'

export const handlers = {
  of: async (wish, context) => counting.resultsOf(context, await lettersOf(context, wish)),
  people: async ({ cursor, limit, what, address, ...wish }, context) => {
    const letters = await lettersOf(context, wish)
    const asked = { what, address, after: placeIn(cursor), limit: limit + 1 }
    const rows = await counting.peopleOf(context, letters, asked)
    const { rows: shown, next } = pageFrom(rows, limit, ({ place: at, personId: id }) => cursorAt({ at, id }))
    return { rows: shown.map(({ place: _, ...row }) => row), next }
  },
  did: async ({ event, days, ...wish }, context) => deedsOf(context, await lettersOf(context, wish), { event, days }),
  whoDid: async ({ cursor, limit, event, days, ...wish }, context) => {
    const asked = { event, days, after: placeIn(cursor), limit: limit + 1 }
    const rows = await whoDid(context, await lettersOf(context, wish), asked)
    return pageFrom(rows, limit, ({ at, personId: id }) => cursorAt({ at, id }))
  },
} satisfies Handlers<typeof contract>
