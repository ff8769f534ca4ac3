import { demandAllFinite, demandNotNegative, demandSameLength } from '../demand.ts'
import { finite, type Known, unknown } from '../known.ts'
import { sumPer } from './sum-of.ts'

/**
 * The weighted mean: Σ wᵢ xᵢ / Σ wᵢ.
 *
 * @param values   finite numbers in one unit
 * @param weights  one per value, zero or more
 * @returns        in the unit of the values; unknown when there are none or every weight is 0
 * @throws         RangeError on lengths that differ or a negative weight.   O(n)
 * @example        weightedMean([10, 20], [3, 1]) → { known: true, value: 12.5 }
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): Known<number> {
  demandSameLength('weights', weights, 'values', values)
  demandAllFinite('values', values)
  for (let i = 0; i < weights.length; i++) demandNotNegative(`weights[${i}]`, weights[i] ?? Number.NaN)
  if (values.length === 0) return unknown('no_values')
  const heaviest = Float64Array.from(weights).reduce((most, weight) => Math.max(most, weight), 0)
  if (heaviest === 0) return unknown('weights_zero')
  const plain = shared(values, weights)
  if (Number.isFinite(plain)) return finite(plain)
  return finite(
    shared(
      values,
      Float64Array.from(weights, (weight) => weight / heaviest),
    ),
  )
}

function shared(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const shares = Float64Array.from(weights, (weight, i) => weight * (values[i] ?? 0))
  return sumPer(shares, sumPer(weights, 1))
}
