import type { Known } from '../known.ts'
import { quantile } from './quantile.ts'

/**
 * The median: the middle value, or the mean of the two in the middle.
 *
 * @param values  finite numbers in one unit, in any order
 * @returns       in the same unit; unknown when there are none
 * @throws        RangeError on a value that is not finite.   O(n log n)
 * @example       median([7, 1, 4, 100]) → { known: true, value: 5.5 }
 */
export function median(values: ArrayLike<number>): Known<number> {
  return quantile(values, 0.5)
}
