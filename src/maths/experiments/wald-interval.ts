import type { Interval } from '../interval.ts'
import { type Known, known, unknown } from '../known.ts'
import { type Proportion, rateOf, reachOf } from './proportion.ts'

/**
 * Wald's interval of the difference of two proportions, variant less control.
 *
 * (p₂ − p₁) ± z √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂)
 *
 * The textbook interval for large samples. With small ones, or rates near 0 or 1, it is too short and may leave
 * [−1, 1]: prefer `newcombeInterval`.
 *
 * @returns  unknown where both rates are 0 or 1, when it would have no width
 * @throws   RangeError naming `control.…`, `variant.…` or `confidence`.   O(1)
 * @example  waldInterval({ successes: 50, trials: 100 }, { successes: 60, trials: 100 })
 *           // known: −0.0372… to 0.2372…
 */
export function waldInterval(control: Proportion, variant: Proportion, confidence = 0.95): Known<Interval> {
  const p = rateOf('control', control)
  const q = rateOf('variant', variant)
  const variance = (p * (1 - p)) / control.trials + (q * (1 - q)) / variant.trials
  const reach = reachOf(confidence) * Math.sqrt(variance)
  if (variance === 0) return unknown('rates_zero_or_one')
  return known({ low: q - p - reach, high: q - p + reach })
}
