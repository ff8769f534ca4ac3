import { demandAllFinite, demandSome } from '../demand.ts'
import { sumOf } from './sum-of.ts'

/**
 * The arithmetic mean: Σ xᵢ / n.
 *
 * @param values  finite numbers in one unit
 * @returns       in the same unit
 * @throws        RangeError on an empty list or a value that is not finite.   O(n)
 * @example       mean([1, 2, 6]) → 3
 */
export function mean(values: ArrayLike<number>): number {
  demandSome('values', values)
  demandAllFinite('values', values)
  return sumOf(values) / values.length
}
