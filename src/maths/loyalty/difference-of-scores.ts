import { demandInside01 } from '../demand.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { studentT } from '../distributions/student-t.ts'
import type { Interval } from '../interval.ts'
import { type Known, known, unknown } from '../known.ts'
import { answersIn, estimate, type LoyaltyTally, withThreeMore } from './net-promoter-score.ts'

export type ScoreDifference = {
  /** Second less first, in points, −200 to 200. */
  readonly difference: number
  /** Of the difference after three more answers in each group. */
  readonly standardError: number
  readonly degrees: number
  readonly interval: Interval
  /** Two-sided, for two scores that are equal. */
  readonly pValue: PValue
}

/**
 * The difference of two scores from two separate groups of answers, second less first.
 *
 * To each group three answers are added, as for the interval of one score (¾, 1½, ¾); with m, v, n of those,
 *
 * t = (m₂ − m₁) / √(v₁/n₁ + v₂/n₂), by Student's t with Welch's degrees
 *                          B. Rocks, American Statistician 70 (2016) 365–372; A. Agresti & B. Caffo, ibid. 54 (2000)
 *                          280–288, who so adjust two proportions; B. L. Welch, Biometrika 34 (1947) 28–35
 *
 * With the variance as it is seen, four answers that are alike would be certain: of two groups whose scores are equal
 * it calls up to 13 % different at 5 answers each and 21 % at 5 and 20. This calls at most 5 % different, whatever the
 * answers, which the tests compute over all samples. Two surveys of the same people are not separate: their difference
 * is known better than this says.
 *
 * @returns  unknown where a group has no answer, or one only, which does not tell how its answers spread
 * @throws   RangeError naming `first.…`, `second.…` or `confidence`.   O(1)
 * @example  differenceOfScores({ promoters: 40, passives: 40, detractors: 20 },
 *             { promoters: 50, passives: 35, detractors: 15 })  // difference 15, p 0.16…
 */
export function differenceOfScores(
  first: LoyaltyTally,
  second: LoyaltyTally,
  confidence = 0.95,
): Known<ScoreDifference> {
  demandInside01('confidence', confidence)
  const fewest = Math.min(answersIn('first', first), answersIn('second', second))
  if (fewest === 0) return unknown('nobody_answered')
  if (fewest === 1) return unknown('too_few_answers')
  const difference = estimate(second).score - estimate(first).score
  const [before, after] = [withThreeMore(first), withThreeMore(second)]
  const [one, other] = [estimate(before), estimate(after)]
  const adjusted = other.score - one.score
  const standardError = Math.hypot(one.standardError, other.standardError)
  const share = (one.standardError / standardError) ** 2
  const degrees = 1 / (share ** 2 / (answersOf(before) - 1) + (1 - share) ** 2 / (answersOf(after) - 1))
  const t = studentT(degrees)
  const reach = t.upperQuantile((1 - confidence) / 2) * standardError
  return known({
    difference,
    standardError,
    degrees,
    interval: {
      low: Math.max(-200, Math.min(difference, adjusted - reach)),
      high: Math.min(200, Math.max(difference, adjusted + reach)),
    },
    pValue: pValueOf(Math.min(1, 2 * t.above(Math.abs(adjusted) / standardError))),
  })
}

function answersOf({ promoters, passives, detractors }: LoyaltyTally): number {
  return promoters + passives + detractors
}
