import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, idIn, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import { customer } from '../customers/customers.ts'
import { type contract, HandoverAccount } from './contract.ts'
import * as holdings from './holding-store.ts'
import { change, handoverOf, interaction, log } from './interactions.ts'
import * as store from './store.ts'

export const handlers = {
  list: async ({ customerId, kind, cursor, limit }, context) => {
    await customer(context, customerId)
    const rows = await store.page(context, customerId, kind, placeIn(cursor), limit + 1)
    return pageFrom(rows, limit, ({ happenedAt: at, id }) => cursorAt({ at, id }))
  },
  find: ({ id }, context) => interaction(context, id),
  create: (wish, context) => log(context, wish),
  change: ({ id, ...wish }, context) => change(context, id, wish),
  remove: async ({ id }, context) => {
    await interaction(context, id)
    await store.remove(context, id)
    return { id }
  },
  handover: async ({ id, cursor, limit }, context) => {
    const pack = await handoverOf(context, id, idIn(cursor), limit)
    return { ...pack, rows: pack.rows.map((row) => HandoverAccount.parse(row)) }
  },
  holdings: async ({ because, cursor, limit }, context) => {
    const rows = await holdings.page(context, { because, after: idIn(cursor), limit: limit + 1 })
    return { ...pageFrom(rows, limit, ({ customerId }) => customerId), ...(await holdings.counts(context)) }
  },
} satisfies Handlers<typeof contract>
