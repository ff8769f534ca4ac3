import { demandInside01 } from '../demand.ts'
import { logBinomialKernel } from '../distributions/kernels.ts'
import type { Interval } from '../interval.ts'
import { type Proportion, rateOf } from './proportion.ts'

/**
 * An always-valid interval of one rate, exact at every number of trials.
 *
 * With all rates equally likely beforehand, the likelihood ratio of s successes in n trials against the rate p is
 *
 * M(p) = B(s + 1, n − s + 1) / (pˢ (1 − p)ⁿ⁻ˢ) = 1 / ((n + 1) · P(s successes | n, p))
 *
 * a martingale under p, so it ever exceeds 1/α with probability at most α: the interval is { p : M(p) < 1/α }, the
 * rates under which what was seen has a probability above α/(n + 1).
 *                          H. Robbins, Ann. Math. Stat. 41 (1970) 1397–1409, § 3
 *
 * @param confidence  that the rate is in the intervals of all looks together, 0.95 unless said
 * @throws            RangeError naming `proportion.…` or `confidence`.   O(log of its digits)
 * @example           sequentialProportion({ successes: 50, trials: 100 })  // 0.3445… to 0.6554…
 */
export function sequentialProportion(proportion: Proportion, confidence = 0.95): Interval {
  const rate = rateOf('proportion', proportion)
  demandInside01('confidence', confidence)
  const { successes, trials } = proportion
  const failures = trials - successes
  const limit = Math.log1p(-confidence) - Math.log(trials + 1)
  return {
    low: successes === 0 ? 0 : edgeBelow(successes, failures, limit, rate),
    high: failures === 0 ? 1 : 1 - edgeBelow(failures, successes, limit, 1 - rate),
  }
}

/** The rate under the peak at which the probability of the counts falls to the limit, by bisection down to the last digit. */
function edgeBelow(successes: number, failures: number, limit: number, peak: number): number {
  let [outside, inside] = [0, peak]
  for (;;) {
    const middle = (outside + inside) / 2
    if (middle <= outside || middle >= inside) return outside
    if (logBinomialKernel(successes, failures, middle, 1 - middle) < limit) outside = middle
    else inside = middle
  }
}
