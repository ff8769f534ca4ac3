/** Coefficients of 1/n, 1/n³, 1/n⁵ … : Bernoulli numbers over 2k (2k − 1). */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400]

/** From here on the series is exact to a double. */
const SERIES_FROM = 12

/**
 * What Stirling's formula leaves out: δ(n) = ln n! − (½ ln 2πn + n ln n − n).
 *
 * The saddle-point densities (Poisson, binomial, t) need this small remainder rather than ln n! itself: their large
 * terms cancel on paper, not in the machine.       Loader, "Fast and accurate computation of binomial
 * probabilities" (2000); the series is Abramowitz & Stegun 6.1.42
 *
 * Below 12 it climbs by δ(n) = δ(n + 1) + (n + ½) ln(1 + 1/n) − 1.
 *
 * @param n  positive, not necessarily whole
 * @returns  δ(n), about 1/(12 n) for large n.   O(1)
 * @example  stirlingError(1) → 0.08106146679532726
 */
export function stirlingError(n: number): number {
  let climbed = 0
  let m = n
  while (m < SERIES_FROM) {
    climbed += (m + 0.5) * Math.log1p(1 / m) - 1
    m += 1
  }
  const inverseSquare = 1 / (m * m)
  let sum = 0
  for (let k = SERIES.length - 1; k >= 0; k--) sum = sum * inverseSquare + (SERIES[k] ?? 0)
  return climbed + sum / m
}
