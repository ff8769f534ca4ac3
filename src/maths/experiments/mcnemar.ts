import { demandCount } from '../demand.ts'
import { binomial } from '../distributions/binomial.ts'
import { normal } from '../distributions/normal.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import type { Interval } from '../interval.ts'
import { type Known, known, unknown } from '../known.ts'

export type PairedShares = {
  /** The share afterwards less the share before, among the pairs. */
  readonly difference: number
  readonly interval: Interval
  /** Two-sided, exact. */
  readonly pValue: PValue
}

/** Pairs of yes and no: how many there are, how many went from no to yes, and from yes to no. */
export type PairsOfShares = { readonly pairs: number; readonly up: number; readonly down: number }

/**
 * McNemar's test that among the same people a share stayed what it was.
 *
 * Who stayed on one side tells nothing. Of those who changed, up is binomial with chance ½, counted exactly.
 * Interval: p₁ − p₂ ± z √((p₁ + p₂ − (p₁ − p₂)²)/(n + 2)), with p₁ = (up + 1)/(n + 2), p₂ = (down + 1)/(n + 2).
 *                          Q. McNemar, Psychometrika 12 (1947) 153–157; Bonett & Price, J. Educ. Behav. Stat. 37 (2012) 479–488
 *
 * @param pairs       counts, `up` and `down` together no more than `pairs`
 * @param confidence  inside (0, 1)
 * @returns           unknown without pairs; p is 1 where nobody changed
 * @throws            RangeError naming what is no count.   O(√pairs)
 * @example           mcnemar({ pairs: 20, up: 8, down: 1 }).value  // difference 0.35, pValue 0.0390625
 */
export function mcnemar({ pairs, up, down }: PairsOfShares, confidence = 0.95): Known<PairedShares> {
  for (const [name, count] of Object.entries({ pairs, up, down })) demandCount(name, count)
  if (up + down > pairs) throw new RangeError('up and down must be no more than pairs')
  if (pairs === 0) return unknown('fewer_than_two_pairs')
  const moved = up + down
  const p = moved === 0 ? 1 : Math.min(1, 2 * binomial(moved, 0.5).below(Math.min(up, down)))
  const [rose, fell] = [(up + 1) / (pairs + 2), (down + 1) / (pairs + 2)]
  const width =
    normal().upperQuantile((1 - confidence) / 2) * Math.sqrt((rose + fell - (rose - fell) ** 2) / (pairs + 2))
  return known({
    difference: (up - down) / pairs,
    interval: { low: Math.max(-1, rose - fell - width), high: Math.min(1, rose - fell + width) },
    pValue: pValueOf(p),
  })
}
