import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('followUps')
export type ShownRule = Awaited<ReturnType<typeof api.rules>>['rows'][number]
export type ShownFigures = Awaited<ReturnType<typeof api.figures>>
export type ShownFollowUp = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownAnswer = Awaited<ReturnType<typeof api.answer>>
