import type { Handlers } from '#platform/doors/handlers.ts'
import { idIn, pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { customer } from '../customers/customers.ts'
import { person } from '../people/people.ts'
import type { contract } from './contract.ts'
import { joinPeople, joinsOf, partPeople, previewJoin } from './joins.ts'
import { twins, twinsOf } from './proposing/candidates-store.ts'
import { proposeAgain, tellApart } from './proposing/two-people.ts'

export const handlers = {
  twins: async ({ customerId, toldApart, cursor, limit }, context) => {
    if (customerId !== undefined) await customer(context, customerId)
    const rows = await twins(context, { customerId, toldApart }, placeIn(cursor), limit + 1)
    return pageFrom(rows, limit, ({ people: [one, other] }) => `${one.id}.${other.id}`)
  },
  twinsOf: async ({ id }, context) => {
    await person(context, id)
    return { rows: await twinsOf(context, id) }
  },
  preview: ({ id, absorbedId, take }, context) => previewJoin(context, { keptId: id, absorbedId, take }),
  join: ({ id, absorbedId, take, seen }, context) => joinPeople(context, { keptId: id, absorbedId, take, seen }),
  tellApart: async ({ id, otherId }, context) => {
    await tellApart(context, id, otherId)
    return { id, otherId }
  },
  proposeAgain: async ({ id, otherId }, context) => {
    await proposeAgain(context, id, otherId)
    return { id, otherId }
  },
  list: async ({ id, cursor, limit }, context) => {
    await customer(context, id)
    return pageFrom(await joinsOf(context, id, idIn(cursor), limit + 1), limit, (last) => last.id)
  },
  part: ({ id }, context) => partPeople(context, id),
} satisfies Handlers<typeof contract>

function placeIn(cursor: string | undefined): { one: string; other: string } | undefined {
  const [one, other] = partsOf(cursor, /^([0-9a-f-]{36})\.([0-9a-f-]{36})$/)
  return one === undefined || other === undefined ? undefined : { one, other }
}
