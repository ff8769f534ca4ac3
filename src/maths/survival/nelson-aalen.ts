import { demandInside01 } from '../demand.ts'
import { normal } from '../distributions/normal.ts'
import type { Lives } from './lives.ts'
import { type RiskTable, riskTable } from './risk-table.ts'

/** The cumulative hazard after each time at which someone left; columns of one length. */
export interface HazardCurve extends RiskTable {
  /** H(t): expected number of departures of one subject that were replaced each time. */
  readonly cumulative: Float64Array
  readonly standardError: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * The Nelson–Aalen estimate of the cumulative hazard.
 *
 * H(t) = Σ_{tᵢ ≤ t} dᵢ / nᵢ, Var H = Σ dᵢ / nᵢ²        Nelson (1969); Aalen, Ann. Statist. 6 (1978) 701–726
 * The interval is symmetric on the logarithm: H e^{±zσ/H}.      Klein & Moeschberger (2003), 4.3.3
 *
 * Its slope shows whether leaving becomes rarer with time, which the eye cannot tell from a survival curve.
 *
 * @param lives       one entry per subject
 * @param confidence  of the interval, inside (0, 1)
 * @returns           one entry per distinct time at which someone left, so that H > 0 and the interval exists throughout
 * @throws            RangeError on a negative duration, or a confidence outside (0, 1).   O(n)
 * @example           [...nelsonAalen({ duration: [1, 2], left: [1, 1] }).cumulative] → [0.5, 1.5]
 */
export function nelsonAalen(lives: Lives, confidence = 0.95): HazardCurve {
  demandInside01('confidence', confidence)
  const table = riskTable(lives)
  const z = normal().upperQuantile((1 - confidence) / 2)
  const rows = table.time.length
  const cumulative = new Float64Array(rows)
  const standardError = new Float64Array(rows)
  let hazard = 0
  let variance = 0
  for (let i = 0; i < rows; i++) {
    const atRisk = table.atRisk[i] ?? 0
    const left = table.left[i] ?? 0
    hazard += left / atRisk
    variance += left / (atRisk * atRisk)
    cumulative[i] = hazard
    standardError[i] = Math.sqrt(variance)
  }
  const end = (sign: number) => cumulative.map((h, i) => h * Math.exp((sign * z * (standardError[i] ?? 0)) / h))
  return { ...table, cumulative, standardError, low: end(-1), high: end(1) }
}
