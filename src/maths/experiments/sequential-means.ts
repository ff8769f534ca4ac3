import { demandInside01, demandPositive } from '../demand.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import type { Interval } from '../interval.ts'
import { finite, type Known, unknown } from '../known.ts'
import { type Proportion, rateOf } from './proportion.ts'
import { demandSummary, type SampleSummary } from './sample-summary.ts'

/**
 * How an experiment is watched. `typicalEffect` is the size of effect, in the unit of the outcome, that it should be
 * quick to see; it must be set before the first look and never after. `confidence` is 0.95 unless said.
 */
export type Watch = { readonly typicalEffect: number; readonly confidence?: number }

export type SequentialReading = {
  /** The variant less the control. */
  readonly difference: number
  /** All of the intervals of all looks hold the true difference together, with this confidence. */
  readonly interval: Interval
  /** May be compared with a level at every look; the smallest seen so far stays valid. */
  readonly pValue: PValue
}

/**
 * An always-valid interval of the difference of two means: it may be looked at as often as one likes.
 *
 * With V = v₁/n₁ + v₂/n₂ and the difference averaged over effects ~ N(0, τ²), the likelihood ratio against θ is
 *
 * Λ(θ) = √(V/(V + τ²)) exp(τ²(d − θ)² / (2V(V + τ²)))
 *
 * and by Ville's inequality it ever exceeds 1/α with probability at most α. Hence p = min(1, 1/Λ(0)), and
 *
 * d ± √(2V(V + τ²)/τ² · (ln(1/α) + ½ ln((V + τ²)/V)))
 *                          H. Robbins, Ann. Math. Stat. 41 (1970) 1397–1409; R. Johari et al., KDD 2017, 1517–1525
 *
 * The variances are estimated, so it is valid for large samples: start looking at some 100 subjects an arm. Looking at
 * a fixed-sample p-value every day instead calls most of all null experiments significant sooner or later.
 *
 * @param control, variant  summaries of all subjects so far
 * @returns                 unknown for fewer than two values in either, and where neither varies yet
 * @throws                  RangeError naming `control.…`, `variant.…` or the part of `watch`.   O(1)
 * @example                 sequentialMeans({ n: 1000, mean: 10, variance: 4 }, { n: 1000, mean: 10.5, variance: 4 },
 *                            { typicalEffect: 0.5 })  // interval 0.2204… to 0.7795…
 */
export function sequentialMeans(
  control: SampleSummary,
  variant: SampleSummary,
  watch: Watch,
): Known<SequentialReading> {
  demandSummary('control', control)
  demandSummary('variant', variant)
  if (control.n < 2 || variant.n < 2) return unknown('fewer_than_two_values')
  const variance = control.variance / control.n + variant.variance / variant.n
  return reading(variant.mean - control.mean, variance, watch)
}

/**
 * An always-valid interval of the difference of two rates: `sequentialMeans` with v = p(1 − p).
 *
 * @returns  unknown where both rates are 0 or 1 as yet
 * @throws   RangeError naming `control.…`, `variant.…` or the part of `watch`.   O(1)
 * @example  sequentialProportions({ successes: 100, trials: 1000 }, { successes: 150, trials: 1000 },
 *             { typicalEffect: 0.02 })  // interval 0.0013… to 0.0986…
 */
export function sequentialProportions(
  control: Proportion,
  variant: Proportion,
  watch: Watch,
): Known<SequentialReading> {
  const p = rateOf('control', control)
  const q = rateOf('variant', variant)
  return reading(q - p, (p * (1 - p)) / control.trials + (q * (1 - q)) / variant.trials, watch)
}

function reading(difference: number, variance: number, watch: Watch): Known<SequentialReading> {
  const { typicalEffect, confidence = 0.95 } = watch
  demandPositive('watch.typicalEffect', typicalEffect)
  demandInside01('watch.confidence', confidence)
  if (variance === 0) return unknown('arms_do_not_vary')
  const mixing = typicalEffect ** 2
  const whole = variance + mixing
  const logWidth = Math.log1p(mixing / variance) / 2
  const reach = Math.sqrt(((2 * variance * whole) / mixing) * (logWidth - Math.log1p(-confidence)))
  const logRatio = ((difference * difference) / (2 * variance)) * (mixing / whole) - logWidth
  return finite({
    difference,
    interval: { low: difference - reach, high: difference + reach },
    pValue: pValueOf(Math.min(1, Math.exp(-logRatio))),
  })
}
