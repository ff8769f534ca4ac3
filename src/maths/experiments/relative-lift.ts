import type { Interval } from '../interval.ts'
import { type Known, known, unknown } from '../known.ts'
import { type Proportion, rateOf, reachOf } from './proportion.ts'

export type RelativeLift = { readonly lift: number; readonly interval: Interval }

/**
 * The relative lift of one rate over another, with the interval on the logarithm of their ratio.
 *
 * lift = p₂ / p₁ − 1;   SE(ln(p₂/p₁)) = √(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂)
 *                          D. Katz et al., Biometrics 34 (1978) 469–474
 *
 * A ratio is skewed, so its interval is built on the logarithm and is longer upwards. "A lift of 146 %" is 1.46.
 *
 * @returns  ratios less one; unknown where an arm has no success, when the logarithm does not exist, or where every
 *           trial of both succeeded
 * @throws   RangeError naming `control.…`, `variant.…` or `confidence`.   O(1)
 * @example  relativeLift({ successes: 50, trials: 1000 }, { successes: 123, trials: 1000 })  // lift 1.46
 */
export function relativeLift(control: Proportion, variant: Proportion, confidence = 0.95): Known<RelativeLift> {
  const p = rateOf('control', control)
  const q = rateOf('variant', variant)
  const reach = reachOf(confidence)
  if (p === 0) return unknown('control_without_success')
  if (q === 0) return unknown('variant_without_success')
  const variance = 1 / control.successes - 1 / control.trials + (1 / variant.successes - 1 / variant.trials)
  if (p === 1 && q === 1) return unknown('rates_one')
  const logRatio = Math.log(q / p)
  const spread = reach * Math.sqrt(variance)
  return known({
    lift: q / p - 1,
    interval: { low: Math.expm1(logRatio - spread), high: Math.expm1(logRatio + spread) },
  })
}
