import { type Known, known, unknown } from '../known.ts'
import { demandForetold, type Outcomes } from './outcomes.ts'

/**
 * The Brier score: the mean squared distance between what was foretold and what happened; 0 is perfect.
 *
 * B = Σ (pᵢ − yᵢ)² / n. Foretelling the overall rate r for everybody gives r (1 − r): a forecast worth having is below.
 * Brier, Monthly Weather Review 78 (1950) 1–3
 *
 * @param probabilities  in [0, 1]
 * @param outcomes       whether it happened
 * @returns              from 0 to 1; unknown when there are none
 * @throws               RangeError on other lengths, or a probability outside [0, 1].   O(n)
 * @example              brierScore([0.9, 0.2], [1, 0]) → { known: true, value: 0.025 }
 */
export function brierScore(probabilities: ArrayLike<number>, outcomes: Outcomes): Known<number> {
  demandForetold(probabilities, outcomes)
  if (probabilities.length === 0) return unknown('no_values')
  let sum = 0
  for (let i = 0; i < probabilities.length; i++) sum += ((probabilities[i] ?? 0) - (outcomes[i] ? 1 : 0)) ** 2
  return known(sum / probabilities.length)
}
