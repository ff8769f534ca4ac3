import { demandNotNegative, demandPositive } from '../demand.ts'
import type { BetaGeometric } from './beta-geometric.ts'
import { demandHistory, type PurchaseHistory } from './purchase-histories.ts'

/** Whether a customer may leave right after the first purchase: not in the BG/NBD model, but in the modified one. */
type LeavesAfterFirst = 'stays after the first' | 'may leave after the first'

/** How many purchases a customer makes within a time: mean, variance, and the least and most that are likely. */
export type PurchaseSpread = {
  readonly mean: number
  readonly variance: number
  /** The 2.5 % and 97.5 % quantiles: whole numbers of purchases. */
  readonly low: number
  readonly high: number
}

/** A chance so small that all beyond it together are nothing to the digits of a mean. */
const negligible = 1e-13
const mostPurchases = 100_000
/** A logarithm below which a chance is soon no number any more, so that it is followed by its logarithm. */
const tiny = -600

/**
 * How the purchases that a customer makes within a time spread, under BG/NBD or the modified model.
 *
 * Given λ and p, somebody who is still there makes at least k purchases when k events of rate λ come in time and none of
 * the first k − 1 was followed by leaving. Averaged over what is known of λ ~ Gamma(r + x, α + T) and p ~ Beta(a, b + y),
 *
 * P(N ≥ k) = P(alive) · Π_{i < k − 1} (b + y + i)/(a + b + y + i) · I_{t/(α + T + t)}(k, r + x)
 *
 * with y = x, or x + 1 where one may leave right after the first; the last factor is the tail of a negative binomial. Then
 * E = Σ P(N ≥ k), E N² = Σ (2k − 1) P(N ≥ k). The mean is that of `conditionalExpectation`, by another way. The parameters
 * are taken as they are: how well they are known is no part of the spread.
 *                          after P. Fader, B. Hardie & K. L. Lee, Marketing Science 24 (2005), eq. 5–10
 *
 * @param alive   the probability that the customer has not left, as `probabilityAlive` gives it
 * @param within  a time from now, in the unit of the histories
 * @throws        RangeError naming `parameters.…`, `within` or a part of the history.   O(purchases that are likely)
 * @example       purchaseSpread({ r: 1, alpha: 1, a: 1, b: 1 }, { frequency: 0, recency: 0, age: 0 },
 *                  { within: 1, alive: 1, leaves: 'stays after the first' }).high  // 3
 */
export function purchaseSpread(
  { r, alpha, a, b }: BetaGeometric,
  history: PurchaseHistory,
  { within, alive, leaves }: { readonly within: number; readonly alive: number; readonly leaves: LeavesAfterFirst },
): PurchaseSpread {
  for (const [name, value] of Object.entries({ r, alpha, a, b })) demandPositive(`parameters.${name}`, value)
  demandHistory(history)
  demandNotNegative('within', within)
  const survived = history.frequency + (leaves === 'may leave after the first' ? 1 : 0)
  const shape = r + history.frequency
  const z = within / (alpha + history.age + within)
  // P(K = k) of the negative binomial, and what is left above it.
  let log = shape * Math.log1p(-z)
  let exactly = Math.exp(log)
  let above = -Math.expm1(log)
  // Beyond its mean P(K = k) falls ever faster towards zᵏ. What is left above is a difference that never comes below the last digit of 1.
  const past = (shape * z) / (1 - z)
  let stayed = 1
  let [mean, square, low, high] = [0, 0, 0, 0]
  for (let k = 1; k < mostPurchases; k += 1) {
    const atLeast = alive * stayed * above
    if (atLeast > 0.975) low = k
    if (atLeast > 0.025) high = k
    mean += atLeast
    square += (2 * k - 1) * atLeast
    if (atLeast * k <= negligible || (k > past && exactly * k <= negligible * (1 - z))) break
    const ratio = ((shape + k - 1) / k) * z
    if (log < tiny) {
      log += Math.log(ratio)
      exactly = Math.exp(log)
    } else exactly *= ratio
    above = Math.max(0, above - exactly)
    stayed *= (b + survived + k - 1) / (a + b + survived + k - 1)
  }
  return { mean, variance: Math.max(0, square - mean * mean), low, high }
}
