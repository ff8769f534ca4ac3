import { clientOf } from '#web/asking/api.ts'
import type { contract as surveys } from '../../../gather/surveys/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('verbatims')
export const surveysApi = clientOf<typeof surveys>('surveys')

export type ShownVerbatim = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownExplained = Awaited<ReturnType<typeof api.find>>
export type ShownTopic = Awaited<ReturnType<typeof api.topics>>['rows'][number]
export type ShownTotals = Awaited<ReturnType<typeof api.topics>>['totals']
export type ShownTag = Awaited<ReturnType<typeof api.tags>>['rows'][number]
export type ShownQuestion = Awaited<ReturnType<typeof api.questions>>['rows'][number]
