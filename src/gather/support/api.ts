import { badInput } from '#platform/errors.ts'
import type { Handlers } from '#platform/handlers.ts'
import type { contract } from './contract.ts'
import * as store from './store.ts'
import { changeCase, closeCase, openCase, reopenCase, supportCase } from './support.ts'
import * as words from './words.ts'

export const handlers = {
  list: async ({ cursor, limit, ...filter }, context) => {
    const rows = await store.page(context, filter, placeOf(cursor), limit + 1)
    const last = rows[limit - 1]
    return {
      rows: rows.slice(0, limit),
      next: rows.length > limit && last ? `${last.openedAt.getTime()}.${last.id}` : null,
    }
  },
  find: ({ id }, context) => supportCase(context, id),
  create: (wish, context) => openCase(context, wish),
  change: ({ id, ...wish }, context) => changeCase(context, id, wish),
  close: ({ id, closedAt }, context) => closeCase(context, id, closedAt ?? context.now),
  reopen: ({ id }, context) => reopenCase(context, id),
  remove: async ({ id }, context) => {
    await supportCase(context, id)
    await store.remove(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>

function placeOf(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [, at, id] = /^(-?\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (at === undefined || id === undefined) throw badInput('cursor', words.notACursor)
  return { at: new Date(Number(at)), id }
}
