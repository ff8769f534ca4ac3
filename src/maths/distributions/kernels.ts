import { deviance } from './deviance.ts'
import { logGammaOnePlus } from './log-gamma.ts'
import { stirlingError } from './stirling-error.ts'

const LOG_2PI = 1.8378770664093456

/**
 * ln( m^x e^{−m} / Γ(x + 1) ): the Poisson density at x, for any real x ≥ 0, by the saddle point.
 *
 * = −δ(x) − D(x, m) − ½ ln 2πx, with δ the Stirling error and D the deviance.      Loader (2000)
 *
 * It is also the factor before every series of the incomplete gamma function.
 *
 * @param x     zero or more
 * @param mean  positive.   O(1)
 */
export function logPoissonKernel(x: number, mean: number): number {
  if (x === 0) return -mean
  if (x < 1) return x * Math.log(mean) - mean - logGammaOnePlus(x)
  return -stirlingError(x) - deviance(x, mean) - 0.5 * (LOG_2PI + Math.log(x))
}

/**
 * ln( Γ(n + 1) / (Γ(x + 1) Γ(n − x + 1)) · p^x q^{n−x} ) with n = x + y: the binomial density for real x, y ≥ 0.
 *
 * @param x  successes
 * @param y  failures
 * @param p  chance of success, and q = 1 − p handed in so that neither is rounded.   O(1)
 */
export function logBinomialKernel(x: number, y: number, p: number, q: number): number {
  const n = x + y
  if (x === 0) return y === 0 ? 0 : y * logOf(q, p)
  if (y === 0) return x * logOf(p, q)
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(y)
  return errors - deviance(x, n * p) - deviance(y, n * q) - 0.5 * (LOG_2PI + Math.log(x) + Math.log(y / n))
}

function logOf(p: number, complement: number): number {
  return complement < 0.5 ? Math.log1p(-complement) : Math.log(p)
}
