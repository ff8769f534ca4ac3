import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('merges')
export type ShownPreview = Awaited<ReturnType<typeof api.preview>>
export type ShownTwins = Awaited<ReturnType<typeof api.duplicates>>['rows'][number]
/** A merge moves what many features show. */
