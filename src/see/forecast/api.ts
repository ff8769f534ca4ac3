import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { contractsBehind, renewalsBehind } from './asking/behind.ts'
import type { contract } from './contract.ts'
import { forecast } from './forecast.ts'

export const handlers = {
  twelveMonths: (wish, context) => forecast(context, wish),
  contracts: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, ...sums } = await contractsBehind(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), ...sums }
  },
  renewals: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, total } = await renewalsBehind(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), total }
  },
} satisfies Handlers<typeof contract>

function seen(cursor: string | undefined): number {
  return Number(partsOf(cursor, /^(\d{1,9})$/)[0] ?? 0)
}
