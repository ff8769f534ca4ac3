import { demandAllFinite } from '../demand.ts'
import { risingOrder } from './rising-order.ts'

/** How equal values share their ranks: their mean, the smallest of them, the largest, or one rank per distinct value. */
export type TieRule = 'average' | 'min' | 'max' | 'dense'

/**
 * The ranks of the values, 1 for the smallest.
 *
 * @param values  finite numbers, in any order
 * @param ties    what equal values receive; `average` keeps the sum of ranks at n(n + 1)/2
 * @returns       one rank per value, in the order of the values
 * @throws        RangeError on a value that is not finite.   O(n log n)
 * @example       [...ranks([10, 20, 10])] → [1.5, 3, 1.5]
 */
export function ranks(values: ArrayLike<number>, ties: TieRule = 'average'): Float64Array {
  demandAllFinite('values', values)
  const order = risingOrder(values)
  const ranked = new Float64Array(values.length)
  let distinct = 0
  for (let from = 0; from < order.length; ) {
    const to = endOfTie(values, order, from)
    distinct += 1
    const rank = { average: (from + 1 + to) / 2, min: from + 1, max: to, dense: distinct }[ties]
    for (let k = from; k < to; k++) ranked[order[k] ?? 0] = rank
    from = to
  }
  return ranked
}

/** Where the run of values equal to that at `from` ends, in the given order. */
export function endOfTie(values: ArrayLike<number>, order: Uint32Array, from: number): number {
  let to = from + 1
  while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1
  return to
}
