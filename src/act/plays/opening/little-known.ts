type Standing = { readonly band: string | null; readonly customers: number }

/** Where the health of most customers is not known, an empty list is no good news: of how many it is, or nothing where it is of enough. */
export function littleKnown(bands: readonly Standing[]): { known: number; of: number } | null {
  const count = (some: readonly Standing[]) => some.reduce((sum, { customers }) => sum + customers, 0)
  const [known, of] = [count(bands.filter(({ band }) => band !== null)), count(bands)]
  return known * 2 < of ? { known, of } : null
}
