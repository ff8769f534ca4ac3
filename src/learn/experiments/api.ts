import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import * as experiments from './experiments.ts'
import { cardPicture } from './picture/card-picture.ts'
import * as store from './store.ts'

export const handlers = {
  list: async ({ cursor, limit }, context) => {
    const rows = await experiments.experiments(context, placeIn(cursor), limit + 1)
    const page = pageFrom(rows, limit, ({ id, createdAt }) => cursorAt({ at: createdAt, id }))
    return { ...page, total: await store.count(context) }
  },
  find: ({ id }, context) => experiments.experiment(context, id),
  add: (wish, context) => experiments.add(context, wish),
  change: ({ id, ...wish }, context) => experiments.change(context, id, wish),
  remove: async ({ id }, context) => {
    await experiments.remove(context, id)
    return { id }
  },
  record: ({ id, ...counts }, context) => experiments.record(context, id, counts),
  results: async ({ id, cursor, limit }, context) => {
    await experiments.kept(context, id)
    const rows = await store.results(context, id, placeIn(cursor), limit + 1)
    return pageFrom(rows, limit, ({ id: last, at }) => cursorAt({ at, id: last }))
  },
  picture: async ({ id, locale, theme }, context) => ({
    svg: cardPicture(await experiments.told(context, id), { locale, theme }),
  }),
} satisfies Handlers<typeof contract>
