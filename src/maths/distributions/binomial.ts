import { demandCount, demandProbability } from '../demand.ts'
import type { Distribution } from './distribution.ts'
import { distributionOf } from './distribution-of.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { logBinomialKernel } from './kernels.ts'
import { NOTHING_ABOVE, NOTHING_BELOW, type Tails, turned } from './tails.ts'
import { wholeQuantile } from './whole-quantile.ts'

/**
 * The binomial distribution: how many of `trials` independent trials succeed, each with probability `chance`.
 *
 * P(X = k) = C(n, k) p^k (1 − p)^{n−k}, and P(X > k) = I_p(k + 1, n − k).      Abramowitz & Stegun 26.5.24; Loader (2000)
 *
 * @param trials  whole, zero or more
 * @param chance  in [0, 1]
 * @throws        RangeError on trials that are not a count or a chance outside [0, 1].   O(√trials) per tail
 * @example       binomial(10, 0.5).below(2) → 0.0546875
 */
export function binomial(trials: number, chance: number): Distribution {
  demandCount('trials', trials)
  demandProbability('chance', chance)
  const tails = (x: number): Tails => {
    const k = Math.floor(x)
    if (k < 0) return NOTHING_BELOW
    return k >= trials ? NOTHING_ABOVE : turned(incompleteBeta(k + 1, trials - k, chance, 1 - chance))
  }
  return distributionOf({
    logDensity: (x) => logDensityAt(x, trials, chance),
    tails,
    quantile: (lower, upper) => wholeQuantile(tails, lower, upper, trials * chance, trials),
  })
}

function logDensityAt(x: number, trials: number, chance: number): number {
  if (!Number.isInteger(x) || x < 0 || x > trials) return Number.NEGATIVE_INFINITY
  if (chance === 0 || chance === 1) return x === trials * chance ? 0 : Number.NEGATIVE_INFINITY
  return logBinomialKernel(x, trials - x, chance, 1 - chance)
}
