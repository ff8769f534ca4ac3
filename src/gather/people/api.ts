import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { consentsOf } from './consent/consents-store.ts'
import { answersOf, decideConsent } from './consent/deciding.ts'
import type { contract } from './contract.ts'
import { addPerson, changePerson, erasePerson, exportPerson, person, standingPerson } from './people.ts'
import { isPresent } from './present.ts'
import * as store from './store.ts'
import { tellApart } from './telling-apart/tell-apart.ts'

export const handlers = {
  list: async ({ cursor, limit, ...filter }, context) => {
    const rows = await store.page(context, filter, placeIn(cursor), limit + 1)
    return pageFrom(rows, limit, (one) => `${isPresent(one, context.today) ? 0 : 1}.${one.id}`)
  },
  find: ({ id }, context) => person(context, id),
  create: (wish, context) => addPerson(context, wish),
  change: ({ id, ...wish }, context) => changePerson(context, id, wish),
  remove: async ({ id }, context) => {
    await standingPerson(context, id)
    await store.remove(context, id)
    return { id }
  },
  tellApart: ({ id, ...externalId }, context) => tellApart(context, id, externalId),
  consents: async ({ id }, context) => {
    await person(context, id)
    return { rows: await consentsOf(context, id) }
  },
  decide: ({ id, ...wish }, context) => decideConsent(context, id, wish),
  mayWe: async ({ id, ...asked }, context) => ({ rows: await answersOf(context, id, asked) }),
  export: ({ id }, context) => exportPerson(context, id),
  erase: ({ id }, context) => erasePerson(context, id),
} satisfies Handlers<typeof contract>

function placeIn(cursor: string | undefined): { left: boolean; id: string } | undefined {
  const [left, id] = partsOf(cursor, /^([01])\.([0-9a-f-]{36})$/)
  return id === undefined ? undefined : { left: left === '1', id }
}
