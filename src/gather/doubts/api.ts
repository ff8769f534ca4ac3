import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { customer } from '../customers/customers.ts'
import type { contract, Doubt } from './contract.ts'
import * as doubts from './doubts.ts'
import * as store from './store.ts'

export const handlers = {
  list: async ({ cursor, limit, ...filter }, context) => {
    if (filter.customerId !== undefined) await customer(context, filter.customerId)
    const counts = await store.counts(context, filter.customerId)
    const rows = await store.page(context, filter, placeIn(cursor), limit + 1)
    return { ...pageFrom(rows, limit, placeOf), total: counts[filter.list], counts }
  },
  find: ({ id }, context) => doubts.doubt(context, id),
  create: (wish, context) => doubts.addDoubt(context, wish),
  change: ({ id, ...wish }, context) => doubts.changeDoubt(context, id, wish),
  settle: ({ id, with: settledWith }, context) => doubts.settle(context, id, settledWith),
  open: ({ id }, context) => doubts.openAgain(context, id),
  remove: async ({ id }, context) => {
    await doubts.removeDoubt(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>

function placeIn(cursor: string | undefined): store.Place | undefined {
  const [at, id] = partsOf(cursor, /^(\d{4}-\d{2}-\d{2}(?:T[\d:.]{8,12}Z)?)~([0-9a-f-]{36})$/)
  return at === undefined || id === undefined ? undefined : { at, id }
}

function placeOf({ id, saidOn, settled }: Doubt): string {
  return `${settled?.at.toISOString() ?? saidOn}~${id}`
}
