import { demandAllFinite } from '../demand.ts'
import { type Known, known, unknown } from '../known.ts'

/** One bar: values from `from` up to but not including `to`; the last bar includes its end. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/**
 * A histogram of equal bars between the smallest and the largest value.
 *
 * When every value is the same there is no width to divide: the bars span ½ to either side of it, as NumPy does.
 *
 * @param values  finite numbers in one unit
 * @param bars    how many bars, whole, one or more
 * @returns       the bars in rising order; their counts add up to the number of values; unknown when there are none or
 *                they lie further apart than a double can say
 * @throws        RangeError on a value that is not finite or `bars` that is no positive count.   O(n + bars)
 * @example       histogram([0, 1, 1, 4], 2) → bars of 3 and 1
 */
export function histogram(values: ArrayLike<number>, bars: number): Known<readonly Bin[]> {
  demandAllFinite('values', values)
  if (!Number.isSafeInteger(bars) || bars < 1)
    throw new RangeError(`bars must be a whole number, one or more, not ${bars}`)
  if (values.length === 0) return unknown('no_values')
  const [low, high] = spanOf(values)
  if (!Number.isFinite(high - low)) return unknown('beyond_a_double')
  const edges = Array.from({ length: bars + 1 }, (_, i) => (i === bars ? high : low + ((high - low) / bars) * i))
  const counts = new Uint32Array(bars)
  for (let i = 0; i < values.length; i++) {
    const bar = barOf(values[i] ?? low, low, high, edges)
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return known(Array.from(counts, (count, i) => ({ from: edges[i] ?? low, to: edges[i + 1] ?? high, count })))
}

function spanOf(values: ArrayLike<number>): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i] ?? low)
    high = Math.max(high, values[i] ?? high)
  }
  return low === high ? [low - 0.5, high + 0.5] : [low, high]
}

/** The bar by division, then set right against the edges, for a value at an edge may be rounded to either side. */
function barOf(value: number, low: number, high: number, edges: readonly number[]): number {
  const last = edges.length - 2
  const bar = Math.min(last, Math.floor(((value - low) / (high - low)) * (last + 1)))
  if (value < (edges[bar] ?? low)) return bar - 1
  return bar < last && value >= (edges[bar + 1] ?? high) ? bar + 1 : bar
}
