import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('targets')

export type ShownPhase = Awaited<ReturnType<typeof api.phase>>
export type ShownChange = Awaited<ReturnType<typeof api.phaseChanges>>['rows'][number]
export type ShownChoice = Awaited<ReturnType<typeof api.choices>>['rows'][number]
export type ShownTarget = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownVersion = ShownTarget['versions'][number]
