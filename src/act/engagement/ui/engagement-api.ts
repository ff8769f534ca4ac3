import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('engagement')
type Client = ClientOf<typeof contract>
export type ShownSettings = Awaited<ReturnType<Client['settings']>>
