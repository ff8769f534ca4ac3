import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('imports')

export type ShownImport = Awaited<ReturnType<typeof api.find>>
export type ShownReading = ShownImport['reading']
export type ShownSuggestion = ShownImport['suggestions'][number]
export type ShownSummary = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownRun = Awaited<ReturnType<typeof api.progress>>
export type ShownTarget = Awaited<ReturnType<typeof api.targets>>[number]
export type ShownField = ShownTarget['fields'][number]
export type ShownMapping = NonNullable<ShownImport['mapping']>
export type ShownName = Awaited<ReturnType<typeof api.names>>['rows'][number]
export type ShownRemark = Awaited<ReturnType<typeof api.rejects>>['rows'][number]
