/** So many relative roundings are forgiven, that the quantile of P(X ≤ k) is k again. */
const FORGIVEN = 64 * Number.EPSILON

/**
 * The quantile of a distribution on whole numbers: the smallest k with P(X ≤ k) ≥ p.
 *
 * Doubles the stride away from a guess until the answer is enclosed, then halves.
 *
 * @param tailsAt  lower and upper probability at k
 * @param lower    p, with upper = 1 − p unrounded
 * @param guess    where to start
 * @param last     the largest possible value, may be infinite
 * @returns        a whole number from 0 to last.   O(log |answer − guess|) tails
 */
export function wholeQuantile(
  tailsAt: (k: number) => { readonly lower: number; readonly upper: number },
  lower: number,
  upper: number,
  guess: number,
  last = Number.POSITIVE_INFINITY,
): number {
  if (lower === 0) return 0
  if (upper === 0) return last
  const reached = (k: number): boolean => {
    const at = tailsAt(k)
    return lower <= upper ? at.lower >= lower * (1 - FORGIVEN) : at.upper <= upper * (1 + FORGIVEN)
  }
  let high = Math.min(last, Math.max(0, Math.floor(guess)))
  let low = high
  for (let stride = 1; high < last && !reached(high); stride *= 2) {
    low = high
    high = Math.min(last, high + stride)
  }
  for (let stride = 1; low >= 0 && reached(low); stride *= 2) {
    high = low
    low -= stride
  }
  low = Math.max(-1, low)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reached(middle)) high = middle
    else low = middle
  }
  return high
}
