import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract as segmentsContract } from '../../../see/segments/contract.ts'
import type { contract as messagesContract } from '../../messages/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('sends')
export const messagesApi = clientOf<typeof messagesContract>('messages')
export const segmentsApi = clientOf<typeof segmentsContract>('segments')
type Client = ClientOf<typeof contract>
export type ShownSend = Awaited<ReturnType<Client['list']>>['rows'][number]
export type ShownSendPage = Awaited<ReturnType<Client['find']>>
export type ShownGroup = NonNullable<ShownSend['look']>['groups'][number]
