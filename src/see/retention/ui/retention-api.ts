import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('retention')

type Client = ClientOf<typeof contract>
export type ShownSurvival = Awaited<ReturnType<Client['survival']>>
export type ShownGroup = ShownSurvival['whole']
export type ShownComparison = NonNullable<ShownSurvival['comparison']>
export type ShownCohorts = Awaited<ReturnType<Client['cohorts']>>
export type ShownCohortCustomer = Awaited<ReturnType<Client['cohortCustomers']>>['rows'][number]
export type ShownCustomer = Awaited<ReturnType<Client['customers']>>['rows'][number]
