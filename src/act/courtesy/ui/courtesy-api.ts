import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('courtesy')

export type ShownSettings = Awaited<ReturnType<typeof api.settings>>
