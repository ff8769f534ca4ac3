import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract as attributesContract } from '../../attributes/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('edits')
export const attributesApi = clientOf<typeof attributesContract>('attributes')
export type ShownEdit = Awaited<ReturnType<ClientOf<typeof contract>['find']>>
