import type { RiskSet } from './risk-sets.ts'

/**
 * How subjects who left at one time are ordered. `efron` averages over the orders they may have left in and is close to
 * exact; `breslow` pretends that each was at risk for all the others, which pulls coefficients towards 0.
 */
export type Ties = 'efron' | 'breslow'

/**
 * Everything about ties that the likelihood, the baseline hazard and the test of proportionality share.
 *
 * With d departures the l-th has the risk sum S − (l/d) D (Efron) or S (Breslow), l = 0 … d − 1. As every vector is a
 * combination of the same S₁ and D₁, it is enough to add up scalars.
 * Efron, JASA 72 (1977) 557–565; Breslow, Biometrics 30 (1974) 89–99
 */
export interface TieSums {
  /** Mean weight of those who left, which multiplies each of the d terms. */
  weight: number
  logs: number
  /** Σ 1/den, Σ f/den with f = l/d. */
  inverse: number
  part: number
  /** Σ 1/den², Σ f/den², Σ f²/den². */
  inverse2: number
  part2: number
  part3: number
}

/** O(d) */
export function tieSums(set: RiskSet, ties: Ties): TieSums {
  const d = set.left
  const sums = { weight: set.leftWeight / d, logs: 0, inverse: 0, part: 0, inverse2: 0, part2: 0, part3: 0 }
  if (ties === 'breslow') {
    sums.logs = d * Math.log(set.s0)
    sums.inverse = d / set.s0
    sums.inverse2 = d / (set.s0 * set.s0)
    return sums
  }
  for (let l = 0; l < d; l++) {
    const f = l / d
    const denominator = set.s0 - f * set.d0
    const inverse = 1 / denominator
    sums.logs += Math.log(denominator)
    sums.inverse += inverse
    sums.part += f * inverse
    sums.inverse2 += inverse * inverse
    sums.part2 += f * inverse * inverse
    sums.part3 += f * f * inverse * inverse
  }
  return sums
}

/** The Schoenfeld residual of the time, Σ w (x − x̄), added to a gradient. O(p) */
export function addResidual(target: Float64Array, set: RiskSet, sums: TieSums, factor = 1): void {
  for (let j = 0; j < target.length; j++) {
    const expected = sums.weight * (sums.inverse * (set.s1[j] ?? 0) - sums.part * (set.d1[j] ?? 0))
    target[j] = (target[j] ?? 0) + factor * ((set.leftX[j] ?? 0) - expected)
  }
}

/** The information of the time, the variance of x in its risk set, added to an upper triangle. O(p²) */
export function addInformation(target: Float64Array, set: RiskSet, sums: TieSums, factor = 1): void {
  const width = set.s1.length
  for (let j = 0; j < width; j++) {
    const [sj, dj] = [set.s1[j] ?? 0, set.d1[j] ?? 0]
    for (let l = j; l < width; l++) {
      const at = j * width + l
      const [sl, dl] = [set.s1[l] ?? 0, set.d1[l] ?? 0]
      const squares = sums.inverse * (set.s2[at] ?? 0) - sums.part * (set.d2[at] ?? 0)
      const means = sums.inverse2 * sj * sl - sums.part2 * (sj * dl + dj * sl) + sums.part3 * dj * dl
      target[at] = (target[at] ?? 0) + factor * sums.weight * (squares - means)
    }
  }
}
