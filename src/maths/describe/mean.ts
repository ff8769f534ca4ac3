import { demandAllFinite } from '../demand.ts'
import { type Known, known, unknown } from '../known.ts'
import { sumPer } from './sum-of.ts'

/**
 * The arithmetic mean: Σ xᵢ / n.
 *
 * @param values  finite numbers in one unit
 * @returns       in the same unit; unknown when there are none. A mean never overflows, though its sum may
 * @throws        RangeError on a value that is not finite.   O(n)
 * @example       mean([1, 2, 6]) → { known: true, value: 3 }
 */
export function mean(values: ArrayLike<number>): Known<number> {
  demandAllFinite('values', values)
  return values.length === 0 ? unknown('no_values') : known(meanOf(values))
}

/** The mean of values that are there and finite. O(n) */
export function meanOf(values: ArrayLike<number>): number {
  return sumPer(values, values.length)
}
