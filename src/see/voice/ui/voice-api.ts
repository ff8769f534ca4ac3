import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { contract as surveysContract } from '../../../gather/surveys/contract.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('voice')
export const surveysApi = clientOf<typeof surveysContract>('surveys')

type Client = ClientOf<typeof contract>
export type ShownScores = Awaited<ReturnType<Client['scores']>>
export type ShownWhole = ShownScores['whole'][number]
export type ShownWithin = Extract<ShownWhole['change'], { known: true }>['within']
export type ShownCell = ShownScores['slices'][number]['cells'][number]
export type ShownTenure = Awaited<ReturnType<Client['tenure']>>
export type ShownDriver = Awaited<ReturnType<Client['drivers']>>['rows'][number]
export type ShownLink = Awaited<ReturnType<Client['links']>>['rows'][number]
/** What a part of the page shows: one period of what was told. */
export type Shown = { readonly data: ShownScores; readonly place: number }
