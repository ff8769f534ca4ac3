import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('channels')
export type ShownCosts = Awaited<ReturnType<typeof api.costs>>
export type ShownAccount = Awaited<ReturnType<typeof api.list>>['rows'][number]
