import { risingOrder } from '../describe/rising-order.ts'
import { type Known, known, unknown } from '../known.ts'
import { allAlike, demandScored, type Outcomes, positivesOf } from './outcomes.ts'

/**
 * The area under the precision–recall curve, as average precision: for rare outcomes, where the ROC curve flatters.
 *
 * AP = Σ (Rₖ − Rₖ₋₁) Pₖ over the distinct scores from the highest down, R the part of all positives found so far, P the part of
 * those found that are positive. Steps, not lines: lines between the points are too hopeful.
 * Davis & Goadrich, ICML (2006)
 *
 * @param scores    finite; higher means more likely
 * @param outcomes  whether it happened
 * @returns         from the overall rate (about that of a coin) to 1; unknown when it happened to nobody, or all scores are alike
 * @throws          RangeError on other lengths, or scores that are not finite.   O(n)
 * @example         precisionRecallAuc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) → 0.8333333333333333
 */
export function precisionRecallAuc(scores: ArrayLike<number>, outcomes: Outcomes): Known<number> {
  demandScored(scores, outcomes)
  const positives = positivesOf(outcomes)
  if (positives === 0) return unknown('happened_to_nobody')
  if (allAlike(scores)) return unknown('scores_do_not_vary')
  const order = risingOrder(scores).reverse()
  let [area, found] = [0, 0]
  for (let from = 0; from < order.length; ) {
    let [to, here] = [from, 0]
    for (; to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]; to++) {
      here += outcomes[order[to] ?? 0] ? 1 : 0
    }
    found += here
    area += (here / positives) * (found / to)
    from = to
  }
  return known(area)
}
