import { demandAllFinite, demandNotNegative, demandSameLength, demandSome } from '../demand.ts'
import { type Known, known, unknown } from '../known.ts'
import { sumOf } from './sum-of.ts'

/**
 * The weighted mean: Σ wᵢ xᵢ / Σ wᵢ.
 *
 * @param values   finite numbers in one unit
 * @param weights  one per value, zero or more
 * @returns        in the unit of the values; unknown when every weight is 0
 * @throws         RangeError on an empty list, lengths that differ or a negative weight.   O(n)
 * @example        weightedMean([10, 20], [3, 1]) → { known: true, value: 12.5 }
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): Known<number> {
  demandSome('values', values)
  demandSameLength('weights', weights, 'values', values)
  demandAllFinite('values', values)
  for (let i = 0; i < weights.length; i++) demandNotNegative(`weights[${i}]`, weights[i] ?? Number.NaN)
  const total = sumOf(weights)
  if (total === 0) return unknown('every weight is zero')
  return known(sumOf(Float64Array.from(values, (value, i) => value * (weights[i] ?? 0))) / total)
}
