import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { renewalsBehind, rowsBehind } from './asking/rows-behind.ts'
import { countedHere } from './asking/settled.ts'
import type { contract } from './contract.ts'
import { exampleRows } from './examples/examples.ts'
import { chooseCounted } from './kept/following.ts'
import { restatedMonth } from './kept/restated.ts'
import { contractsLeftOut, rollForward } from './revenue.ts'

export const handlers = {
  settings: (_, context) => countedHere(context),
  set: (wish, context) => chooseCounted(context, wish),
  rollForward: (wish, context) => rollForward(context, wish),
  rows: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, ...sum } = await rowsBehind(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), ...sum }
  },
  renewals: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, total } = await renewalsBehind(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), total }
  },
  examples: () => ({ rows: exampleRows() }),
  restated: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, ...said } = await restatedMonth(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), ...said }
  },
  leftOut: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    return pageFrom(await contractsLeftOut(context, wish, skip), wish.limit, () => String(skip + wish.limit))
  },
} satisfies Handlers<typeof contract>

function seen(cursor: string | undefined): number {
  return Number(partsOf(cursor, /^(\d{1,9})$/)[0] ?? 0)
}
