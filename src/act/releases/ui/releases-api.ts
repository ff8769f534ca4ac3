import { clientOf } from '#web/asking/api.ts'
import type { contract as requests } from '../../../gather/requests/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('releases')
export const requestsApi = clientOf<typeof requests>('requests')

export type ShownRelease = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownReleasePage = Awaited<ReturnType<typeof api.find>>
export type ShownAdoption = ShownReleasePage['adoption']
