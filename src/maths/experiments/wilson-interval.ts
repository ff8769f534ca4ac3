import type { Interval } from '../interval.ts'
import { type Proportion, rateOf, reachOf } from './proportion.ts'

/**
 * Wilson's score interval of a proportion: the rates that a z test at this level would not reject.
 *
 * (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)          E. B. Wilson, JASA 22 (1927) 209–212
 *
 * Without continuity correction. It never leaves [0, 1], and it has a width also where p is 0 or 1 and Wald's
 * interval has none.
 *
 * @param confidence  inside (0, 1), 0.95 unless said
 * @throws            RangeError naming `proportion.…` or `confidence`.   O(1)
 * @example           wilsonInterval({ successes: 10, trials: 10 }).low  // 0.722467…
 */
export function wilsonInterval(proportion: Proportion, confidence = 0.95): Interval {
  const p = rateOf('proportion', proportion)
  const { successes, trials: n } = proportion
  const square = reachOf(confidence) ** 2
  const middle = p + square / (2 * n)
  const reach = Math.sqrt(square * ((p * (1 - p)) / n + square / (4 * n * n)))
  const whole = 1 + square / n
  return {
    low: successes === 0 ? 0 : (middle - reach) / whole,
    high: successes === n ? 1 : (middle + reach) / whole,
  }
}
