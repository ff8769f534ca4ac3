import { badInput } from '#platform/errors.ts'
import type { Handlers } from '#platform/handlers.ts'
import { customer } from '../customers/customers.ts'
import { type contract, HandoverAccount } from './contract.ts'
import * as holdings from './holding-store.ts'
import { change, handoverOf, interaction, log } from './interactions.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export const handlers = {
  list: async ({ customerId, kind, cursor, limit }, context) => {
    await customer(context, customerId)
    const rows = await store.page(context, customerId, kind, placeOf(cursor), limit + 1)
    const last = rows[limit - 1]
    return {
      rows: rows.slice(0, limit),
      next: rows.length > limit && last ? `${last.happenedAt.getTime()}.${last.id}` : null,
    }
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
    const pack = await handoverOf(context, id, idOf(cursor), limit)
    return { ...pack, rows: pack.rows.map((row) => HandoverAccount.parse(row)) }
  },
  holdings: async ({ because, cursor, limit }, context) => {
    const rows = await holdings.page(context, { because, after: idOf(cursor), limit: limit + 1 })
    const next = rows.length > limit ? (rows[limit - 1]?.customerId ?? null) : null
    return { rows: rows.slice(0, limit), next, ...(await holdings.counts(context)) }
  },
} satisfies Handlers<typeof contract>

function placeOf(cursor: string | undefined): store.Place | undefined {
  if (cursor === undefined) return undefined
  const [, at, id] = /^(-?\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (at === undefined || id === undefined) throw badInput('cursor', words.notACursor)
  return { at: new Date(Number(at)), id }
}

function idOf(cursor: string | undefined): string | undefined {
  if (cursor !== undefined && !/^[0-9a-f-]{36}$/.test(cursor)) throw badInput('cursor', words.notACursor)
  return cursor
}
