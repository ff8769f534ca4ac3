export const freshnesses = ['fresh', 'stale', 'unknown'] as const
export type Freshness = (typeof freshnesses)[number]

/**
 * A piece is fresh for so many days after it was published or last looked over, whichever came later; on the last of them it still is.
 * Where neither day is known nobody knows, and it is not taken for fresh.
 */
export function freshnessOf(
  { publishedOn, reviewedOn }: { readonly publishedOn: string | null; readonly reviewedOn: string | null },
  staleAfterDays: number,
  today: string,
): { readonly freshness: Freshness; readonly freshUntil: string | null } {
  const last = [publishedOn, reviewedOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  if (last === undefined) return { freshness: 'unknown', freshUntil: null }
  const freshUntil = new Date(Date.parse(last) + staleAfterDays * 86_400_000).toISOString().slice(0, 10)
  return { freshness: today <= freshUntil ? 'fresh' : 'stale', freshUntil }
}
