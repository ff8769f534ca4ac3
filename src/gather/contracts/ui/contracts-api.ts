import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('contracts')
export type ShownContract = Awaited<ReturnType<ClientOf<typeof contract>['find']>>
export type ShownOnDay = Awaited<ReturnType<ClientOf<typeof contract>['onDay']>>['rows'][number]
export type ShownPurchase = Awaited<ReturnType<ClientOf<typeof contract>['purchases']>>['rows'][number]
