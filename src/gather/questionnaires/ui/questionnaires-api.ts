import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('questionnaires')

export type ShownQuestionnaire = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownQuestionnairePage = Awaited<ReturnType<typeof api.find>>
export type ShownVersion = ShownQuestionnairePage['versions'][number]
export type ShownDraft = Awaited<ReturnType<typeof api.draft>>
