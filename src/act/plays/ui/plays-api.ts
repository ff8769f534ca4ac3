import { clientOf } from '#web/asking/api.ts'
import type { PlayKind } from '../contract/rules.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('plays')
export type ShownPlay = Awaited<ReturnType<typeof api.find>>
export type ShownRule = Awaited<ReturnType<typeof api.rules>>['rows'][number]
export type ShownPlaySettings = Awaited<ReturnType<typeof api.settings>>
export const kinds: readonly PlayKind[] = ['risk', 'renewal', 'opportunity', 'lifecycle', 'activity']
