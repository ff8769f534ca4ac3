import { demandPositive } from '../demand.ts'
import type { Distribution } from './distribution.ts'
import { distributionOf } from './distribution-of.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { logPoissonKernel } from './kernels.ts'
import { NOTHING_BELOW, type Tails, turned } from './tails.ts'
import { wholeQuantile } from './whole-quantile.ts'

/**
 * The Poisson distribution: how many events fall in a stretch that expects `mean` of them.
 *
 * P(X = k) = mean^k e^{−mean} / k!, and P(X ≤ k) = Q(k + 1, mean).      Abramowitz & Stegun 26.4.21; Loader (2000)
 *
 * @param mean  positive
 * @throws      RangeError unless positive and finite.   O(√mean) per tail
 * @example     poisson(2).below(1) → 0.40600584970983794
 */
export function poisson(mean: number): Distribution {
  demandPositive('mean', mean)
  const tails = (x: number): Tails => {
    const k = Math.floor(x)
    return k < 0 ? NOTHING_BELOW : turned(incompleteGamma(k + 1, mean))
  }
  return distributionOf({
    logDensity: (x) => (Number.isInteger(x) && x >= 0 ? logPoissonKernel(x, mean) : Number.NEGATIVE_INFINITY),
    tails: (x) => (x === Number.POSITIVE_INFINITY ? turned(NOTHING_BELOW) : tails(x)),
    quantile: (lower, upper) => wholeQuantile(tails, lower, upper, mean),
  })
}
