import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('engagement')
type Client = ClientOf<typeof contract>
export type Shown = Awaited<ReturnType<Client['ofMessage']>>
export type ShownSettings = Awaited<ReturnType<Client['settings']>>
export type ShownEngaged = Awaited<ReturnType<Client['people']>>['rows'][number]
