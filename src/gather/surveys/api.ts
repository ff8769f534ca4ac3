import { badInput } from '#platform/errors.ts'
import type { Handlers } from '#platform/handlers.ts'
import type { contract } from './contract.ts'
import * as store from './store.ts'
import { loyaltyBySpan, recordResponse, response } from './surveys.ts'
import * as words from './words.ts'

export const handlers = {
  list: async ({ cursor, limit, ...filter }, context) => {
    const rows = await store.page(context, filter, placeOf(cursor), limit + 1)
    const last = rows[limit - 1]
    return {
      rows: rows.slice(0, limit),
      next: rows.length > limit && last ? `${last.answeredAt.getTime()}.${last.id}` : null,
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

function placeOf(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [, at, id] = /^(-?\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (at === undefined || id === undefined) throw badInput('cursor', words.notACursor)
  return { at: new Date(Number(at)), id }
}
