import { badInput } from '#platform/errors.ts'
import type { Handlers } from '#platform/handlers.ts'
import type { contract } from './contract.ts'
import { addPerson, changePerson, decideConsent, erasePerson, exportPerson, person, search } from './people.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export const handlers = {
  list: async ({ customerId, cursor, limit }, context) => {
    const rows = await store.page(context, customerId, placeOf(cursor), limit + 1)
    const last = rows[limit - 1]
    return {
      rows: rows.slice(0, limit),
      next: rows.length > limit && last ? `${last.leftOn === null ? 0 : 1}.${last.id}` : null,
    }
  },
  find: ({ id }, context) => person(context, id),
  create: (wish, context) => addPerson(context, wish),
  change: ({ id, ...wish }, context) => changePerson(context, id, wish),
  remove: async ({ id }, context) => {
    await person(context, id)
    await store.remove(context, id)
    return { id }
  },
  consents: async ({ id }, context) => {
    await person(context, id)
    return { rows: await store.consentsOf(context, id) }
  },
  decide: ({ id, purpose, given, note }, context) => decideConsent(context, id, purpose, given, note ?? null),
  export: ({ id }, context) => exportPerson(context, id),
  erase: ({ id }, context) => erasePerson(context, id),
  search: ({ q, limit }, context) => search(context, q, limit),
} satisfies Handlers<typeof contract>

function placeOf(cursor: string | undefined): { left: boolean; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [, left, id] = /^([01])\.([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (left === undefined || id === undefined) throw badInput('cursor', words.notACursor)
  return { left: left === '1', id }
}
