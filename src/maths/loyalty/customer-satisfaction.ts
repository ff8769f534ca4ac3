import { demandCount } from '../demand.ts'
import { wilsonInterval } from '../experiments/wilson-interval.ts'
import type { Interval } from '../interval.ts'
import { type Known, known, unknown } from '../known.ts'

export type Satisfaction = {
  /** The part of the answers in the top boxes, 0–1. */
  readonly share: number
  readonly satisfied: number
  readonly n: number
  readonly interval: Interval
}

/** A scale that begins at 1: its highest answer, and how many answers from the top count as satisfied. */
export type SatisfactionScale = { readonly highest: number; readonly topBoxes: number }

/**
 * Top-box customer satisfaction (CSAT): the part of the answers that are at the top of the scale, with Wilson's
 * interval.
 *
 * CSAT = satisfied / answers; satisfied are 4 and 5 of 5 unless said ("top two boxes")
 *
 * A mean of the answers is another figure, and is not called CSAT here.
 *
 * @param answers     whole numbers from 1 to `scale.highest`
 * @param scale       { highest: 5, topBoxes: 2 } unless said
 * @param confidence  0.95 unless said
 * @returns           unknown where nobody answered
 * @throws            RangeError naming `answers[i]`, the part of `scale`, or `confidence`.   O(n)
 * @example           customerSatisfaction([5, 4, 3, 5])  // share 0.75, interval 0.3006… to 0.9544…
 */
export function customerSatisfaction(
  answers: ArrayLike<number>,
  scale: SatisfactionScale = { highest: 5, topBoxes: 2 },
  confidence = 0.95,
): Known<Satisfaction> {
  demandCount('scale.highest', scale.highest)
  demandCount('scale.topBoxes', scale.topBoxes)
  if (scale.topBoxes < 1 || scale.topBoxes >= scale.highest) {
    throw new RangeError(`scale.topBoxes: ${scale.topBoxes} of a scale from 1 to ${scale.highest}`)
  }
  let satisfied = 0
  for (let i = 0; i < answers.length; i += 1) {
    if (boxOf(answers, i, scale.highest) > scale.highest - scale.topBoxes) satisfied += 1
  }
  return satisfactionOf({ satisfied, n: answers.length }, confidence)
}

/**
 * The same of answers that are counted already.
 *
 * @param counts      how many answered at the top of their scale, of how many
 * @param confidence  0.95 unless said
 * @returns           unknown where nobody answered
 * @throws            RangeError naming `successes`, `trials` or `confidence`.   O(1)
 * @example           satisfactionOf({ satisfied: 3, n: 4 })  // share 0.75, interval 0.3006… to 0.9544…
 */
export function satisfactionOf(
  { satisfied, n }: { readonly satisfied: number; readonly n: number },
  confidence = 0.95,
): Known<Satisfaction> {
  if (n === 0) return unknown('nobody_answered')
  const interval = wilsonInterval({ successes: satisfied, trials: n }, confidence)
  return known({ share: satisfied / n, satisfied, n, interval })
}

function boxOf(answers: ArrayLike<number>, i: number, highest: number): number {
  const answer = answers[i] ?? Number.NaN
  if (Number.isInteger(answer) && answer >= 1 && answer <= highest) return answer
  throw new RangeError(`answers[${i}]: ${answer} is not a whole number from 1 to ${highest}`)
}
