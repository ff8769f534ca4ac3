import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import { cohortCustomers, cohorts, customersBehind, survival } from './retention.ts'

export const handlers = {
  survival: (wish, context) => survival(context, wish),
  customers: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, total } = await customersBehind(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), total }
  },
  cohorts: (wish, context) => cohorts(context, wish),
  cohortCustomers: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, ...sum } = await cohortCustomers(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), ...sum }
  },
} satisfies Handlers<typeof contract>

function seen(cursor: string | undefined): number {
  return Number(partsOf(cursor, /^(\d{1,9})$/)[0] ?? 0)
}
