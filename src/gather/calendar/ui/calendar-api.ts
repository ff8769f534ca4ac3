import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('calendar')
export type ShownClosingDays = Awaited<ReturnType<typeof api.closingDays>>['rows'][number]
export type ShownSettings = Awaited<ReturnType<typeof api.settings>>
/** Due days say whether they are working days. */
