import { meanOf } from '../describe/mean.ts'
import { demandPairs } from './pearson.ts'

/**
 * Of how many independent pairs two series at equal steps are worth, for the test of a correlation between them.
 *
 * Where both carry over from one step to the next, fewer pairs say something new: 1/n* = 1/n + (2/n) Σ (1 − j/n) r_x(j) r_y(j),
 * with the autocorrelations r(j) over the first fifth of the series. Never more than there are, and never fewer than 4.
 * Bartlett (1946); Pyper & Peterman, Can. J. Fish. Aquat. Sci. 55 (1998) 2127–2140
 *
 * @param x  values at equal steps of time, finite
 * @param y  as many, at the same times
 * @returns  from min(4, n) to n
 * @throws   RangeError as `pearson`.   O(n²)
 */
export function effectivePairs(x: ArrayLike<number>, y: ArrayLike<number>): number {
  demandPairs(x, y)
  const n = x.length
  const [ofX, ofY] = [autocorrelations(x), autocorrelations(y)]
  const shared = ofX.reduce((sum, r, i) => sum + (1 - (i + 1) / n) * r * (ofY[i] ?? 0), 0)
  return Math.min(n, Math.max(4, n / Math.max(1, 1 + 2 * shared)))
}

/** r(1), r(2), … over the first fifth; all 0 of what does not vary. */
function autocorrelations(values: ArrayLike<number>): number[] {
  const middle = meanOf(values)
  const off = Array.from(values, (value) => value - middle)
  const variance = meanOf(off.map((value) => value * value))
  return Array.from({ length: Math.floor(off.length / 5) }, (_, i) => {
    const later = off.slice(i + 1)
    return variance === 0 ? 0 : meanOf(later.map((value, t) => value * (off[t] ?? 0))) / variance
  })
}
