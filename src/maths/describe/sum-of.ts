/**
 * The sum, with the rounding of every addition carried along (Neumaier's compensated summation).
 *
 * A million amounts added one by one lose four digits or more; this loses none that a double can hold.
 * Neumaier, ZAMM 54 (1974) 39–51
 *
 * @param values  finite numbers in one unit; none gives 0
 * @returns       in the same unit.   O(n)
 * @example       sumOf([1e16, 1, -1e16]) → 1
 */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  let lost = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
