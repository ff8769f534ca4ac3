/**
 * A probability distribution with its parameters fixed.
 *
 * Every member is exact in both tails: ask for the tail that is meant (`above(9)`, never `1 − below(9)`), and for its
 * logarithm where the probability itself would underflow. All throw a `RangeError` when x is NaN or p outside [0, 1].
 */
export interface Distribution {
  /** The density at x; for a discrete distribution the probability of exactly x, 0 between whole numbers. */
  density(x: number): number
  logDensity(x: number): number
  /** P(X ≤ x) */
  below(x: number): number
  logBelow(x: number): number
  /** P(X > x) */
  above(x: number): number
  logAbove(x: number): number
  /** The smallest x with P(X ≤ x) ≥ p. */
  quantile(p: number): number
  /** The smallest x with P(X > x) ≤ p: `quantile(1 − p)` without the rounding of 1 − p. */
  upperQuantile(p: number): number
}
