import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('people')
export type ShownPerson = Awaited<ReturnType<ClientOf<typeof contract>['find']>>
export type ShownConsent = Awaited<ReturnType<ClientOf<typeof contract>['consents']>>['rows'][number]
export type ShownAnswer = Awaited<ReturnType<ClientOf<typeof contract>['mayWe']>>['rows'][number]
/** Features that show something of a person. */
