import { standingIn } from '../../segments/ui/listing/listed.ts'
import { bands } from '../../segments/words.ts'

export const bandKeys = [...bands, 'unknown'] as const
export type BandKey = (typeof bandKeys)[number]

/** Where the customers are listed who came to a worse or a better band within seven days. */
export function movedAddress(direction: 'fell' | 'rose'): string {
  return `/customers?moved=${direction}`
}

/** Where the customers of one band are listed; `null` is the band of those of whom it should be known and is not. */
export function bandAddress(band: BandKey | null): string {
  return band === 'unknown' ? '/customers?bands=unknown' : standingIn(band)
}
