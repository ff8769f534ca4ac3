import { demandFinite, demandPositive } from '../demand.ts'
import type { Distribution } from './distribution.ts'
import { distributionOf } from './distribution-of.ts'
import { standardGammaQuantile } from './gamma.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { type Tails, turned } from './tails.ts'

const HALF_LOG_2PI = 0.9189385332046728

/**
 * The normal distribution.
 *
 * f(x) = e^{−z²/2} / (sd √2π), z = (x − mean)/sd. As z²/2 is gamma-distributed with shape ½, the tail beyond |z| is
 * ½ Q(½, z²/2): right to 1e-13 as far as z = 38, and in logarithms without end.    Abramowitz & Stegun 26.2, 6.5.17
 *
 * @param mean  finite
 * @param sd    standard deviation, positive
 * @throws      RangeError on a mean that is not finite or sd ≤ 0.   O(1)
 * @example     normal().upperQuantile(0.025) → 1.959963984540054
 */
export function normal(mean = 0, sd = 1): Distribution {
  demandFinite('mean', mean)
  demandPositive('sd', sd)
  return distributionOf({
    logDensity: (x) => -0.5 * ((x - mean) / sd) ** 2 - HALF_LOG_2PI - Math.log(sd),
    tails: (x) => tailsAt((x - mean) / sd),
    quantile: (lower, upper) => mean + sd * standardQuantile(lower, upper),
  })
}

function tailsAt(z: number): Tails {
  const square = incompleteGamma(0.5, (z * z) / 2)
  const upper = square.upper / 2
  const lower = 0.5 + square.lower / 2
  const right = { lower, upper, logLower: Math.log1p(-upper), logUpper: square.logUpper - Math.LN2 }
  return z >= 0 ? right : turned(right)
}

function standardQuantile(lower: number, upper: number): number {
  const tail = Math.min(lower, upper)
  const z = Math.sqrt(2 * standardGammaQuantile(0.5, 1 - 2 * tail, 2 * tail))
  return lower < upper ? -z : z
}
