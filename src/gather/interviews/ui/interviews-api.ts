import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('interviews')

export type ShownInterview = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownNote = Awaited<ReturnType<typeof api.notes>>['rows'][number]
export type ShownPassage = ShownNote['passages'][number]
export type ShownScript = Awaited<ReturnType<typeof api.scripts>>['rows'][number]
