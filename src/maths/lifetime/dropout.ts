import { type Known, type KnownValue, type Unknown, unknown } from '../known.ts'
import type { Reason } from '../reasons.ts'
import { type Fit, type Likelihood, searchPositive } from './fit-positive.ts'

/**
 * The data do not tell when, or whether, customers leave for good: a model in which nobody does explains them as well.
 * What they do tell is `identified`, the fit of that model.
 */
export type DropoutNotIdentified<Name extends string> = Unknown<'dropout_not_identified'> & {
  readonly identified: Fit<Name>
}

/** A fit of a model in which customers leave for good, or why there is none. */
export type FitWithDropout<All extends string, Buying extends string> =
  | KnownValue<Fit<All>>
  | Unknown<Exclude<Reason, 'dropout_not_identified'>>
  | DropoutNotIdentified<Buying>

/** A model with dropout is better when twice the gain in log-likelihood is more: χ² of one degree at 5 %. */
const TOLD_APART = 3.841458820694124

/**
 * Fits a model in which customers leave for good; where the fit runs to a boundary or the likelihood is flat, looks
 * whether that is because the data do not tell them from customers who never leave, by the likelihood-ratio test.
 *
 * @param likelihood  of the model with dropout
 * @param buying      the parameters that say how customers buy; all others say how they leave
 * @param without     fits the model in which nobody leaves
 * @returns           the fit; `dropout_not_identified` with the parameters that are; or as `fitPositive`
 */
export function fitWithDropout<All extends string, Buying extends All>(
  likelihood: Likelihood<All>,
  buying: readonly Buying[],
  without: () => Known<Fit<Buying>>,
): FitWithDropout<All, Buying> {
  const { fit, runaway, logLikelihood } = searchPositive(likelihood)
  const isSure = fit.known && fit.value.standardErrors.known
  const leavingRanAway = runaway === undefined || !buying.some((name) => name === runaway)
  if (isSure || !leavingRanAway) return fit as FitWithDropout<All, Buying>
  const plain = without()
  if (!plain.known || 2 * (logLikelihood - plain.value.logLikelihood) >= TOLD_APART)
    return fit as FitWithDropout<All, Buying>
  return { ...unknown('dropout_not_identified'), identified: plain.value }
}
