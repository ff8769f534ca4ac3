import { demandInside01 } from '../demand.ts'
import { ranks } from '../describe/ranks.ts'
import { risingOrder } from '../describe/rising-order.ts'
import { normal } from '../distributions/normal.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { type Known, known, unknown } from '../known.ts'
import { type Correlation, demandPairs, fisherInterval, withoutRounding } from './pearson.ts'

/** Up to so many pairs without ties the p-value counts every order; beyond, the normal law is as good. */
const EXACT_UP_TO = 60

/**
 * Kendall's τ-b: how much more often two pairs agree in order than disagree.
 *
 * τ = (C − D) / √((n₀ − n₁)(n₀ − n₂)), n₀ = n(n − 1)/2, n₁ and n₂ the pairs tied in x and in y. Without ties p is exact for
 * up to 60 pairs; otherwise by the normal law with the variance for ties. Interval by Fisher's z with the variance .437/(n − 4).
 * Kendall, Rank Correlation Methods (1970); Knight, JASA 61 (1966) 436–439; Bonett & Wright (2000)
 *
 * @param x           finite numbers
 * @param y           as many
 * @param confidence  inside (0, 1)
 * @returns           unknown for fewer than two pairs and when one of them does not vary; the interval from five pairs on
 * @throws            RangeError as `pearson`.   O(n log n)
 * @example           kendall([1, 2, 3, 4], [1, 3, 2, 4]) → coefficient 2/3
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>, confidence = 0.95): Known<Correlation> {
  demandPairs(x, y)
  demandInside01('confidence', confidence)
  if (x.length < 2) return unknown('fewer_than_two_pairs')
  const [rankX, rankY] = [ranks(x, 'dense'), ranks(y, 'dense')]
  const n = x.length
  const all = (n * (n - 1)) / 2
  const [tiesX, tiesY] = [tieCounts(rankX), tieCounts(rankY)]
  const [tiedX, tiedY] = [pairsIn(tiesX), pairsIn(tiesY)]
  if (tiedX === all || tiedY === all) return unknown('does_not_vary')
  const joint = Float64Array.from(rankX, (rank, i) => rank * (n + 1) + (rankY[i] ?? 0))
  const order = risingOrder(joint)
  const discordant = inversions(Float64Array.from(order, (i) => rankY[i] ?? 0))
  const lead = all - tiedX - tiedY + pairsIn(tieCounts(ranks(joint, 'dense'))) - 2 * discordant
  const tau = withoutRounding(lead / Math.sqrt(all - tiedX) / Math.sqrt(all - tiedY))
  const z = normal().upperQuantile((1 - confidence) / 2)
  const exact = tiedX === 0 && tiedY === 0 && n <= EXACT_UP_TO
  return known({
    coefficient: tau,
    p: known(exact ? exactP(n, discordant) : normalP(n, lead, tiesX, tiesY)),
    interval: n < 5 ? unknown('fewer_than_five_pairs') : fisherInterval(tau, n, z * Math.sqrt(0.437 / (n - 4))),
  })
}

/** How many values share each dense rank. */
function tieCounts(dense: Float64Array): Float64Array {
  const counts = new Float64Array(dense.length)
  for (const rank of dense) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1
  return counts.filter((count) => count > 0)
}

function pairsIn(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
}

/** How many pairs stand in falling order, by merge sort; equal ones do not count. O(n log n) */
function inversions(values: Float64Array): number {
  let from = values
  let to: Float64Array = new Float64Array(values.length)
  let found = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length)
      const end = Math.min(start + 2 * width, values.length)
      let [left, right] = [start, middle]
      for (let k = start; k < end; k++) {
        const takeLeft = left < middle && (right >= end || (from[left] ?? 0) <= (from[right] ?? 0))
        to[k] = (takeLeft ? from[left++] : from[right++]) ?? 0
        if (!takeLeft) found += middle - left
      }
    }
    const swapped = from
    from = to
    to = swapped === values ? new Float64Array(values.length) : swapped
  }
  return found
}

/** Twice the part of all n! orders with at least as few (or as many) falling pairs, by Kendall's recurrence. */
function exactP(n: number, discordant: number): PValue {
  const extreme = Math.min(discordant, (n * (n - 1)) / 2 - discordant)
  if (2 * extreme === (n * (n - 1)) / 2) return 1
  let chances: Float64Array = Float64Array.of(1)
  for (let size = 2; size <= n; size++) {
    const next = new Float64Array(Math.min(extreme + 1, chances.length + size - 1))
    let window = 0
    for (let k = 0; k < next.length; k++) {
      window += (chances[k] ?? 0) - (k >= size ? (chances[k - size] ?? 0) : 0)
      next[k] = window / size
    }
    chances = next
  }
  return pValueOf(Math.min(1, 2 * chances.reduce((sum, chance) => sum + chance, 0)))
}

function normalP(n: number, lead: number, tiesX: Float64Array, tiesY: Float64Array): PValue {
  const sum = (ties: Float64Array, of: (count: number) => number) => ties.reduce((total, count) => total + of(count), 0)
  const spread = (count: number) => count * (count - 1) * (2 * count + 5)
  const triples = (count: number) => count * (count - 1) * (count - 2)
  const pairs = (count: number) => count * (count - 1)
  const variance =
    (n * (n - 1) * (2 * n + 5) - sum(tiesX, spread) - sum(tiesY, spread)) / 18 +
    (n > 2 ? (sum(tiesX, triples) * sum(tiesY, triples)) / (9 * n * (n - 1) * (n - 2)) : 0) +
    (sum(tiesX, pairs) * sum(tiesY, pairs)) / (2 * n * (n - 1))
  return pValueOf(Math.min(1, 2 * normal().above(Math.abs(lead) / Math.sqrt(variance))))
}
