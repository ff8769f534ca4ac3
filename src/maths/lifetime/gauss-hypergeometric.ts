import { demandFinite, demandPositive } from '../demand.ts'

/** Beyond this the series is too long; the sum of its 40 million terms takes a fifth of a second. */
const largest = 0.999_999

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z ≤ 0.999999.
 *
 * ₂F₁ = Σ_{n ≥ 0} (a)ₙ (b)ₙ / (c)ₙ · zⁿ / n!,   (a)ₙ = a(a + 1)…(a + n − 1)
 *
 * For positive a, b, c all terms are positive and no digit is lost. Where c < a + b the terms first grow, so Euler's
 * transformation (1 − z)^{c−a−b} ₂F₁(c − a, c − b; c; z) is summed, as long as it has positive terms too.
 *                          Abramowitz & Stegun 15.1.1, 15.3.3
 *
 * @param a, b  finite
 * @param c     positive
 * @param z     0 ≤ z ≤ 0.999999
 * @throws      RangeError naming the argument.   O(40 / (1 − z)) terms
 * @example     gaussHypergeometric(1, 1, 2, 0.5)  // 1.38629436111989…, which is 2 ln 2
 */
export function gaussHypergeometric(a: number, b: number, c: number, z: number): number {
  demandFinite('a', a)
  demandFinite('b', b)
  demandPositive('c', c)
  if (!(z >= 0 && z <= largest)) throw new RangeError(`z: ${z} is not in 0 ≤ z ≤ ${largest}`)
  const turned = c < a + b && c >= a && c >= b
  return turned ? Math.exp((c - a - b) * Math.log1p(-z)) * series(c - a, c - b, c, z) : series(a, b, c, z)
}

function series(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  for (let n = 0; ; n += 1) {
    term *= (((a + n) / (c + n)) * (b + n) * z) / (n + 1)
    sum += term
    if (Math.abs(term) <= 1e-17 * Math.abs(sum) * (1 - z)) return sum
  }
}
