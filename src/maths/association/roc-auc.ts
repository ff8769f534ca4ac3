import { demandInside01 } from '../demand.ts'
import { meanOf } from '../describe/mean.ts'
import { ranks } from '../describe/ranks.ts'
import { variance } from '../describe/variance.ts'
import { normal } from '../distributions/normal.ts'
import type { Interval } from '../interval.ts'
import { type Known, known, unknown } from '../known.ts'
import { allAlike, demandScored, type Outcomes } from './outcomes.ts'

export interface RocAuc {
  /** ½ is a coin, 1 foretells perfectly, under ½ the score points the wrong way. */
  readonly area: number
  readonly standardError: Known<number>
  readonly interval: Known<Interval>
  readonly positives: number
  readonly negatives: number
}

/**
 * The area under the ROC curve: the chance that one to whom it happens was scored above one to whom it does not.
 *
 * A = mean of ψ(xᵢ, yⱼ), ψ = 1, ½ or 0 as x is above, equal to or below y; Var A = s²₁₀/m + s²₀₁/n over the placements of
 * each positive among the negatives and the other way round, found by ranks.
 * DeLong, DeLong & Clarke-Pearson, Biometrics 44 (1988) 837–845; Sun & Xu, IEEE Signal Proc. Lett. 21 (2014) 1389–1393
 *
 * @param scores      finite; higher means more likely
 * @param outcomes    whether it happened
 * @param confidence  of the interval, cut off at 0 and 1
 * @returns           unknown when all outcomes, or all scores, are alike; error and interval unknown with fewer than two of
 *                    a kind, and where the two kinds do not overlap, so that no variance is seen
 * @throws            RangeError on other lengths, or scores that are not finite.   O(n log n)
 * @example           rocAuc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) → area 0.75
 */
export function rocAuc(scores: ArrayLike<number>, outcomes: Outcomes, confidence = 0.95): Known<RocAuc> {
  demandScored(scores, outcomes)
  demandInside01('confidence', confidence)
  const of = (happened: boolean) => Float64Array.from(scores).filter((_, i) => Boolean(outcomes[i]) === happened)
  const [yes, no] = [of(true), of(false)]
  const [positives, negatives] = [yes.length, no.length]
  if (positives === 0 || negatives === 0) return unknown('outcomes_alike')
  if (allAlike(scores)) return unknown('scores_do_not_vary')
  const together = ranks(joined(yes, no))
  const [within, without] = [ranks(yes), ranks(no)]
  const above = within.map((rank, i) => ((together[i] ?? 0) - rank) / negatives)
  const below = without.map((rank, j) => 1 - ((together[positives + j] ?? 0) - rank) / positives)
  const area = meanOf(above)
  const standardError = errorOf(above, below)
  return known({ area, standardError, interval: intervalOf(area, standardError, confidence), positives, negatives })
}

function joined(one: Float64Array, other: Float64Array): Float64Array {
  const all = new Float64Array(one.length + other.length)
  all.set(one)
  all.set(other, one.length)
  return all
}

function errorOf(above: Float64Array, below: Float64Array): Known<number> {
  const [one, other] = [variance(above), variance(below)]
  if (!one.known || !other.known) return unknown('fewer_than_two_of_each')
  const squared = one.value / above.length + other.value / below.length
  return squared === 0 ? unknown('outcomes_do_not_overlap') : known(Math.sqrt(squared))
}

function intervalOf(area: number, error: Known<number>, confidence: number): Known<Interval> {
  if (!error.known) return error
  const reach = normal().upperQuantile((1 - confidence) / 2) * error.value
  return known({ low: Math.max(0, area - reach), high: Math.min(1, area + reach) })
}
