import { bands } from '../../segments/words.ts'

export const bandKeys = [...bands, 'unknown'] as const
export type BandKey = (typeof bandKeys)[number]

/** Where the customers of one band are listed; `null` is the band of those of whom none is known. */
export function bandAddress(band: BandKey | null): string {
  return `/customers?bands=${band ?? 'unknown'}`
}
