import { clientOf } from '#web/asking/api.ts'
import type { contract as figuresContract } from '../../figures/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('kpis')
/** Which figures there are to measure by. */
export const figures = clientOf<typeof figuresContract>('figures')

export type ShownStructure = Awaited<ReturnType<typeof api.structure>>
export type ShownKpi = ShownStructure['rows'][number]
export type ShownHypothesis = ShownStructure['hypotheses'][number]
export type ShownReading = Awaited<ReturnType<typeof api.readings>>['rows'][number]
