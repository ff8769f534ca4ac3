import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('content')

export type ShownPiece = Awaited<ReturnType<typeof api.pieces>>['rows'][number]
export type ShownReading = Awaited<ReturnType<typeof api.sitemaps>>['rows'][number]
export type ShownGroup = Awaited<ReturnType<typeof api.groups>>['rows'][number]
export type ShownCoverage = Awaited<ReturnType<typeof api.coverage>>
