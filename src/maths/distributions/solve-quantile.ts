import type { Tails } from './tails.ts'

/**
 * The point u at which a distribution on the whole line reaches a probability, by Newton's method on its logarithm.
 *
 * For a log-concave density both ln P(U ≤ u) and ln P(U > u) are concave, so that Newton's steps on the logarithm of the
 * smaller tail approach the root from one side and cannot run away; only the first steps into a tail that falls
 * faster than exponentially are shortened. Gamma variables are log-concave in u = ln x and beta variables in
 * u = ln(x / (1 − x)), for every shape: all quantiles of this folder come from here.
 *
 * @param tails       tails at u
 * @param logDensity  log-density of u (not of x)
 * @param lower       P(U ≤ u) wanted, in (0, 1)
 * @param upper       1 − lower, unrounded
 * @param start       any u near the middle
 * @param longestStep the longest step towards the right
 * @returns           u to about 1e-15 · (1 + |u|).   O(10) evaluations
 */
export function solveQuantile(
  tails: (u: number) => Tails,
  logDensity: (u: number) => number,
  lower: number,
  upper: number,
  start: number,
  longestStep = Number.POSITIVE_INFINITY,
): number {
  const byLower = lower <= upper
  const goal = Math.log(byLower ? lower : upper)
  let u = start
  let last = Number.POSITIVE_INFINITY
  for (let round = 0; round < 2000; round++) {
    const at = tails(u)
    const log = byLower ? at.logLower : at.logUpper
    const slope = Math.exp(logDensity(u) - log) * (byLower ? 1 : -1)
    const step = Math.min((goal - log) / slope, longestStep)
    u += step
    const size = Math.abs(step)
    if (size <= 1e-16 * (1 + Math.abs(u)) || (size < 1e-9 && size >= last)) break
    last = size
  }
  return u
}
