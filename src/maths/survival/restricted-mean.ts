import { demandPositive } from '../demand.ts'
import { finite, type Known, unknown } from '../known.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'

export interface RestrictedMean {
  /** Expected time stayed up to the horizon, in the unit of the durations. */
  readonly mean: number
  readonly standardError: number
}

/**
 * The restricted mean: how long a subject stays on average within a horizon.
 *
 * μ(τ) = ∫₀^τ S(t) dt, and Var μ = Σ_{tᵢ ≤ τ} (∫_{tᵢ}^τ S)² dᵢ / (nᵢ (nᵢ − dᵢ)).
 * Klein & Moeschberger, Survival Analysis (2003), 4.5
 *
 * Unlike the mean it needs no guess about those who are still here; unlike the median it always exists.
 *
 * @param curve   from `kaplanMeier`
 * @param within  the horizon τ, positive, in the unit of the durations
 * @returns       unknown when nobody was observed as long as the horizon and some had not left
 * @throws        RangeError unless the horizon is positive.   O(n)
 */
export function restrictedMean(curve: SurvivalCurve, within: number): Known<RestrictedMean> {
  demandPositive('within', within)
  if (curve.subjects === 0) return unknown('nobody_observed')
  if (within > curve.observedUntil && curve.survival.at(-1) !== 0) return unknown('not_observed_so_long')
  let area = 0
  let variance = 0
  let until = within
  for (let row = curve.time.length - 1; row >= 0; row--) {
    const time = curve.time[row] ?? 0
    if (time >= within) continue
    area += (curve.survival[row] ?? 0) * (until - time)
    until = time
    const atRisk = curve.atRisk[row] ?? 0
    const left = curve.left[row] ?? 0
    if (atRisk > left) variance += (area * area * left) / (atRisk * (atRisk - left))
  }
  return finite({ mean: area + until, standardError: Math.sqrt(variance) })
}
