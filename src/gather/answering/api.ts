import { renderSVG } from 'uqr'
import type { Handlers } from '#platform/doors/handlers.ts'
import { conflict, Problem } from '#platform/errors.ts'
import type { House } from '#platform/house.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import { answerLink, changeLink, makeLink, maySeeAddress, revokeLink, seen, shown } from './links/links.ts'
import * as links from './links/links-store.ts'
import { answerByProgram } from './sittings/by-program.ts'
import * as sittings from './sittings/sittings-store.ts'
import * as words from './words.ts'

export const handlersOf = ({ outside }: House): Handlers<typeof contract> => ({
  list: async ({ cursor, limit, ...filter }, context) => {
    const rows = await links.page(context, filter, placeIn(cursor), limit + 1)
    const { next, rows: some } = pageFrom(rows, limit, ({ createdAt: at, id }) => cursorAt({ at, id }))
    return { rows: some.map((one) => seen(context, shown(outside, one, context.now))), next }
  },
  find: async ({ id }, context) => seen(context, await answerLink(context, outside, id)),
  make: (wish, context) => makeLink(context, outside, wish),
  change: ({ id, ...change }, context) => changeLink(context, outside, id, change),
  revoke: ({ id }, context) => revokeLink(context, outside, id),
  qr: async ({ id }, context) => {
    const { address, kind } = await answerLink(context, outside, id)
    if (!maySeeAddress(context.actor, { kind }))
      throw new Problem('FORBIDDEN', words.personsOwn, { permission: 'surveys.write' })
    if (address === null) throw conflict(words.noAddress)
    return { address, svg: renderSVG(address, { border: 2 }) }
  },
  sittings: async ({ cursor, limit, ...filter }, context) => {
    const rows = await sittings.page(context, filter, placeIn(cursor), limit + 1)
    return pageFrom(rows, limit, ({ changedAt: at, id }) => cursorAt({ at, id }))
  },
  answer: (wish, context) => answerByProgram(context, outside, wish),
})
