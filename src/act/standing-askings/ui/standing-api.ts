import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract as eventsContract } from '../../../gather/events/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('standingAskings')
export const eventsApi = clientOf<typeof eventsContract>('events')
type Client = ClientOf<typeof contract>
export type ShownListed = Awaited<ReturnType<Client['list']>>['rows'][number]
export type ShownStanding = Awaited<ReturnType<Client['find']>>
export type ShownTurn = Awaited<ReturnType<Client['turns']>>['rows'][number]
export type ShownMonth = Awaited<ReturnType<Client['months']>>['rows'][number]
export type ShownForecast = Awaited<ReturnType<Client['forecast']>>
export type ShownForecastTurn = Awaited<ReturnType<Client['forecastTurns']>>['rows'][number]
