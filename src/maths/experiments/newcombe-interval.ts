import type { Interval } from '../interval.ts'
import { type Proportion, rateOf } from './proportion.ts'
import { wilsonInterval } from './wilson-interval.ts'

/**
 * Newcombe's interval of the difference of two proportions, variant less control.
 *
 * Where (l₁, u₁) and (l₂, u₂) are the Wilson intervals of control and variant and d = p₂ − p₁:
 *
 * d − √((p₂ − l₂)² + (u₁ − p₁)²)   to   d + √((u₂ − p₂)² + (p₁ − l₁)²)
 *                          R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10
 *
 * Without continuity correction. It stays within [−1, 1] and behaves at rates of 0 and 1: the one to show.
 *
 * @throws   RangeError naming `control.…`, `variant.…` or `confidence`.   O(1)
 * @example  newcombeInterval({ successes: 48, trials: 80 }, { successes: 56, trials: 70 })  // 0.0524… to 0.3339…
 */
export function newcombeInterval(control: Proportion, variant: Proportion, confidence = 0.95): Interval {
  const p = rateOf('control', control)
  const q = rateOf('variant', variant)
  const first = wilsonInterval(control, confidence)
  const second = wilsonInterval(variant, confidence)
  return {
    low: q - p - Math.hypot(q - second.low, first.high - p),
    high: q - p + Math.hypot(second.high - q, p - first.low),
  }
}
