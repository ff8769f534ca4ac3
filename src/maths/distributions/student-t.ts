import { demandPositive } from '../demand.ts'
import { betaQuantileLogit } from './beta.ts'
import { zLessLog1p } from './deviance.ts'
import type { Distribution } from './distribution.ts'
import { distributionOf } from './distribution-of.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { stirlingError } from './stirling-error.ts'
import { NOTHING_ABOVE, type Tails, turned } from './tails.ts'

const HALF_LOG_2PI = 0.9189385332046728

/**
 * Student's t distribution.
 *
 * f(t) = Γ((n + 1)/2) / (√(nπ) Γ(n/2)) · (1 + t²/n)^{−(n+1)/2}. The two-sided tail is I_x(n/2, ½) with
 * x = n/(n + t²).       Abramowitz & Stegun 26.7.1
 *
 * @param degrees  degrees of freedom n, positive, not necessarily whole
 * @throws         RangeError unless positive and finite.   O(√degrees) per tail
 * @example        studentT(10).upperQuantile(0.025) → 2.228138851964939
 */
export function studentT(degrees: number): Distribution {
  demandPositive('degrees', degrees)
  const logConstant = logConstantOf(degrees / 2)
  return distributionOf({
    logDensity: (t) => logConstant - ((degrees + 1) / 2) * logOnePlusSquare(t, degrees),
    tails: (t) => (t >= 0 ? rightOfZero(t, degrees) : turned(rightOfZero(-t, degrees))),
    quantile: (lower, upper) => quantileOf(lower, upper, degrees),
  })
}

/** ln Γ(h + ½) − ln Γ(h) − ½ ln 2πh, its large terms cancelled on paper. */
function logConstantOf(h: number): number {
  return stirlingError(h + 0.5) - stirlingError(h) - h * zLessLog1p(0.5 / h) - HALF_LOG_2PI
}

/** ln(1 + t²/n), also where t² overflows. */
function logOnePlusSquare(t: number, degrees: number): number {
  const size = Math.abs(t)
  return size > 1e100 ? 2 * Math.log(size) - Math.log(degrees) : Math.log1p((t / degrees) * t)
}

function rightOfZero(t: number, degrees: number): Tails {
  if (t === Number.POSITIVE_INFINITY) return NOTHING_ABOVE
  const ratio = (t / degrees) * t
  const both = incompleteBeta(degrees / 2, 0.5, 1 / (1 + ratio), ratio / (1 + ratio))
  const upper = both.lower / 2
  return {
    lower: 0.5 + both.upper / 2,
    upper,
    logLower: Math.log1p(-upper),
    logUpper: both.logLower - Math.LN2,
  }
}

function quantileOf(lower: number, upper: number, degrees: number): number {
  const tail = Math.min(lower, upper)
  const t = Math.sqrt(degrees) * Math.exp(-betaQuantileLogit(degrees / 2, 0.5, 2 * tail, 1 - 2 * tail) / 2)
  return lower < upper ? -t : t
}
