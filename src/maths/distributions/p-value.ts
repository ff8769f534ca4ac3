/** Smallest p-value that is printed as a number; under it only the bound is honest. */
const SMALLEST = 1e-300

/**
 * A p-value: a probability, or only a bound when it is too small to be told.
 *
 * Beyond about 1e-308 a double underflows to 0, and "p = 0" is a claim that no test can make.
 * So everything under 1e-300 is given as `{ below: 1e-300 }`.
 */
export type PValue = number | { readonly below: number }

/**
 * The p-value for a tail probability.
 *
 * @param probability  in [0, 1]
 * @returns            the probability itself, or `{ below: 1e-300 }`
 * @throws             RangeError outside [0, 1]
 * @example            pValueOf(0.03) → 0.03; pValueOf(0) → { below: 1e-300 }
 */
export function pValueOf(probability: number): PValue {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must lie between 0 and 1, not ${probability}`)
  }
  return probability < SMALLEST ? { below: SMALLEST } : probability
}

/** The largest number that the p-value can be: itself or its bound. For comparing and ranking. */
export function atMost(p: PValue): number {
  return typeof p === 'number' ? p : p.below
}
