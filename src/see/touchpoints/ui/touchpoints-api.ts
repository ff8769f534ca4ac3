import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('touchpoints')

export type ShownTouchpoint = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownChoices = Awaited<ReturnType<typeof api.choices>>
