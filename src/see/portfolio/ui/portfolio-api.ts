import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract as segmentsContract } from '../../segments/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('portfolio')
export const segmentsApi = clientOf<typeof segmentsContract>('segments')

type Client = ClientOf<typeof contract>
export type ShownRow = Awaited<ReturnType<Client['list']>>['rows'][number]
export type ShownTotals = Awaited<ReturnType<Client['totals']>>
export type ShownView = Awaited<ReturnType<Client['view']>>
export type ShownContinuity = Awaited<ReturnType<Client['continuity']>>
