import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { customer } from '../customers/customers.ts'
import { type contract, reasons } from './contract.ts'
import { twins } from './facts.ts'
import { mergeCustomers, mergesInto, previewMerge, unmerge } from './merges.ts'
import * as store from './store.ts'

export const handlers = {
  duplicates: async ({ because, cursor, limit }, context) => {
    const found = await twins(context, because, placeIn(cursor), limit + 1)
    const page = pageFrom(found, limit, (last) => `${reasons.indexOf(last.because)}.${last.value}`.slice(0, 500))
    const rows = page.rows.map(({ ids, names, ...group }) => ({
      ...group,
      customers: ids.map((id, index) => ({ id, name: names[index] ?? '' })),
    }))
    return { rows, next: page.next }
  },
  duplicatesOf: async ({ id }, context) => {
    await customer(context, id)
    return { rows: await store.twinsOf(context, id) }
  },
  preview: ({ id, absorbedId, take }, context) => previewMerge(context, { keptId: id, absorbedId, take }),
  merge: ({ id, absorbedId, take }, context) => mergeCustomers(context, { keptId: id, absorbedId, take }),
  list: async ({ id }, context) => ({ rows: await mergesInto(context, id) }),
  unmerge: ({ id }, context) => unmerge(context, id),
} satisfies Handlers<typeof contract>

function placeIn(cursor: string | undefined): { rank: number; value: string } | undefined {
  const [rank, value] = partsOf(cursor, /^([0-3])\.(.+)$/su)
  return value === undefined ? undefined : { rank: Number(rank), value }
}
