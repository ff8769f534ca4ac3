import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('forecast')

type Client = ClientOf<typeof contract>
export type ShownForecast = Awaited<ReturnType<Client['twelveMonths']>>
export type ShownOutlook = ShownForecast['base']
export type ShownSums = ShownOutlook['whole']
export type ShownRenewals = ShownForecast['renewals'][number]
export type ShownContracts = Awaited<ReturnType<Client['contracts']>>
export type ShownContract = ShownContracts['rows'][number]
export type ShownRenewal = Awaited<ReturnType<Client['renewals']>>['rows'][number]
