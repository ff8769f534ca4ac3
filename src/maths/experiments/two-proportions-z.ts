import { normal } from '../distributions/normal.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { type Known, known, unknown } from '../known.ts'
import { type Proportion, rateOf } from './proportion.ts'

export type TwoProportionsTest = {
  /** The rate of the variant less that of the control. */
  readonly difference: number
  readonly z: number
  /** Two-sided. */
  readonly pValue: PValue
}

/**
 * The z test that two proportions are equal, with the pooled rate under that hypothesis.
 *
 * z = (p₂ − p₁) / √(p(1 − p)(1/n₁ + 1/n₂)),   p = (x₁ + x₂)/(n₁ + n₂)
 *
 * Without continuity correction; z² is the χ² of the two-by-two table. For small counts use `fisherExact`.
 *
 * @returns  unknown where nobody or everybody succeeded, when nothing can differ
 * @throws   RangeError naming `control.…` or `variant.…`.   O(1)
 * @example  twoProportionsZ({ successes: 50, trials: 100 }, { successes: 60, trials: 100 })  // z 1.4213…, p 0.1552…
 */
export function twoProportionsZ(control: Proportion, variant: Proportion): Known<TwoProportionsTest> {
  const difference = rateOf('variant', variant) - rateOf('control', control)
  const trials = control.trials + variant.trials
  const pooled = (control.successes + variant.successes) / trials
  if (pooled === 0 || pooled === 1) return unknown('same_extreme_rates')
  const z = difference / Math.sqrt(pooled * (1 - pooled) * (1 / control.trials + 1 / variant.trials))
  return known({ difference, z, pValue: pValueOf(Math.min(1, 2 * normal().above(Math.abs(z)))) })
}
