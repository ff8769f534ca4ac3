import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('events')

export type ShownName = Awaited<ReturnType<typeof api.names>>['rows'][number]
export type ShownEvent = Awaited<ReturnType<typeof api.latest>>['rows'][number]
