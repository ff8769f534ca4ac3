import { demandInside01 } from '../demand.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { studentT } from '../distributions/student-t.ts'
import type { Interval } from '../interval.ts'
import { finite, type Known, unknown } from '../known.ts'
import { demandSummary, type SampleSummary } from './sample-summary.ts'

export type WelchTest = {
  /** The mean of the variant less that of the control. */
  readonly difference: number
  readonly standardError: number
  readonly t: number
  readonly degrees: number
  /** Two-sided. */
  readonly pValue: PValue
  readonly interval: Interval
}

/**
 * Welch's t test that two means are equal, without assuming that the variances are.
 *
 * t = (m₂ − m₁) / √(v₁/n₁ + v₂/n₂)
 * degrees = (v₁/n₁ + v₂/n₂)² / ((v₁/n₁)²/(n₁ − 1) + (v₂/n₂)²/(n₂ − 1))
 *                          B. L. Welch, Biometrika 34 (1947) 28–35
 *
 * @param control, variant  summaries, as `sampleSummary` gives them
 * @param confidence        of the interval of the difference, 0.95 unless said
 * @returns                 unknown for fewer than two values in either, and where neither varies
 * @throws                  RangeError naming `control.…`, `variant.…` or `confidence`.   O(1)
 * @example                 welchT({ n: 10, mean: 5, variance: 4 }, { n: 12, mean: 7, variance: 9 })  // t 1.8650…
 */
export function welchT(control: SampleSummary, variant: SampleSummary, confidence = 0.95): Known<WelchTest> {
  demandSummary('control', control)
  demandSummary('variant', variant)
  demandInside01('confidence', confidence)
  if (control.n < 2 || variant.n < 2) return unknown('fewer_than_two_values')
  const first = control.variance / control.n
  const second = variant.variance / variant.n
  const standardError = Math.sqrt(first + second)
  if (standardError === 0) return unknown('samples_do_not_vary')
  const share = first / (first + second)
  const degrees = 1 / (share ** 2 / (control.n - 1) + (1 - share) ** 2 / (variant.n - 1))
  const difference = variant.mean - control.mean
  const t = difference / standardError
  const reach = studentT(degrees).upperQuantile((1 - confidence) / 2) * standardError
  return finite({
    difference,
    standardError,
    t,
    degrees,
    pValue: pValueOf(Math.min(1, 2 * studentT(degrees).above(Math.abs(t)))),
    interval: { low: difference - reach, high: difference + reach },
  })
}
