import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('revenue')

type Client = ClientOf<typeof contract>
export type ShownRollForward = Awaited<ReturnType<Client['rollForward']>>
export type ShownFigures = ShownRollForward['whole'][number]
export type ShownRenewal = Awaited<ReturnType<Client['renewals']>>['rows'][number]
export type ShownRow = Awaited<ReturnType<Client['rows']>>['rows'][number]
export type ShownRestated = Awaited<ReturnType<Client['restated']>>
export type ShownCounted = Awaited<ReturnType<Client['settings']>>
export type ShownExample = Awaited<ReturnType<Client['examples']>>['rows'][number]
