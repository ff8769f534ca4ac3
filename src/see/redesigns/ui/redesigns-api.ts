import { clientOf } from '#web/asking/api.ts'
import type { contract as kpisContract } from '../../kpis/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('redesigns')
/** Which KPIs there are to redesign. */
export const structure = clientOf<typeof kpisContract>('kpis')

export type ShownRedesign = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownSheet = Awaited<ReturnType<typeof api.find>>
export type ShownLine = ShownSheet['lines'][number]
export type ShownKpi = Awaited<ReturnType<typeof structure.structure>>['rows'][number]
