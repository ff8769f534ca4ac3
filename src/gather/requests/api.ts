import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { customer } from '../customers/customers.ts'
import type { contract } from './contract.ts'
import * as requests from './requests.ts'
import * as store from './store.ts'
import * as voices from './voices/voice-store.ts'

export const handlers = {
  list: async ({ cursor, limit, order, ...filter }, context) => {
    if (filter.customerId !== undefined) await customer(context, filter.customerId)
    const skip = skipIn(cursor)
    const counts = await store.counts(context, filter)
    const total = filter.state === undefined ? Object.values(counts).reduce((a, b) => a + b) : counts[filter.state]
    const rows = await store.page(context, filter, order, skip, limit + 1)
    return { ...pageFrom(rows, limit, () => String(skip + limit)), total, counts }
  },
  find: async ({ id }, context) => ({
    ...(await requests.request(context, id)),
    doubles: await store.doublesOf(context, id),
  }),
  create: (wish, context) => requests.addRequest(context, wish),
  change: ({ id, ...wish }, context) => requests.changeRequest(context, id, wish),
  remove: async ({ id }, context) => {
    await requests.removeRequest(context, id)
    return { id }
  },
  decide: ({ id, ...wish }, context) => requests.decide(context, id, wish),
  join: ({ id, doubleId }, context) => requests.join(context, id, doubleId),
  part: ({ id }, context) => requests.part(context, id),
  customers: async ({ id, cursor, limit }, context) => {
    const { customers: total } = await requests.request(context, id)
    const skip = skipIn(cursor)
    const rows = await voices.customers(context, id, skip, limit + 1)
    return { ...pageFrom(rows, limit, () => String(skip + limit)), total }
  },
  voices: async ({ id, customerId, cursor, limit }, context) => {
    await requests.request(context, id)
    const [saidOn, last] = partsOf(cursor, /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/)
    const after = saidOn === undefined || last === undefined ? undefined : { saidOn, id: last }
    const rows = await voices.page(context, id, customerId, after, limit + 1)
    return pageFrom(rows, limit, (row) => `${row.saidOn}.${row.id}`)
  },
  addVoice: ({ id, ...wish }, context) => requests.addVoice(context, id, wish),
  removeVoice: async ({ id }, context) => {
    await requests.removeVoice(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>

function skipIn(cursor: string | undefined): number {
  return Number(partsOf(cursor, /^(\d{1,9})$/)[0] ?? 0)
}
