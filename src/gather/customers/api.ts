import { badInput, notFound } from '#platform/errors.ts'
import type { Handlers } from '#platform/handlers.ts'
import { completenessOf } from './completeness.ts'
import type { contract } from './contract.ts'
import {
  addCustomer,
  changeCustomer,
  customer,
  giveRole,
  nameExternally,
  normalName,
  removeCustomer,
} from './customers.ts'
import { fieldChangesOf } from './field-history.ts'
import * as history from './history-store.ts'
import * as store from './store.ts'
import { readTimeline } from './timeline.ts'
import * as words from './words.ts'

export const handlers = {
  list: async ({ cursor, limit, name, ...filter }, context) => {
    const rows = await store.page(
      context,
      { ...filter, normalName: name && normalName(name) },
      cursorId(cursor),
      limit + 1,
    )
    return { rows: rows.slice(0, limit), next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null }
  },
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
  assignMember: ({ id, role, memberId }, context) => giveRole(context, id, role, memberId),
  releaseMember: async ({ id, role }, context) => {
    await customer(context, id)
    await store.release(context, id, role)
    return customer(context, id)
  },
  history: async ({ id, field, cursor, limit }, context) => {
    await customer(context, id)
    if (cursor !== undefined && !/^\d+$/.test(cursor)) throw badInput('cursor', words.notACursor)
    const logged = await history.of(context, id, cursor, limit + 1)
    const rows = logged.slice(0, limit).flatMap(fieldChangesOf)
    return {
      rows: field === undefined ? rows : rows.filter((one) => one.field === field),
      next: logged.length > limit ? (logged[limit - 1]?.sequence ?? null) : null,
    }
  },
  completeness: async ({ id }, context) => completenessOf(there(await store.onRecord(context, id))),
  timeline: async ({ id, ...wish }, context) => {
    await customer(context, id)
    return readTimeline(context, id, wish)
  },
} satisfies Handlers<typeof contract>

function there<Found>(found: Found | undefined): Found {
  if (found === undefined) throw notFound(words.customer)
  return found
}

function cursorId(cursor: string | undefined): string | undefined {
  if (cursor !== undefined && !/^[0-9a-f-]{36}$/.test(cursor)) throw badInput('cursor', words.notACursor)
  return cursor
}
