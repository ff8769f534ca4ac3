import { risingOrder } from '../describe/rising-order.ts'
import { demandLives, type Lives } from './lives.ts'

/** How many were there, and how many left, at each distinct time at which someone left; columns of one length. */
export interface RiskTable {
  readonly subjects: number
  /** Distinct times at which at least one left, rising. */
  readonly time: Float64Array
  /** Observed up to just before the time, those who leave at it included. */
  readonly atRisk: Float64Array
  readonly left: Float64Array
  /** The longest duration of all, left or censored: beyond it nothing is known. */
  readonly observedUntil: number
  /** The duration of every row, left or censored, rising. */
  readonly durations: Float64Array
  /** How many subjects the rows before each of these stand for; one entry more, which is all. */
  readonly before: Float64Array
}

/**
 * The table from which every non-parametric estimate of survival is made.
 *
 * A subject censored at the very time at which another leaves counts as at risk there: it stayed at least so long.
 *
 * @param lives  one entry per subject and column, or per `count` subjects alike
 * @throws       RangeError on a negative duration or a count that is not whole and positive.   O(n): a radix sort and one pass
 */
export function riskTable(lives: Lives): RiskTable {
  demandLives(lives)
  const all = lives.duration.length
  const order = risingOrder(lives.duration)
  const time = new Float64Array(all)
  const atRisk = new Float64Array(all)
  const left = new Float64Array(all)
  const before = subjectsBefore(lives, order)
  const subjects = before[all] ?? 0
  let rows = 0
  for (let from = 0; from < all; ) {
    const now = lives.duration[order[from] ?? 0] ?? 0
    let leaving = 0
    let to = from
    for (; to < all && lives.duration[order[to] ?? 0] === now; to++) {
      if (lives.left[order[to] ?? 0]) leaving += (before[to + 1] ?? 0) - (before[to] ?? 0)
    }
    if (leaving > 0) {
      time[rows] = now
      atRisk[rows] = subjects - (before[from] ?? 0)
      left[rows] = leaving
      rows += 1
    }
    from = to
  }
  return {
    subjects,
    time: time.slice(0, rows),
    atRisk: atRisk.slice(0, rows),
    left: left.slice(0, rows),
    durations: Float64Array.from(order, (row) => lives.duration[row] ?? 0),
    before,
    observedUntil: lives.duration[order[all - 1] ?? 0] ?? 0,
  }
}

function subjectsBefore({ count }: Lives, order: Uint32Array): Float64Array {
  const before = new Float64Array(order.length + 1)
  for (let i = 0; i < order.length; i++) before[i + 1] = (before[i] ?? 0) + (count?.[order[i] ?? 0] ?? 1)
  return before
}
