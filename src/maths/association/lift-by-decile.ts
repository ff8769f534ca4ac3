import { risingOrder } from '../describe/rising-order.ts'
import { type Known, known, unknown } from '../known.ts'
import { allAlike, demandScored, type Outcomes, positivesOf } from './outcomes.ts'

export interface Decile {
  /** 1 for the tenth with the highest scores. */
  readonly decile: number
  /** Part of the decile to which it happened. */
  readonly rate: number
  /** That part over the overall one: how many times better than choosing blindly. */
  readonly lift: number
  /** Part of all to whom it happened, found by going through the deciles down to this one. */
  readonly cumulativeGain: number
}

/**
 * The lift by decile: of those scored highest, to how many more does it happen than on average?
 *
 * The list is cut into ten equal parts from the highest score down. Where a cut falls among equal scores, or not on a whole
 * subject, outcomes are shared in proportion, so that neither the order of the input nor the remainder of n / 10 matters.
 *
 * @param scores    finite; higher means more likely
 * @param outcomes  whether it happened
 * @returns         ten deciles, whose lifts average 1; unknown when it happened to nobody, when all scores are alike, or for fewer
 *                  than ten subjects
 * @throws          RangeError on other lengths, or scores that are not finite.   O(n)
 */
export function liftByDecile(scores: ArrayLike<number>, outcomes: Outcomes): Known<readonly Decile[]> {
  demandScored(scores, outcomes)
  const n = scores.length
  const positives = positivesOf(outcomes)
  if (n < 10) return unknown('fewer_than_ten_subjects')
  if (positives === 0) return unknown('happened_to_nobody')
  if (allAlike(scores)) return unknown('scores_do_not_vary')
  const found = sharedOut(scores, outcomes)
  const size = n / 10
  let gained = 0
  return known(
    Array.from(found, (happened, i) => {
      gained += happened
      const rate = happened / size
      return { decile: i + 1, rate, lift: rate / (positives / n), cumulativeGain: Math.min(1, gained / positives) }
    }),
  )
}

/** To how many it happened in each tenth, blocks of equal score being shared out evenly. */
function sharedOut(scores: ArrayLike<number>, outcomes: Outcomes): Float64Array {
  const order = risingOrder(scores).reverse()
  const size = order.length / 10
  const found = new Float64Array(10)
  for (let from = 0; from < order.length; ) {
    const score = scores[order[from] ?? 0]
    let happened = 0
    let to = from
    for (; to < order.length && scores[order[to] ?? 0] === score; to++) happened += outcomes[order[to] ?? 0] ? 1 : 0
    for (let tenth = Math.floor(from / size); tenth < 10 && tenth * size < to; tenth++) {
      const shared = Math.min(to, (tenth + 1) * size) - Math.max(from, tenth * size)
      found[tenth] = (found[tenth] ?? 0) + (happened * Math.max(0, shared)) / (to - from)
    }
    from = to
  }
  return found
}
