import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('experiments')

export type ShownExperiment = Awaited<ReturnType<typeof api.find>>
export type ShownResults = NonNullable<ShownExperiment['results']>
export type ShownCard = NonNullable<ShownExperiment['card']>
