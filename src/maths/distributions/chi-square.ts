import { demandPositive } from '../demand.ts'
import type { Distribution } from './distribution.ts'
import { gamma } from './gamma.ts'

/**
 * The χ² distribution: the sum of `degrees` squared standard normal variables. Gamma with shape degrees/2 and rate ½.
 *
 * @param degrees  degrees of freedom, positive, not necessarily whole
 * @throws         RangeError unless positive and finite.   O(√degrees) per tail
 * @example        chiSquare(1).above(3.841458820694124) → 0.05
 */
export function chiSquare(degrees: number): Distribution {
  demandPositive('degrees', degrees)
  return gamma(degrees / 2, 0.5)
}
