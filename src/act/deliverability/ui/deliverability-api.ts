import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('deliverability')
export type Shown = Awaited<ReturnType<ClientOf<typeof contract>['find']>>
export type ShownPace = Awaited<ReturnType<ClientOf<typeof contract>['pace']>>
export type ShownCheck = NonNullable<Shown['last']>
