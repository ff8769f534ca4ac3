import { standingIn } from '../../segments/ui/listed.ts'
import { bands } from '../../segments/words.ts'

export const bandKeys = [...bands, 'unknown'] as const
export type BandKey = (typeof bandKeys)[number]

/** Where the customers of one band are listed; `null` is the band of those of whom it should be known and is not. */
export function bandAddress(band: BandKey | null): string {
  return band === 'unknown' ? '/customers?bands=unknown' : standingIn(band)
}
