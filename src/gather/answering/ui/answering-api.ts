import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('answering')

export type ShownLink = Awaited<ReturnType<typeof api.list>>['rows'][number]
