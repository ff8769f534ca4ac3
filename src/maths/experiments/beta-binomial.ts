import { demandInside01, demandPositive } from '../demand.ts'
import { beta } from '../distributions/beta.ts'
import type { Interval } from '../interval.ts'
import { type Proportion, rateOf } from './proportion.ts'

/** A belief about a rate: the beta distribution, as if a − 1 successes and b − 1 failures had been seen. */
export type BetaBelief = { readonly a: number; readonly b: number }

export type Posterior = BetaBelief & {
  readonly mean: number
  /** Central: as much belief below it as above it. */
  readonly interval: Interval
}

/**
 * What is believed of a rate after the trials, from what was believed before: the beta-binomial model.
 *
 * a′ = a + successes;   b′ = b + failures;   mean = a′ / (a′ + b′)
 *                          A. Gelman et al., Bayesian Data Analysis (2013), § 2.4
 *
 * @param prior       { a: 1, b: 1 } unless said: every rate equally likely
 * @param confidence  belief inside the interval, 0.95 unless said
 * @throws            RangeError naming `proportion.…`, `prior.a`, `prior.b` or `confidence`.   O(1)
 * @example           betaBinomial({ successes: 12, trials: 100 }).mean  // 0.1274…
 */
export function betaBinomial(proportion: Proportion, prior: BetaBelief = { a: 1, b: 1 }, confidence = 0.95): Posterior {
  rateOf('proportion', proportion)
  demandPositive('prior.a', prior.a)
  demandPositive('prior.b', prior.b)
  demandInside01('confidence', confidence)
  const a = prior.a + proportion.successes
  const b = prior.b + proportion.trials - proportion.successes
  const tail = (1 - confidence) / 2
  const belief = beta(a, b)
  return { a, b, mean: a / (a + b), interval: { low: belief.quantile(tail), high: belief.upperQuantile(tail) } }
}
