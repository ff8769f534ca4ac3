import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('lifetime')

type Client = ClientOf<typeof contract>
export type ShownForecast = NonNullable<Awaited<ReturnType<Client['find']>>['forecast']>
export type ShownHoldOut = ShownForecast['holdOut']
export type ShownModel = ShownHoldOut['models'][number]
export type ShownValue = Awaited<ReturnType<Client['customers']>>['rows'][number]
export type ShownMargin = Awaited<ReturnType<Client['margins']>>['rows'][number]
