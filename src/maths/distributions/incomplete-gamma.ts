import { logPoissonKernel } from './kernels.ts'
import { logGammaOnePlus } from './log-gamma.ts'
import { NOTHING_ABOVE, NOTHING_BELOW, type Tails, tailsFromLower, tailsFromUpper } from './tails.ts'

const TINY = 1e-300

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x).
 *
 * P(a, x) = 1/Γ(a) ∫₀ˣ t^{a−1} e^{−t} dt: the distribution of a gamma variable of shape a and rate 1.
 *
 * Below the mean the series for P, above it Legendre's continued fraction for Q, and for small a and x (where P is
 * close to 1 and its complement would lose digits) the series of Q itself.    Abramowitz & Stegun 6.5.29, 6.5.31;
 * the factor before each is the saddle-point Poisson density.
 *
 * @param shape  a > 0
 * @param x      x ≥ 0, may be infinite
 * @returns      both tails and their logarithms.   O(√a) steps where x is near a, fewer elsewhere
 * @example      incompleteGamma(1, 2).upper → e⁻²
 */
export function incompleteGamma(shape: number, x: number): Tails {
  if (x <= 0) return NOTHING_BELOW
  if (x === Number.POSITIVE_INFINITY) return NOTHING_ABOVE
  if (shape < 1 && x < 1.1) return bySmallSeries(shape, x)
  const logFactor = logPoissonKernel(shape, x)
  return x < shape ? tailsFromLower(logFactor, seriesOf(shape, x)) : tailsFromUpper(logFactor, fractionOf(shape, x))
}

/** Σ_{n≥0} xⁿ / ((a + 1) … (a + n)): every term positive, so nothing cancels. */
function seriesOf(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum
}

/** a / (x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), by Lentz's method. */
function fractionOf(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let n = 1; n < 10_000_000; n++) {
    const numerator = n * (shape - n)
    b += 2
    d = 1 / nonZero(numerator * d + b)
    c = nonZero(b + numerator / c)
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < 4e-16) break
  }
  return value * shape
}

/**
 * P = x^a / Γ(a + 1) · (1 + T) with T = a Σ_{n≥1} (−x)ⁿ / ((a + n) n!), and
 * Q = −expm1(a ln x − ln Γ(a + 1)) − x^a / Γ(a + 1) · T.
 */
function bySmallSeries(shape: number, x: number): Tails {
  let term = shape
  let rest = 0
  for (let n = 1; n < 60; n++) {
    term *= -x / n
    rest += term / (shape + n)
  }
  const logFactor = shape * Math.log(x) - logGammaOnePlus(shape)
  const upper = -Math.expm1(logFactor) - Math.exp(logFactor) * rest
  const lower = Math.exp(logFactor) * (1 + rest)
  const logUpper = lower < 0.5 ? Math.log1p(-lower) : Math.log(upper)
  return { lower, upper, logLower: logFactor + Math.log1p(rest), logUpper }
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
