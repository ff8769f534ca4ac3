import { demandPositive } from '../demand.ts'
import type { Distribution } from './distribution.ts'
import { distributionOf } from './distribution-of.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { logBinomialKernel } from './kernels.ts'
import { solveQuantile } from './solve-quantile.ts'

/**
 * The beta distribution: what is believed of a proportion after a − 1 successes and b − 1 failures.
 *
 * f(x) = x^{a−1} (1 − x)^{b−1} / B(a, b), 0 ≤ x ≤ 1; mean a/(a + b).
 * Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 2 (1995), ch. 25
 *
 * @param a  positive
 * @param b  positive
 * @throws   RangeError unless both are positive and finite.   O(√max(a, b)) per tail
 * @example  beta(2, 3).below(0.5) → 0.6875
 */
export function beta(a: number, b: number): Distribution {
  demandPositive('a', a)
  demandPositive('b', b)
  return distributionOf({
    logDensity: (x) => logBetaDensity(a, b, x),
    tails: (x) => incompleteBeta(a, b, x, 1 - x),
    quantile: (lower, upper) => 1 / (1 + Math.exp(-betaQuantileLogit(a, b, lower, upper))),
  })
}

function logBetaDensity(a: number, b: number, x: number): number {
  if (x < 0 || x > 1) return Number.NEGATIVE_INFINITY
  if (x === 0) return edgeDensity(a, b)
  if (x === 1) return edgeDensity(b, a)
  return logInLogit(a, b, x, 1 - x) - Math.log(x) - Math.log1p(-x)
}

/** At the end where the exponent is shape − 1: ∞ below shape 1, B(1, other) at 1, nothing above. */
function edgeDensity(shape: number, other: number): number {
  if (shape === 1) return Math.log(other)
  return shape < 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
}

/** Log-density of ln(x / y): x^a y^b / B(a, b). */
function logInLogit(a: number, b: number, x: number, y: number): number {
  return logBinomialKernel(a, b, x, y) + Math.log((a / (a + b)) * b)
}

/** ln(x / (1 − x)) of the quantile; the F and t quantiles are made of it, without rounding 1 − x. O(10) tails */
export function betaQuantileLogit(a: number, b: number, lower: number, upper: number): number {
  if (lower === 0) return Number.NEGATIVE_INFINITY
  if (upper === 0) return Number.POSITIVE_INFINITY
  const at = (u: number): [number, number] => [1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))]
  return solveQuantile(
    (u) => incompleteBeta(a, b, ...at(u)),
    (u) => logInLogit(a, b, ...at(u)),
    lower,
    upper,
    Math.log(a / b),
  )
}
