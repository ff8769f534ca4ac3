import { demandCount } from '../demand.ts'
import { reachOf } from '../experiments/proportion.ts'
import type { Interval } from '../interval.ts'
import { type Known, known, unknown } from '../known.ts'

/** How many answered 9–10, 7–8 and 0–6. */
export type LoyaltyTally = { readonly promoters: number; readonly passives: number; readonly detractors: number }

/** All in points, −100 to 100. */
export type NetPromoterScore = {
  readonly score: number
  readonly n: number
  readonly standardError: number
  /** Score ± z·SE; unknown where all answers fall into one group, when it would have no width. */
  readonly wald: Known<Interval>
  /** The interval to show: it has a width for every sample and stays within −100 … 100. */
  readonly adjusted: Interval
}

/**
 * Counts answers from 0 to 10 into promoters, passives and detractors.
 *
 * @throws   RangeError naming `answers[i]` when it is not a whole number 0–10.   O(n)
 * @example  tallyOfAnswers([10, 9, 7, 0])  // { promoters: 2, passives: 1, detractors: 1 }
 */
export function tallyOfAnswers(answers: ArrayLike<number>): LoyaltyTally {
  let [promoters, passives, detractors] = [0, 0, 0]
  for (let i = 0; i < answers.length; i += 1) {
    const answer = answers[i] ?? Number.NaN
    if (!Number.isInteger(answer) || answer < 0 || answer > 10) {
      throw new RangeError(`answers[${i}]: ${answer} is not a whole number from 0 to 10`)
    }
    if (answer >= 9) promoters += 1
    else if (answer >= 7) passives += 1
    else detractors += 1
  }
  return { promoters, passives, detractors }
}

/**
 * The Net Promoter Score, how surely it is known, and its intervals.
 *
 * With P and D the parts of promoters and detractors, an answer is worth +1, 0 or −1, and
 *
 * NPS = 100 (P − D);   variance of one answer = P + D − (P − D)²;   SE = 100 √(variance / n)
 *
 * The adjusted interval is Wald's after three more answers, ¾ of a promoter, 1½ passives and ¾ of a detractor, cut
 * at ±100 and, which one or two answers can need, widened to hold the score itself.
 *                          F. Reichheld, HBR 81/12 (2003) 46–54; B. Rocks, American Statistician 70 (2016) 365–372
 *
 * @param confidence  of both intervals, 0.95 unless said
 * @returns           unknown where nobody answered
 * @throws            RangeError naming `tally.…` that is not a count, or `confidence`.   O(1)
 * @example           netPromoterScore({ promoters: 50, passives: 30, detractors: 20 })
 *                    // score 30, standardError 7.810…, wald 14.69… to 45.30…
 */
export function netPromoterScore(tally: LoyaltyTally, confidence = 0.95): Known<NetPromoterScore> {
  const n = answersIn('tally', tally)
  const reach = reachOf(confidence)
  if (n === 0) return unknown('nobody_answered')
  const { score, standardError } = estimate(tally)
  const shifted = around(estimate(withThreeMore(tally)), reach)
  return known({
    score,
    n,
    standardError,
    wald: onlyOneGroup(tally) ? unknown('answers_in_one_group') : known(around({ score, standardError }, reach)),
    adjusted: {
      low: Math.max(-100, Math.min(score, shifted.low)),
      high: Math.min(100, Math.max(score, shifted.high)),
    },
  })
}

/** The answers and three more, as Rocks adjusts them: none is so few, or so alike, that they seem not to vary. */
export function withThreeMore({ promoters, passives, detractors }: LoyaltyTally): LoyaltyTally {
  return { promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 }
}

/** The score of counts, which need not be whole, and its standard error. */
export function estimate({ promoters, passives, detractors }: LoyaltyTally): { score: number; standardError: number } {
  const n = promoters + passives + detractors
  const net = (promoters - detractors) / n
  const variance = Math.max(0, (promoters + detractors) / n - net * net)
  return { score: ((promoters - detractors) * 100) / n, standardError: 100 * Math.sqrt(variance / n) }
}

function around({ score, standardError }: { score: number; standardError: number }, reach: number): Interval {
  return { low: score - reach * standardError, high: score + reach * standardError }
}

function onlyOneGroup({ promoters, passives, detractors }: LoyaltyTally): boolean {
  return [promoters, passives, detractors].filter((count) => count > 0).length === 1
}

/** How many answered. @throws RangeError naming the part that is not a count. */
export function answersIn(name: string, { promoters, passives, detractors }: LoyaltyTally): number {
  demandCount(`${name}.promoters`, promoters)
  demandCount(`${name}.passives`, passives)
  demandCount(`${name}.detractors`, detractors)
  return promoters + passives + detractors
}
