/**
 * Both tails of a distribution at one point, with their logarithms.
 *
 * The smaller tail is computed, the larger is its complement; taking the complement of the larger would lose every
 * digit of the smaller, and the logarithm goes on where the probability itself underflows.
 */
export interface Tails {
  /** P(X ≤ x) */
  readonly lower: number
  /** P(X > x) */
  readonly upper: number
  readonly logLower: number
  readonly logUpper: number
}

export const NOTHING_BELOW: Tails = { lower: 0, upper: 1, logLower: Number.NEGATIVE_INFINITY, logUpper: 0 }
export const NOTHING_ABOVE: Tails = { lower: 1, upper: 0, logLower: 0, logUpper: Number.NEGATIVE_INFINITY }

/** Both tails from the logarithm of the lower one, as `factor · e^{log}`. O(1) */
export function tailsFromLower(log: number, factor: number): Tails {
  const lower = Math.min(1, Math.exp(log) * factor)
  return { lower, upper: 1 - lower, logLower: Math.min(0, log + Math.log(factor)), logUpper: Math.log1p(-lower) }
}

/** Both tails from the logarithm of the upper one, as `factor · e^{log}`. O(1) */
export function tailsFromUpper(log: number, factor: number): Tails {
  return turned(tailsFromLower(log, factor))
}

/** The tails of −X at −x: lower and upper change places. */
export function turned(tails: Tails): Tails {
  return { lower: tails.upper, upper: tails.lower, logLower: tails.logUpper, logUpper: tails.logLower }
}
