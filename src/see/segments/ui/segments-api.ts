import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('segments')
type Client = ClientOf<typeof contract>
export type ShownSegment = Awaited<ReturnType<Client['list']>>['rows'][number]
export type ShownSegmentPage = Awaited<ReturnType<Client['find']>>
export type ShownRun = Awaited<ReturnType<Client['runs']>>['rows'][number]
export type ShownVocabulary = Awaited<ReturnType<Client['vocabulary']>>
