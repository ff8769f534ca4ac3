import { clientOf } from '#web/asking/api.ts'
import type { contract as contractsContract } from '../../../gather/contracts/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('attribution')
export const contracts = clientOf<typeof contractsContract>('contracts')

export type ShownDepartment = Awaited<ReturnType<typeof api.departments>>['rows'][number]
export type ShownRule = Awaited<ReturnType<typeof api.rules>>['rows'][number]
export type ShownOutcome = Awaited<ReturnType<typeof api.outcome>>
export type ShownVersion = ShownOutcome['versions'][number]
export type ShownRow = Awaited<ReturnType<typeof api.outcomes>>['rows'][number]
export type ShownSheet = Awaited<ReturnType<typeof api.sheet>>
