import type { Handlers } from '#platform/doors/handlers.ts'
import type { House } from '#platform/house.ts'
import { idIn, pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { adoptionOf, peopleBehind } from './adopting/adoption.ts'
import { named } from './adopting/people-store.ts'
import type { contract } from './contract.ts'
import * as releases from './releases.ts'
import * as store from './store.ts'
import { openOf, tell } from './telling/telling.ts'

export const handlers = (house: House, url: string): Handlers<typeof contract> => ({
  list: async ({ cursor, limit }, context) => {
    const [releasedOn, id] = partsOf(cursor, /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/)
    const after = releasedOn === undefined || id === undefined ? undefined : { releasedOn, id }
    const rows = await store.page(context, after, limit + 1)
    return pageFrom(rows, limit, (row) => `${row.releasedOn}.${row.id}`)
  },
  find: async ({ id }, context) => {
    const release = await releases.release(context, id)
    const requesters = await openOf(context, release, 'requesters')
    const users = await openOf(context, release, 'users')
    const adoption = await adoptionOf(context, release)
    return { ...release, requesters: requesters.length, users: users.length, adoption }
  },
  create: (wish, context) => releases.addRelease(context, wish),
  change: ({ id, ...wish }, context) => releases.changeRelease(context, id, wish),
  remove: async ({ id }, context) => {
    await releases.removeRelease(context, id)
    return { id }
  },
  tell: async ({ id, to }, context) => {
    await store.hold(context, id)
    return tell(context, { house, url }, await releases.release(context, id), to)
  },
  people: async ({ id, of, used, cursor, limit }, context) => {
    const release = await releases.release(context, id)
    const ids = await peopleBehind(context, release, { of, used, after: idIn(cursor) ?? '', limit: limit + 1 })
    const { rows, next } = pageFrom(ids, limit, (one) => one)
    return { rows: await named(context, rows), next }
  },
})
