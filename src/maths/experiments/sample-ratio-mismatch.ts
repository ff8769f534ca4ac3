import { demandCount, demandInside01, demandPositive, demandSameLength } from '../demand.ts'
import { chiSquare } from '../distributions/chi-square.ts'
import { atMost, type PValue, pValueOf } from '../distributions/p-value.ts'

export type SampleRatioCheck = {
  readonly chiSquare: number
  readonly pValue: PValue
  /** Whether the split is so unlikely that the experiment must not be read before the cause is found. */
  readonly mismatch: boolean
}

/**
 * Sample-ratio mismatch: whether subjects were split between the arms as intended.
 *
 * χ² = Σ (observed − expected)² / expected,   arms − 1 degrees
 *
 * A broken split (a redirect that loses people, a bot in one arm) makes every other figure of the experiment worthless,
 * so it is looked at first, and at a strict level because it is looked at often.
 *                          A. Fabijan et al., KDD 2019, 2156–2164
 *
 * @param counts  subjects in each arm, at least two arms and one subject
 * @param ratios  the intended split, positive, in any unit: [1, 1] or [90, 10]
 * @param level   a mismatch is declared for p below it, 0.001 unless said
 * @throws        RangeError naming `counts`, `ratios` or `level`.   O(arms)
 * @example       sampleRatioMismatch([821_588, 815_482], [1, 1]).pValue  // 1.8e-6, a mismatch
 */
export function sampleRatioMismatch(
  counts: readonly number[],
  ratios: readonly number[],
  level = 0.001,
): SampleRatioCheck {
  demandInside01('level', level)
  demandSameLength('ratios', ratios, 'counts', counts)
  if (counts.length < 2) throw new RangeError('counts: a split needs at least two arms')
  counts.forEach((count, i) => {
    demandCount(`counts[${i}]`, count)
  })
  ratios.forEach((ratio, i) => {
    demandPositive(`ratios[${i}]`, ratio)
  })
  const subjects = counts.reduce((sum, count) => sum + count, 0)
  if (subjects === 0) throw new RangeError('counts: nobody is in any arm')
  const whole = ratios.reduce((sum, ratio) => sum + ratio, 0)
  const statistic = counts.reduce((sum, count, i) => {
    const expected = (subjects * (ratios[i] ?? 0)) / whole
    return sum + (count - expected) ** 2 / expected
  }, 0)
  const pValue = pValueOf(chiSquare(counts.length - 1).above(statistic))
  return { chiSquare: statistic, pValue, mismatch: atMost(pValue) < level }
}
