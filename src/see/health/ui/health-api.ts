import { clientOf } from '#web/asking/api.ts'
import type { contract as scorecardsContract } from '../../scorecards/contract.ts'
import type { contract as segmentsContract } from '../../segments/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('health')
export const scorecards = clientOf<typeof scorecardsContract>('scorecards')
export const segments = clientOf<typeof segmentsContract>('segments')
export type ShownExplanation = Awaited<ReturnType<typeof api.explain>>
export type ShownCoverage = Awaited<ReturnType<typeof api.coverage>>
export type ShownScorecard = Awaited<ReturnType<typeof scorecards.find>>
export type ShownMetric = Awaited<ReturnType<typeof scorecards.metrics>>['rows'][number]
export type ShownSample = Awaited<ReturnType<typeof api.preview>>['rows'][number]

/** Features whose answers change when health does. */
