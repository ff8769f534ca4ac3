import { demandPositive } from '../demand.ts'

/** Bernoulli numbers B₂ₖ over 2k: the coefficients of 1/x², 1/x⁴ … */
const SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12]

/** From here on the series is exact to a double. */
const SERIES_FROM = 10

/**
 * The digamma function ψ(x): the slope of ln Γ(x), which the slopes of likelihoods with gamma functions are made of.
 *
 * ψ(x) = ln x − 1/2x − Σ B₂ₖ / (2k x²ᵏ) for large x, and ψ(x) = ψ(x + 1) − 1/x below 10.
 *                          Abramowitz & Stegun 6.3.5, 6.3.18
 *
 * @param x  positive
 * @throws   RangeError unless x is positive and finite.   O(1)
 * @example  digamma(1) → -0.5772156649015329 (−γ, Euler's constant)
 */
export function digamma(x: number): number {
  demandPositive('x', x)
  let climbed = 0
  let at = x
  while (at < SERIES_FROM) {
    climbed += 1 / at
    at += 1
  }
  const inverseSquare = 1 / (at * at)
  let sum = 0
  for (let k = SERIES.length - 1; k >= 0; k -= 1) sum = (sum + (SERIES[k] ?? 0)) * inverseSquare
  return Math.log(at) - 0.5 / at - sum - climbed
}
