import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract as attributesContract } from '../../../gather/attributes/contract.ts'
import type { contract as segmentsContract } from '../../segments/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('portfolio')
export const attributesApi = clientOf<typeof attributesContract>('attributes')
export const segmentsApi = clientOf<typeof segmentsContract>('segments')

type Client = ClientOf<typeof contract>
export type ShownRow = Awaited<ReturnType<Client['list']>>['rows'][number]
export type ShownTotals = Awaited<ReturnType<Client['totals']>>
export type ShownView = Awaited<ReturnType<Client['view']>>
export type ShownGroups = Awaited<ReturnType<Client['groups']>>
export type ShownAttribute = Awaited<ReturnType<ClientOf<typeof attributesContract>['list']>>['rows'][number]
