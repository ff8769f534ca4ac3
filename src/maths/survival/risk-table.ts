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
  /** Every duration, left or censored, rising. */
  readonly durations: Float64Array
}

/**
 * The table from which every non-parametric estimate of survival is made.
 *
 * A subject censored at the very time at which another leaves counts as at risk there: it stayed at least so long.
 *
 * @param lives  one entry per subject and column
 * @throws       RangeError on a negative duration.   O(n): a radix sort and one pass
 */
export function riskTable(lives: Lives): RiskTable {
  demandLives(lives)
  const subjects = lives.duration.length
  const order = risingOrder(lives.duration)
  const time = new Float64Array(subjects)
  const atRisk = new Float64Array(subjects)
  const left = new Float64Array(subjects)
  let rows = 0
  for (let from = 0; from < subjects; ) {
    const now = lives.duration[order[from] ?? 0] ?? 0
    let leaving = 0
    let to = from
    for (; to < subjects && lives.duration[order[to] ?? 0] === now; to++) leaving += lives.left[order[to] ?? 0] ? 1 : 0
    if (leaving > 0) {
      time[rows] = now
      atRisk[rows] = subjects - from
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
    durations: Float64Array.from(order, (subject) => lives.duration[subject] ?? 0),
    observedUntil: lives.duration[order[subjects - 1] ?? 0] ?? 0,
  }
}
