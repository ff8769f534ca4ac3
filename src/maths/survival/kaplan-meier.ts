import type { Lives } from './lives.ts'
import { type RiskTable, riskTable } from './risk-table.ts'

/** A survival curve: the risk table and, after each of its times, the estimate and Greenwood's sum. */
export interface SurvivalCurve extends RiskTable {
  /** S(t) from each time on; before the first time it is 1. */
  readonly survival: Float64Array
  /** Σ dᵢ / (nᵢ (nᵢ − dᵢ)): the variance of ln S(t), infinite once S is 0. */
  readonly logVariance: Float64Array
}

/**
 * The Kaplan–Meier estimate of the probability of staying beyond each time.
 *
 * S(t) = ∏_{tᵢ ≤ t} (1 − dᵢ / nᵢ)          Kaplan & Meier, JASA 53 (1958) 457–481
 * Var ln S(t) = Σ_{tᵢ ≤ t} dᵢ / (nᵢ (nᵢ − dᵢ))      Greenwood (1926)
 *
 * Read it with `survivalAt`, `survivalSteps`, `survivalQuantile` and `restrictedMean`, which know the intervals.
 *
 * @param lives  one entry per subject: durations zero or more in any one unit, left false when censored
 * @returns      columns with one entry per distinct time at which someone left
 * @throws       RangeError on a negative duration.   O(n)
 * @example      [...kaplanMeier({ duration: [1, 2, 2, 3], left: [1, 1, 0, 0] }).survival] → [0.75, 0.5]
 */
export function kaplanMeier(lives: Lives): SurvivalCurve {
  const table = riskTable(lives)
  const survival = new Float64Array(table.time.length)
  const logVariance = new Float64Array(table.time.length)
  let staying = 1
  let variance = 0
  for (let i = 0; i < table.time.length; i++) {
    const atRisk = table.atRisk[i] ?? 0
    const left = table.left[i] ?? 0
    staying *= 1 - left / atRisk
    variance += left / (atRisk * (atRisk - left))
    survival[i] = staying
    logVariance[i] = variance
  }
  return { ...table, survival, logVariance }
}
