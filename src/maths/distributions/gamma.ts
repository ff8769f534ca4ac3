import { demandPositive } from '../demand.ts'
import type { Distribution } from './distribution.ts'
import { distributionOf } from './distribution-of.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { logPoissonKernel } from './kernels.ts'
import { solveQuantile } from './solve-quantile.ts'

/**
 * The gamma distribution: the wait for the `shape`-th event of a process with `rate` events per unit.
 *
 * f(x) = rate^shape x^{shape−1} e^{−rate·x} / Γ(shape), x > 0; mean shape/rate, variance shape/rate².
 * Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1 (1994), ch. 17
 *
 * @param shape  positive
 * @param rate   positive, per unit of x (the inverse of SciPy's scale)
 * @throws       RangeError unless both are positive and finite.   O(√shape) per tail
 * @example      gamma(2, 1).above(3) → 0.1991482734714558
 */
export function gamma(shape: number, rate = 1): Distribution {
  demandPositive('shape', shape)
  demandPositive('rate', rate)
  return distributionOf({
    logDensity: (x) => logGammaDensity(shape, rate * x) + Math.log(rate),
    tails: (x) => incompleteGamma(shape, rate * x),
    quantile: (lower, upper) => standardGammaQuantile(shape, lower, upper) / rate,
  })
}

/** ln( x^{a−1} e^{−x} / Γ(a) ). */
function logGammaDensity(shape: number, x: number): number {
  if (x < 0 || x === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY
  if (x === 0) return shape === 1 ? 0 : shape < 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  return logPoissonKernel(shape, x) + Math.log(shape / x)
}

/** The quantile for rate 1, solved in u = ln x; the normal and χ² quantiles are made of it. O(10) tails */
export function standardGammaQuantile(shape: number, lower: number, upper: number): number {
  if (lower === 0) return 0
  if (upper === 0) return Number.POSITIVE_INFINITY
  const u = solveQuantile(
    (v) => incompleteGamma(shape, Math.exp(v)),
    (v) => logPoissonKernel(shape, Math.exp(v)) + Math.log(shape),
    lower,
    upper,
    Math.log(shape),
    1,
  )
  return Math.exp(u)
}
