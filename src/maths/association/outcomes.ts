import { demandAllFinite, demandSameLength } from '../demand.ts'

/** Whether it happened, one per subject: true or 1, false or 0. */
export type Outcomes = ArrayLike<boolean | number>

/** @throws RangeError on one that is neither true nor false. */
export function demandOutcomes(outcomes: Outcomes): void {
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i]
    if (outcome !== true && outcome !== false && outcome !== 0 && outcome !== 1) {
      throw new RangeError(`outcomes[${i}] must be true or false, not ${outcome}`)
    }
  }
}

/** @throws RangeError on outcomes as above, or scores of another length or not finite. */
export function demandScored(scores: ArrayLike<number>, outcomes: Outcomes): void {
  demandOutcomes(outcomes)
  demandSameLength('scores', scores, 'outcomes', outcomes)
  demandAllFinite('scores', scores)
}

/** @throws RangeError on scores as above that are not probabilities. */
export function demandForetold(probabilities: ArrayLike<number>, outcomes: Outcomes): void {
  demandOutcomes(outcomes)
  demandSameLength('probabilities', probabilities, 'outcomes', outcomes)
  for (let i = 0; i < probabilities.length; i++) {
    const each = probabilities[i] ?? Number.NaN
    if (!(each >= 0 && each <= 1)) throw new RangeError(`probabilities[${i}] must lie between 0 and 1, not ${each}`)
  }
}

export function positivesOf(outcomes: Outcomes): number {
  let positives = 0
  for (let i = 0; i < outcomes.length; i++) positives += outcomes[i] ? 1 : 0
  return positives
}

/** Whether there is one score only, by which nobody is told from anybody. */
export function allAlike(scores: ArrayLike<number>): boolean {
  for (let i = 1; i < scores.length; i++) if (scores[i] !== scores[0]) return false
  return true
}
