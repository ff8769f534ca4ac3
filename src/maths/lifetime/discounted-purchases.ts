import { demandCount, demandNotNegative } from '../demand.ts'

/**
 * The purchases expected in each of so many periods to come, discounted: multiply by the expected margin of one and it
 * is the customer's value (CLV).
 *
 * Σ_{k = 1}^{n} (E(k·length) − E((k − 1)·length)) / (1 + d)ᵏ
 *                          P. Fader, B. Hardie & K. L. Lee, J. Marketing Research 42 (2005) 415–430
 *
 * A purchase counts at the end of its period. For models without a closed form, and for a horizon that one can answer
 * for; beyond some years a forecast "for ever" is mostly hope.
 *
 * @param expected  the purchases within a time from now, as `conditionalExpectation` gives them: 0 at 0, never falling
 * @param horizon   `periods` whole; `length` of one in the unit of the model, 1 unless said; `rate` d for one period
 * @throws          RangeError naming the part of `horizon`.   O(periods)
 * @example         discountedPurchases((t) => 2 * t, { periods: 2, rate: 0.1 })  // 3.4710743801652892
 */
export function discountedPurchases(
  expected: (within: number) => number,
  { periods, length = 1, rate }: { readonly periods: number; readonly length?: number; readonly rate: number },
): number {
  demandCount('horizon.periods', periods)
  demandNotNegative('horizon.length', length)
  demandNotNegative('horizon.rate', rate)
  let [sum, before] = [0, 0]
  for (let k = 1; k <= periods; k += 1) {
    const until = expected(k * length)
    sum += (until - before) / (1 + rate) ** k
    before = until
  }
  return sum
}
