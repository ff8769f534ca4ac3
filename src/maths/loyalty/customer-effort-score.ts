import { demandInside01 } from '../demand.ts'
import { studentT } from '../distributions/student-t.ts'
import { demandSummary, type SampleSummary, sampleSummary } from '../experiments/sample-summary.ts'
import type { Interval } from '../interval.ts'
import { type Known, known, unknown } from '../known.ts'

export type EffortScore = {
  readonly mean: number
  readonly n: number
  /** Of the mean, by Student's t, cut at the ends of the scale; unknown under two answers or where all are equal. */
  readonly interval: Known<Interval>
}

/**
 * The Customer Effort Score (CES): the mean agreement with "they made it easy for me", with its interval.
 *
 * CES = Σ answers / n;   interval = mean ± t_{n−1} s / √n          M. Dixon, K. Freeman & N. Toman, HBR 88/7 (2010)
 *
 * In this second version (2013) a high score means little effort; the first asked for the effort itself, so there a
 * low one was good. Say which was asked.
 *
 * @param answers     whole numbers from 1 to `highest`
 * @param highest     7 unless said
 * @param confidence  0.95 unless said
 * @returns           unknown where nobody answered
 * @throws            RangeError naming `answers[i]`, `highest` or `confidence`.   O(n)
 * @example           customerEffortScore([6, 7, 5])  // mean 6, interval 3.5158… to 7
 */
export function customerEffortScore(answers: ArrayLike<number>, highest = 7, confidence = 0.95): Known<EffortScore> {
  demandInside01('confidence', confidence)
  if (!Number.isInteger(highest) || highest < 2) throw new RangeError(`highest: ${highest} does not end a scale from 1`)
  let sum = 0
  for (let i = 0; i < answers.length; i += 1) sum += answerAt(answers, i, highest)
  const n = answers.length
  if (n === 0) return unknown('nobody_answered')
  const summary = sampleSummary(answers)
  return effortOf({ n, mean: sum / n, variance: summary.known ? summary.value.variance : 0 }, highest, confidence)
}

/**
 * The same of answers that are summed up already, whole numbers or not.
 *
 * @param summary     number, mean and variance of the answers, as `sampleSummary` gives them
 * @param highest     the end of the scale, 7 unless said
 * @param confidence  0.95 unless said
 * @returns           unknown where nobody answered
 * @throws            RangeError naming the part of `summary`, or `confidence`.   O(1)
 * @example           effortOf({ n: 3, mean: 6, variance: 1 })  // mean 6, interval 3.5158… to 7
 */
export function effortOf(summary: SampleSummary, highest = 7, confidence = 0.95): Known<EffortScore> {
  demandSummary('summary', summary)
  demandInside01('confidence', confidence)
  const { n, mean, variance } = summary
  if (n === 0) return unknown('nobody_answered')
  const score = (interval: EffortScore['interval']) => known({ mean, n, interval })
  if (n === 1) return score(unknown('one_answer'))
  if (variance === 0) return score(unknown('answers_alike'))
  const reach = studentT(n - 1).upperQuantile((1 - confidence) / 2) * Math.sqrt(variance / n)
  return score(known({ low: Math.max(1, mean - reach), high: Math.min(highest, mean + reach) }))
}

function answerAt(answers: ArrayLike<number>, i: number, highest: number): number {
  const answer = answers[i] ?? Number.NaN
  if (Number.isInteger(answer) && answer >= 1 && answer <= highest) return answer
  throw new RangeError(`answers[${i}]: ${answer} is not a whole number from 1 to ${highest}`)
}
