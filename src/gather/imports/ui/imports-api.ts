import { clientOf } from '#web/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('imports')

export type ShownImport = Awaited<ReturnType<typeof api.find>>
export type ShownSummary = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownRun = Awaited<ReturnType<typeof api.progress>>
export type ShownTarget = Awaited<ReturnType<typeof api.targets>>[number]
export type ShownMapping = NonNullable<ShownImport['mapping']>

export function isOpen(run: Pick<ShownRun, 'state'> | null): boolean {
  return run?.state === 'waiting' || run?.state === 'running'
}
