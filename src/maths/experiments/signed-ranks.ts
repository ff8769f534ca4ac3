import { demandAllFinite } from '../demand.ts'
import { ranks } from '../describe/ranks.ts'
import { normal } from '../distributions/normal.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { type Known, known, unknown } from '../known.ts'

export type SignedRankTest = {
  /** How many differences are not 0. */
  readonly n: number
  /** The sum of the ranks of those that are positive. */
  readonly v: number
  /** Two-sided. */
  readonly pValue: PValue
  /** Whether the p-value counts all signs, or is normal with a continuity correction. */
  readonly exact: boolean
}

/** Up to so many differences all signs are counted. */
const exactUpTo = 50

/**
 * Wilcoxon's signed-rank test that differences within pairs are as often and as far up as down.
 *
 * Differences of 0 are left out. The others are ranked by size, equal ones sharing their mean rank; V sums the ranks of the
 * positive. Up to 50 of them p counts all 2ⁿ signs, ties included; beyond it
 * z = (|V − n(n + 1)/4| − ½) / √(n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48),   t the sizes of tied groups.
 *                          F. Wilcoxon, Biometrics Bulletin 1 (1945) 80–83; J. W. Pratt, JASA 54 (1959) 655–667
 *
 * @param differences  finite, later less earlier
 * @returns            unknown where none differs from 0
 * @throws             RangeError naming `differences[i]`.   O(n log n), exact O(n³)
 * @example            signedRanks([1, 2, 3, -4, 5, 6]).value  // n 6, v 17, pValue 0.21875
 */
export function signedRanks(differences: ArrayLike<number>): Known<SignedRankTest> {
  demandAllFinite('differences', differences)
  const moved = Array.from(differences).filter((one) => one !== 0)
  if (moved.length === 0) return unknown('no_difference')
  const ranked = ranks(moved.map(Math.abs))
  const v = ranked.reduce((sum, rank, i) => sum + ((moved[i] ?? 0) > 0 ? rank : 0), 0)
  const n = moved.length
  const exact = n <= exactUpTo
  return known({ n, v, pValue: pValueOf(exact ? exactTwoSided(ranked, v) : normalTwoSided(ranked, v)), exact })
}

/** Of all ways to set the signs, how many bring the sum at least as far from its middle; ranks are doubled, so that halves are whole. */
function exactTwoSided(ranked: Float64Array, v: number): number {
  const doubled = Array.from(ranked, (rank) => Math.round(2 * rank))
  const most = doubled.reduce((sum, rank) => sum + rank, 0)
  const chances = new Float64Array(most + 1)
  chances[0] = 1
  let reached = 0
  for (const rank of doubled) {
    reached += rank
    for (let sum = reached; sum >= 0; sum -= 1)
      chances[sum] = ((chances[sum] ?? 0) + (sum >= rank ? (chances[sum - rank] ?? 0) : 0)) / 2
  }
  const away = Math.abs(Math.round(2 * v) - most / 2)
  return Math.min(
    1,
    chances.reduce((total, chance, sum) => total + (Math.abs(sum - most / 2) >= away ? chance : 0), 0),
  )
}

function normalTwoSided(ranked: Float64Array, v: number): number {
  const n = ranked.length
  const sizes = [...Map.groupBy(ranked, (rank) => rank).values()].map((group) => group.length)
  const tied = sizes.reduce((sum, size) => sum + size ** 3 - size, 0)
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tied / 48
  const away = Math.max(0, Math.abs(v - (n * (n + 1)) / 4) - 0.5)
  return Math.min(1, 2 * normal().above(away / Math.sqrt(variance)))
}
