import type { Handlers } from '#platform/doors/handlers.ts'
import type { House } from '#platform/house.ts'
import { cursorAt, pageFrom, partsOf, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import { startSend, stopSend } from './going/starting.ts'
import { meantBecause } from './looking/looking-store.ts'
import { chosenSaid, reasonsOf } from './looking/reasons.ts'
import * as sends from './sends.ts'

export const handlers = (house: House): Handlers<typeof contract> => ({
  list: async ({ cursor, limit }, context) => {
    const rows = await sends.sendsShown(context, placeIn(cursor), limit + 1)
    return pageFrom(rows, limit, ({ createdAt: at, id }) => cursorAt({ at, id }))
  },
  find: ({ id }, context) => sends.sendFound(context, house, id),
  create: (wish, context) => sends.createSend(context, house, wish),
  change: ({ id, ...wish }, context) => sends.changeSend(context, house, id, wish),
  remove: async ({ id }, context) => {
    await sends.removeSend(context, id)
    return { id }
  },
  look: ({ id }, context) => sends.lookAtSend(context, house, id),
  people: async ({ id, cursor, limit, ...sought }, context) => {
    const { message } = await sends.send(context, id)
    const [number = '0', place = '0'] = partsOf(cursor, /^(\d{1,6})\.(\d{1,6})$/)
    const after = { number: Number(number), place: Number(place) }
    const rows = await meantBecause(context, { sendId: id, sought, after, limit: limit + 1 })
    const page = pageFrom(rows, limit, (last) => `${last.number}.${last.place}`)
    const reasonOf = await reasonsOf(context, message.id, page.rows)
    const rowOf = ({ number: _, place: __, ...row }: (typeof rows)[number]) => ({
      ...row,
      reason: reasonOf(row),
      chosenReason: chosenSaid(context, row.chosen),
    })
    return { ...page, rows: page.rows.map(rowOf) }
  },
  approve: ({ id, messageChangedAt }, context) => sends.approveSend(context, id, messageChangedAt),
  start: (wish, context) => startSend(context, house, wish),
  stop: ({ id }, context) => stopSend(context, id),
})
