import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('joins')
export type ShownPreview = Awaited<ReturnType<typeof api.preview>>
export type ShownTwins = Awaited<ReturnType<typeof api.twins>>['rows'][number]
export type ShownParting = Awaited<ReturnType<typeof api.part>>
