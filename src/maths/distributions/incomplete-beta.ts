import { logBinomialKernel } from './kernels.ts'
import { NOTHING_ABOVE, NOTHING_BELOW, type Tails, tailsFromLower, turned } from './tails.ts'

const TINY = 1e-300

/**
 * The regularised incomplete beta function I_x(a, b), and its complement.
 *
 * I_x(a, b) = 1/B(a, b) ∫₀ˣ t^{a−1} (1 − t)^{b−1} dt: the distribution of a beta variable.
 *
 * The continued fraction of Didonato & Morris on the side of the mean where it converges fast, with the
 * saddle-point binomial density before it.       Abramowitz & Stegun 26.5.8; ACM TOMS 18 (1992) 360–373
 *
 * @param a  positive
 * @param b  positive
 * @param x  in [0, 1]
 * @param y  1 − x, handed in because the caller often knows it more exactly
 * @returns  both tails and their logarithms.   O(√max(a, b)) steps
 * @example  incompleteBeta(2, 1, 0.5, 0.5).lower → 0.25
 */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): Tails {
  if (x <= 0) return NOTHING_BELOW
  if (y <= 0) return NOTHING_ABOVE
  return x <= (a + 1) / (a + b + 2) ? leftOfMean(a, b, x, y) : turned(leftOfMean(b, a, y, x))
}

function leftOfMean(a: number, b: number, x: number, y: number): Tails {
  return tailsFromLower(logBinomialKernel(a, b, x, y), (b / (a + b)) * fractionOf(a, b, x))
}

/** 1 / (1 + d₁/(1 + d₂/(1 + …))) of 26.5.8, two terms a step, by Lentz's method. */
function fractionOf(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 10_000_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    value *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < 4e-16) break
  }
  return value
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
