import { clientOf } from '#web/asking/api.ts'
import type { contract as interactions } from '../../interactions/contract.ts'
import type { contract as people } from '../../people/contract.ts'
import type { contract as support } from '../../support/contract.ts'
import type { contract as surveys } from '../../surveys/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('requests')
export const peopleApi = clientOf<typeof people>('people')
export const interactionsApi = clientOf<typeof interactions>('interactions')
export const casesApi = clientOf<typeof support>('support')
export const surveysApi = clientOf<typeof surveys>('surveys')

export type ShownRequest = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownRequestPage = Awaited<ReturnType<typeof api.find>>
export type ShownVoice = Awaited<ReturnType<typeof api.voices>>['rows'][number]
export type ShownAsking = Awaited<ReturnType<typeof api.customers>>['rows'][number]
