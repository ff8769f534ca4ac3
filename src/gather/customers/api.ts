import type { Handlers } from '#platform/doors/handlers.ts'
import { notFound } from '#platform/errors.ts'
import { idIn, pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { completenessOf, onRecord } from './completeness.ts'
import type { contract } from './contract.ts'
import { addCustomer, bareName, changeCustomer, customer, nameExternally, removeCustomer } from './customers.ts'
import { fieldChangesOf } from './history/field-history.ts'
import * as history from './history/history-store.ts'
import { readTimeline } from './history/timeline.ts'
import { giveRole, refuseUnlessShown, takeRole } from './looking-after/looking-after.ts'
import * as owners from './looking-after/owners-store.ts'
import { callAlso, callNoLonger } from './names/other-names.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export const handlers = {
  list: async ({ cursor, limit, name, ...filter }, context) => {
    const rows = await store.page(context, { ...filter, bareName: name && bareName(name) }, idIn(cursor), limit + 1)
    return pageFrom(rows, limit, ({ id }) => id)
  },
  namedOwners: async (_, context) => ({
    rows: (await owners.waiting(context)).map(({ named, ids }) => ({ name: named, customers: ids.length })),
  }),
  find: ({ id }, context) => customer(context, id),
  findByExternalId: async ({ source, externalId }, context) =>
    customer(context, there(await store.ofExternalId(context, source, externalId))),
  create: (wish, context) => addCustomer(context, wish),
  change: ({ id, ...wish }, context) => changeCustomer(context, id, wish),
  remove: async ({ id }, context) => {
    await removeCustomer(context, id)
    return { id }
  },
  addExternalId: ({ id, ...wish }, context) => nameExternally(context, id, wish),
  removeExternalId: async ({ id, externalIdId }, context) => {
    if (!(await store.removeExternalId(context, id, externalIdId))) throw notFound(words.externalIdNoun)
    return customer(context, id)
  },
  addName: ({ id, name }, context) => callAlso(context, id, name),
  removeName: ({ id, nameId }, context) => callNoLonger(context, id, nameId),
  assignMember: async ({ id, role, memberId, insteadOf }, context) => {
    await customer(context, id)
    await refuseUnlessShown(context, id, { role, wished: memberId, shown: insteadOf })
    await giveRole(context, id, role, memberId)
    return customer(context, id)
  },
  releaseMember: async ({ id, role, memberId, insteadOf }, context) => {
    await customer(context, id)
    await refuseUnlessShown(context, id, { role, wished: null, shown: insteadOf })
    await takeRole(context, id, role, memberId)
    return customer(context, id)
  },
  history: async ({ id, field, cursor, limit }, context) => {
    await customer(context, id)
    const [before] = partsOf(cursor, /^(\d+)$/)
    const logged = pageFrom(await history.of(context, id, before, limit + 1), limit, ({ sequence }) => sequence)
    const rows = logged.rows.flatMap(fieldChangesOf)
    return {
      rows: field === undefined ? rows : rows.filter((one) => one.field === field),
      next: logged.next,
    }
  },
  completeness: async ({ id }, context) => {
    const own = there(await store.ownRecord(context, id))
    const counts = []
    for (const count of context.contributions.counts ?? []) counts.push(await count(context, id))
    return completenessOf(onRecord(own, Object.assign({}, ...counts)))
  },
  timeline: async ({ id, ...wish }, context) => {
    await customer(context, id)
    return readTimeline(context, id, wish)
  },
} satisfies Handlers<typeof contract>

function there<Found>(found: Found | undefined): Found {
  if (found === undefined) throw notFound(words.customer)
  return found
}
