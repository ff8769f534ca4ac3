/**
 * z − ln(1 + z), without the cancellation near z = 0 where it is about z²/2.
 *
 * With r = z / (2 + z), ln(1 + z) = 2 atanh r, hence z − ln(1 + z) = r (z − 2 Σ_{k≥1} r^{2k} / (2k + 1)).
 *
 * @param z  greater than −1.   O(1)
 */
export function zLessLog1p(z: number): number {
  if (z < -0.6 || z > 1.5) return z - Math.log1p(z)
  const r = z / (2 + z)
  const square = r * r
  let power = square
  let sum = 0
  for (let k = 1; power > 1e-18; k++) {
    sum += power / (2 * k + 1)
    power *= square
  }
  return r * (z - 2 * sum)
}

/**
 * The deviance of a count from its mean: D(x, m) = x ln(x / m) + m − x.
 *
 * It is the exponent of the saddle-point form of the Poisson and binomial densities.   Loader (2000)
 *
 * @param x     zero or more
 * @param mean  positive
 * @returns     zero or more, 0 only where x = mean.   O(1)
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean
  if (mean < 0.4 * x || mean > 2.5 * x) return x * Math.log(x / mean) + mean - x
  return x * zLessLog1p((mean - x) / x)
}
