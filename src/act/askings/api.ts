import type { Handlers } from '#platform/doors/handlers.ts'
import type { House } from '#platform/house.ts'
import { cursorAt, idIn, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import { say } from '#platform/wording/words.ts'
import * as askings from './askings.ts'
import type { contract } from './contract.ts'
import * as found from './found.ts'
import { peopleBehind } from './hearing/figures-store.ts'
import { previewAsking, testAsking } from './letters/ready.ts'
import { meantBecause } from './looking/looking-store.ts'
import * as settings from './settings-store.ts'
import * as words from './words.ts'

export const handlers = (house: House, url: string): Handlers<typeof contract> => ({
  list: async ({ questionnaireId, standingId, cursor, limit }, context) => {
    const page = { questionnaireId, standingId, after: placeIn(cursor), limit: limit + 1 }
    const rows = await found.askingsShown(context, page)
    return pageFrom(rows, limit, ({ createdAt: at, id }) => cursorAt({ at, id }))
  },
  find: ({ id }, context) => askings.askingFound(context, house, id),
  create: (wish, context) => askings.createAsking(context, wish),
  change: ({ id, ...wish }, context) => askings.changeAsking(context, id, wish),
  remove: async ({ id }, context) => {
    await askings.removeAsking(context, id)
    return { id }
  },
  look: ({ id }, context) => askings.lookAtAsking(context, id),
  meant: async ({ id, because, cursor, limit }, context) => {
    await found.asking(context, id)
    const rows = await meantBecause(context, { askingId: id, because, after: idIn(cursor), limit: limit + 1 })
    const page = pageFrom(rows, limit, ({ personId }) => personId)
    return { ...page, rows: page.rows.map((row) => ({ ...row, reason: say(words.reasons[because], context.locale) })) }
  },
  asked: async ({ id, figure, cursor, limit }, context) => {
    await found.asking(context, id)
    const rows = await peopleBehind(context, { askingId: id, figure, after: idIn(cursor), limit: limit + 1 })
    return pageFrom(rows, limit, ({ personId }) => personId)
  },
  start: ({ id }, context) => askings.startAsking(context, house, id),
  stop: ({ id }, context) => askings.stopAsking(context, id),
  preview: ({ id, locale }, context) => previewAsking(context, { house, url }, id, locale),
  test: ({ id, locale }, context) => testAsking(context, { house, url }, id, locale),
  settings: (_, context) => settings.settings(context),
  setSettings: async (wish, context) => {
    await settings.keepSettings(context, wish)
    return settings.settings(context)
  },
})
