import { clientOf } from '#web/asking/api.ts'
import type { contract as peopleContract } from '../../people/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('interactions')
export const peopleApi = clientOf<typeof peopleContract>('people')
export type Account = Awaited<ReturnType<typeof api.handover>>['rows'][number]
export type ShownHolding = Awaited<ReturnType<typeof api.holdings>>['rows'][number]
