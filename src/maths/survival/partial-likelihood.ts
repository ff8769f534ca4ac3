import type { Arranged } from './cox-study.ts'
import { eachRiskSet } from './risk-sets.ts'
import { addInformation, addResidual, type Ties, tieSums } from './tie-sums.ts'

export interface PartialLikelihood {
  readonly logLikelihood: number
  readonly gradient: Float64Array
  /** The observed information, row by row; the upper triangle is filled. */
  readonly information: Float64Array
}

/**
 * Cox's partial log-likelihood with its first and second derivatives.
 *
 * ℓ(β) = Σ over departures of w (η − ln Σ over those at risk of w e^η), η = xβ.      Cox, Biometrika 62 (1975) 269–276
 *
 * @param beta  coefficients on the arranged scale.   O(n p²)
 */
export function partialLikelihood(arranged: Arranged, beta: Float64Array, ties: Ties): PartialLikelihood {
  const gradient = new Float64Array(beta.length)
  const information = new Float64Array(beta.length * beta.length)
  let logLikelihood = 0
  eachRiskSet(arranged, beta, (set) => {
    const sums = tieSums(set, ties)
    logLikelihood += set.leftLinear - sums.weight * sums.logs
    addResidual(gradient, set, sums)
    addInformation(information, set, sums)
  })
  return { logLikelihood, gradient, information }
}
