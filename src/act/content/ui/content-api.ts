import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('content')

export type ShownPiece = Awaited<ReturnType<typeof api.pieces>>['rows'][number]
export type ShownReading = Awaited<ReturnType<typeof api.sitemaps>>['rows'][number]
export type ShownGroup = Awaited<ReturnType<typeof api.groups>>['rows'][number]
export type ShownCoverage = Awaited<ReturnType<typeof api.coverage>>
export type ShownTemplate = Awaited<ReturnType<typeof api.templates>>['rows'][number]
export type ShownTemplatePage = Awaited<ReturnType<typeof api.template>>
export type ShownVersion = ShownTemplatePage['versions'][number]
export type ShownDraft = Awaited<ReturnType<typeof api.draft>>
export type ShownPreview = Awaited<ReturnType<typeof api.previewTemplate>>
