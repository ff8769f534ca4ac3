import { demandAllFinite, demandProbability } from '../demand.ts'
import { type Known, known, unknown } from '../known.ts'

/**
 * The sample quantile, type 7 of Hyndman & Fan: linear between the order statistics, as R, NumPy and spreadsheets do.
 *
 * With h = (n − 1) p, it is x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), counting the sorted values from 0.
 * Hyndman & Fan, The American Statistician 50 (1996) 361–365
 *
 * @param values  finite numbers in one unit, in any order
 * @param p       in [0, 1]; 0 is the smallest, 1 the largest
 * @returns       in the same unit; unknown when there are none
 * @throws        RangeError on a value that is not finite, or p outside [0, 1].   O(n log n)
 * @example       quantile([1, 2, 3, 10], 0.25) → { known: true, value: 1.75 }
 */
export function quantile(values: ArrayLike<number>, p: number): Known<number> {
  demandAllFinite('values', values)
  return quantileOfSorted(Float64Array.from(values).sort(), p)
}

/** The same for values that are already in rising order: for many quantiles of one list. O(1) */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): Known<number> {
  demandProbability('p', p)
  if (sorted.length === 0) return unknown('no_values')
  const h = (sorted.length - 1) * p
  const low = Math.floor(h)
  const below = sorted[low] ?? Number.NaN
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? Number.NaN
  const part = h - low
  const apart = above - below
  return known(Number.isFinite(apart) ? below + part * apart : (1 - part) * below + part * above)
}
