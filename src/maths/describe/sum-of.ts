import { finite, type Known } from '../known.ts'

/** By so much values are made smaller where a sum on the way to the end leaves what a double can hold. */
const SMALLER = 2 ** -64

/**
 * The sum, with the rounding of every addition carried along (Neumaier's compensated summation).
 *
 * A million amounts added one by one lose four digits or more; this loses none that a double can hold. A sum that only
 * passes through what no double holds and comes back is known; one that ends there is not.
 * Neumaier, ZAMM 54 (1974) 39–51
 *
 * @param values  finite numbers in one unit; none gives 0
 * @returns       in the same unit; unknown when it is too large for a double.   O(n)
 * @example       sumOf([1e16, 1, -1e16]) → { known: true, value: 1 }
 */
export function sumOf(values: ArrayLike<number>): Known<number> {
  return finite(sumPer(values, 1))
}

/** Σ xᵢ / d, right also where the sum itself is too large for a double. O(n) */
export function sumPer(values: ArrayLike<number>, divisor: number): number {
  const sum = compensated(values, 1)
  return Number.isFinite(sum) ? sum / divisor : compensated(values, SMALLER) / divisor / SMALLER
}

function compensated(values: ArrayLike<number>, scale: number): number {
  let sum = 0
  let lost = 0
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] ?? 0) * scale
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
