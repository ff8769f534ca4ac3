import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract as searchContract } from '../../../see/search/contract.ts'
import type { contract as contentContract } from '../../content/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('messages')
export const templatesApi = clientOf<typeof contentContract>('content')
export const searchApi = clientOf<typeof searchContract>('search')
type Client = ClientOf<typeof contract>
export type ShownMessage = Awaited<ReturnType<Client['list']>>['rows'][number]
export type ShownMessagePage = Awaited<ReturnType<Client['find']>>
export type ShownDelivery = Awaited<ReturnType<Client['deliveries']>>['rows'][number]
export type ShownSuppression = Awaited<ReturnType<Client['suppressions']>>['rows'][number]
export type ShownReturned = Awaited<ReturnType<Client['returned']>>['rows'][number]
export type ShownSettings = Awaited<ReturnType<Client['settings']>>
export type ShownPreview = Awaited<ReturnType<Client['preview']>>
export type Wish = Parameters<Client['create']>[0]
