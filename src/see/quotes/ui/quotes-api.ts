import { clientOf } from '#web/asking/api.ts'
import type { contract as segments } from '../../segments/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('quotes')
export const segmentsApi = clientOf<typeof segments>('segments')

export type ShownQuote = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownQuotable = Awaited<ReturnType<typeof api.source>>
