import { demandPositive } from '../demand.ts'
import { betaQuantileLogit } from './beta.ts'
import type { Distribution } from './distribution.ts'
import { distributionOf } from './distribution-of.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { logBinomialKernel } from './kernels.ts'
import { NOTHING_ABOVE, NOTHING_BELOW, type Tails } from './tails.ts'

/**
 * Fisher's F distribution: the ratio of two mean squares.
 *
 * If x = n₁F/(n₂ + n₁F), then x is beta-distributed with n₁/2 and n₂/2.      Abramowitz & Stegun 26.6.2
 *
 * @param degreesAbove  n₁, degrees of freedom of the numerator, positive
 * @param degreesBelow  n₂, of the denominator, positive
 * @throws              RangeError unless both are positive and finite.   O(√max(n₁, n₂)) per tail
 * @example             fisherF(3, 20).above(3.098391221) → 0.05
 */
export function fisherF(degreesAbove: number, degreesBelow: number): Distribution {
  demandPositive('degreesAbove', degreesAbove)
  demandPositive('degreesBelow', degreesBelow)
  const a = degreesAbove / 2
  const b = degreesBelow / 2
  return distributionOf({
    logDensity: (x) => logDensityAt(a, b, x),
    tails: (x) => tailsAt(a, b, x),
    quantile: (lower, upper) => (b / a) * Math.exp(betaQuantileLogit(a, b, lower, upper)),
  })
}

function tailsAt(a: number, b: number, x: number): Tails {
  if (x <= 0) return NOTHING_BELOW
  const ratio = (a / b) * x
  if (ratio === Number.POSITIVE_INFINITY) return NOTHING_ABOVE
  return incompleteBeta(a, b, ratio / (1 + ratio), 1 / (1 + ratio))
}

function logDensityAt(a: number, b: number, x: number): number {
  if (x < 0 || x === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY
  if (x === 0) return a === 1 ? 0 : a < 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  const ratio = (a / b) * x
  const kernel = logBinomialKernel(a, b, ratio / (1 + ratio), 1 / (1 + ratio))
  return kernel + Math.log((a / (a + b)) * b) - Math.log(x)
}
