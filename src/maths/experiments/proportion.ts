import { demandCount, demandInside01, demandPositive } from '../demand.ts'
import { normal } from '../distributions/normal.ts'

/** How many of how many did it: 12 of 100 visitors signed up. */
export type Proportion = { readonly successes: number; readonly trials: number }

/**
 * The observed rate of a proportion, once it has been checked.
 *
 * @param name  how the caller names it, for the error
 * @throws      RangeError naming the part that is not a count, trials of 0, or more successes than trials.   O(1)
 * @example     rateOf('control', { successes: 12, trials: 100 })  // 0.12
 */
export function rateOf(name: string, { successes, trials }: Proportion): number {
  demandCount(`${name}.successes`, successes)
  demandCount(`${name}.trials`, trials)
  demandPositive(`${name}.trials`, trials)
  if (successes > trials) throw new RangeError(`${name}.successes: ${successes} of ${trials} trials`)
  return successes / trials
}

/** How many standard errors a two-sided normal interval of that confidence reaches each way: 1.96 for 0.95. */
export function reachOf(confidence: number): number {
  demandInside01('confidence', confidence)
  return normal().upperQuantile((1 - confidence) / 2)
}
