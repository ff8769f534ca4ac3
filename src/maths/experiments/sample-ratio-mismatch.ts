import { demandCount, demandInside01, demandPositive, demandSameLength } from '../demand.ts'
import { chiSquare } from '../distributions/chi-square.ts'
import { atMost, type PValue, pValueOf } from '../distributions/p-value.ts'
import { type Known, known, unknown } from '../known.ts'

export type SampleRatioCheck = {
  readonly chiSquare: number
  readonly pValue: PValue
  /**
   * `mismatch`: so unlikely that the experiment must not be read before the cause is found; `look`: unlikely enough to
   * look for a cause, and still what chance brings now and then; `fine`: as chance splits.
   */
  readonly verdict: 'fine' | 'look' | 'mismatch'
}

/** Below which p one looks, and below which it is a mismatch. */
export type SampleRatioLevels = { readonly look: number; readonly mismatch: number }

/** Fewer expected in an arm than this, and χ² is no measure of the split (Cochran's rule). */
const FEWEST_EXPECTED = 5

/**
 * Sample-ratio mismatch: whether subjects were split between the arms as intended.
 *
 * χ² = Σ (observed − expected)² / expected,   arms − 1 degrees
 *
 * A broken split (a redirect that loses people, a bot in one arm) makes every other figure of the experiment worthless,
 * so it is looked at first, and at a strict level because it is looked at often.
 *                          A. Fabijan et al., KDD 2019, 2156–2164
 *
 * @param counts  subjects in each arm, at least two arms
 * @param ratios  the intended split, positive, in any unit: [1, 1] or [90, 10]
 * @param levels  { look: 0.01, mismatch: 0.001 } unless said
 * @returns       unknown where nobody is in any arm, or an arm is expected to have fewer than five
 * @throws        RangeError naming `counts`, `ratios` or `levels`.   O(arms)
 * @example       sampleRatioMismatch([821_588, 815_482], [1, 1])  // known: p 1.8e-6, a mismatch
 */
export function sampleRatioMismatch(
  counts: readonly number[],
  ratios: readonly number[],
  levels: SampleRatioLevels = { look: 0.01, mismatch: 0.001 },
): Known<SampleRatioCheck> {
  demandInside01('levels.mismatch', levels.mismatch)
  demandInside01('levels.look', levels.look)
  if (levels.look < levels.mismatch) throw new RangeError('levels.look must not be below levels.mismatch')
  demandSameLength('ratios', ratios, 'counts', counts)
  if (counts.length < 2) throw new RangeError('counts: a split needs at least two arms')
  counts.forEach((count, i) => {
    demandCount(`counts[${i}]`, count)
  })
  ratios.forEach((ratio, i) => {
    demandPositive(`ratios[${i}]`, ratio)
  })
  const subjects = counts.reduce((sum, count) => sum + count, 0)
  if (subjects === 0) return unknown('no_subjects')
  const whole = ratios.reduce((sum, ratio) => sum + ratio, 0)
  const expected = ratios.map((ratio) => subjects * (ratio / whole))
  if (expected.some((count) => count < FEWEST_EXPECTED)) return unknown('too_few_subjects')
  const statistic = counts.reduce((sum, count, i) => sum + (count - (expected[i] ?? 0)) ** 2 / (expected[i] ?? 1), 0)
  const pValue = pValueOf(chiSquare(counts.length - 1).above(statistic))
  return known({ chiSquare: statistic, pValue, verdict: verdictOf(atMost(pValue), levels) })
}

function verdictOf(p: number, { look, mismatch }: SampleRatioLevels): SampleRatioCheck['verdict'] {
  if (p < mismatch) return 'mismatch'
  return p < look ? 'look' : 'fine'
}
