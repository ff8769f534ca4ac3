import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract as questionnairesContract } from '../../../gather/questionnaires/contract.ts'
import type { contract as segmentsContract } from '../../../see/segments/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('askings')
export const questionnairesApi = clientOf<typeof questionnairesContract>('questionnaires')
export const segmentsApi = clientOf<typeof segmentsContract>('segments')
type Client = ClientOf<typeof contract>
export type ShownAsking = Awaited<ReturnType<Client['list']>>['rows'][number]
export type ShownAskingPage = Awaited<ReturnType<Client['find']>>
export type ShownGroup = NonNullable<ShownAskingPage['look']>['groups'][number]
