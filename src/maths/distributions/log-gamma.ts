import { demandPositive } from '../demand.ts'
import { stirlingError } from './stirling-error.ts'

const HALF_LOG_2PI = 0.9189385332046728
const ONE_MINUS_EULER = 0.42278433509846713

/** ζ(k) − 1 for k = 2 … 28 (Abramowitz & Stegun, table 23.3). */
const ZETA_LESS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9,
]

/**
 * The logarithm of the gamma function, ln Γ(x).
 *
 * Γ(x) = ∫₀^∞ t^{x−1} e^{−t} dt, so Γ(n) = (n − 1)! for whole n.
 * Near the zeros at 1 and 2 the Taylor series about 2 keeps the relative accuracy; elsewhere Stirling's formula
 * with its error term.       Abramowitz & Stegun 6.1.33, 6.1.40–41
 *
 * @param x  positive
 * @throws   RangeError unless x is positive and finite.   O(1)
 * @example  logGamma(5) → 3.1780538303479458 (ln 24)
 */
export function logGamma(x: number): number {
  demandPositive('x', x)
  if (x >= 1.5 && x <= 2.5) return aboutTwo(x - 2)
  if (x >= 0.5 && x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1)
  if (x < 0.5) return aboutTwo(x) - Math.log1p(x) - Math.log(x)
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_2PI + stirlingError(x)
}

/** ln Γ(1 + z) for −½ ≤ z ≤ 1½, exact to the last digits also where it is nearly 0. O(1) */
export function logGammaOnePlus(z: number): number {
  return z > 0.5 ? aboutTwo(z - 1) : aboutTwo(z) - Math.log1p(z)
}

/** ln Γ(2 + z) = (1 − γ) z + Σ_{k≥2} (ζ(k) − 1) (−z)^k / k, for |z| ≤ ½. */
function aboutTwo(z: number): number {
  let sum = 0
  for (let k = ZETA_LESS_ONE.length + 1; k >= 2; k--) sum = sum * -z + (ZETA_LESS_ONE[k - 2] ?? 0) / k
  return ONE_MINUS_EULER * z + sum * z * z
}
