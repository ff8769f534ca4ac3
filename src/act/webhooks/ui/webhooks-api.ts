import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('webhooks')
export type ShownWebhook = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownDelivery = Awaited<ReturnType<typeof api.deliveries>>['rows'][number]
