import { badInput } from '#platform/errors.ts'
import type { Handlers } from '#platform/handlers.ts'
import { customer } from '../customers/customers.ts'
import { type contract, reasons } from './contract.ts'
import { twins } from './facts.ts'
import { mergeCustomers, mergesInto, previewMerge, unmerge } from './merges.ts'
import * as store from './store.ts'
import { notACursor } from './words.ts'

export const handlers = {
  duplicates: async ({ because, cursor, limit }, context) => {
    const found = await twins(context, because, placeOf(cursor), limit + 1)
    const rows = found.slice(0, limit).map(({ ids, names, ...group }) => ({
      ...group,
      customers: ids.map((id, index) => ({ id, name: names[index] ?? '' })),
    }))
    const last = rows.at(-1)
    return {
      rows,
      next: found.length > limit && last ? `${reasons.indexOf(last.because)}.${last.value}`.slice(0, 500) : null,
    }
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

function placeOf(cursor: string | undefined): { rank: number; value: string } | undefined {
  if (cursor === undefined) return undefined
  const [, rank, value] = /^([0-2])\.(.+)$/su.exec(cursor) ?? []
  if (rank === undefined || value === undefined) throw badInput('cursor', notACursor)
  return { rank: Number(rank), value }
}
