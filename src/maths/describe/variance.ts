import { demandAllFinite } from '../demand.ts'
import { finite, type Known, known, unknown } from '../known.ts'
import { meanOf } from './mean.ts'

/**
 * The sample variance: Σ (xᵢ − x̄)² / (n − 1).
 *
 * The corrected two-pass form, Σ (xᵢ − x̄)² − (Σ (xᵢ − x̄))² / n, keeps its digits when the mean is far from 0.
 * Chan, Golub & LeVeque, The American Statistician 37 (1983) 242–247
 *
 * @param values  finite numbers in one unit
 * @returns       in the unit squared; unknown for fewer than two values, whose spread cannot be told, and where it is
 *                too large for a double
 * @throws        RangeError on a value that is not finite.   O(n)
 * @example       variance([1, 2, 6]) → { known: true, value: 7 }
 */
export function variance(values: ArrayLike<number>): Known<number> {
  demandAllFinite('values', values)
  if (values.length < 2) return unknown('fewer_than_two_values')
  return finite(squaresAbout(meanOf(values), values) / (values.length - 1))
}

/**
 * The variance of a whole population: Σ (xᵢ − x̄)² / n. Known from one value on.
 *
 * @example  populationVariance([1, 2, 6]) → { known: true, value: 4.666666666666667 }
 */
export function populationVariance(values: ArrayLike<number>): Known<number> {
  demandAllFinite('values', values)
  if (values.length === 0) return unknown('no_values')
  return finite(squaresAbout(meanOf(values), values) / values.length)
}

/** The square root of the sample variance, in the unit of the values; unknown for one value. */
export function standardDeviation(values: ArrayLike<number>): Known<number> {
  const squared = variance(values)
  return squared.known ? known(Math.sqrt(squared.value)) : squared
}

function squaresAbout(centre: number, values: ArrayLike<number>): number {
  let squares = 0
  let drift = 0
  for (let i = 0; i < values.length; i++) {
    const off = (values[i] ?? 0) - centre
    squares += off * off
    drift += off
  }
  return squares - (drift * drift) / values.length
}
