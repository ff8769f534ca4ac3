import { allAlike } from '../association/outcomes.ts'
import { demandAllFinite, demandSameLength } from '../demand.ts'
import { ranks } from '../describe/ranks.ts'
import { type Known, known, unknown } from '../known.ts'
import { arrange, type CoxStudy } from './cox-study.ts'

export interface Concordance {
  /** Harrell's C: 1 foretells perfectly, ½ is a coin. */
  readonly value: number
  /** Weighted numbers of pairs. */
  readonly concordant: number
  readonly discordant: number
  /** Comparable pairs of equal score, which count half. */
  readonly tied: number
}

/**
 * Harrell's concordance: of all pairs of which it is known who left first, the part in which that one had the higher score.
 *
 * C = (concordant + tied/2) / (concordant + discordant + tied). A pair is comparable when one left while the other was
 * at risk and stayed longer.      Harrell, Lee & Mark, Statistics in Medicine 15 (1996) 361–387
 *
 * @param study   lives, with entries and weights if there are any; its covariates are not read
 * @param scores  one per subject, a higher one meaning sooner; for a Cox fit the linear predictor
 * @returns       unknown when no pair is comparable, or all scores are alike
 * @throws        RangeError as `arrange` says, or on scores of another length or not finite.   O(n log n)
 */
export function concordance(study: Omit<CoxStudy, 'covariates'>, scores: ArrayLike<number>): Known<Concordance> {
  demandSameLength('scores', scores, 'duration', study.duration)
  demandAllFinite('scores', scores)
  if (allAlike(scores)) return unknown(scores.length === 0 ? 'nobody_observed' : 'scores_do_not_vary')
  const {
    subjects,
    duration,
    left,
    count: alike,
    weight: weights,
    x,
    entries,
  } = arrange({
    ...study,
    covariates: [{ name: 'rank', values: ranks(scores, 'dense') }],
  })
  const weight = weights.map((one, row) => one * (alike[row] ?? 0))
  const rank = ranks(x, 'dense')
  const present = new WeightsByRank(rank.reduce((most, each) => Math.max(most, each), 1))
  const pairs = { concordant: 0, discordant: 0, tied: 0 }
  let gone = 0
  for (let from = 0; from < subjects; ) {
    let to = from
    while (to < subjects && duration[to] === duration[from]) to += 1
    for (let row = from; row < to; row++) if (left[row] === 0) present.add(rank[row] ?? 0, weight[row] ?? 0)
    for (; entries !== undefined && (entries.time[gone] ?? -1) >= (duration[from] ?? 0); gone++) {
      const out = entries.row[gone] ?? 0
      present.add(rank[out] ?? 0, -(weight[out] ?? 0))
    }
    for (let row = from; row < to; row++) {
      if (left[row] === 1) count(pairs, present, rank[row] ?? 0, weight[row] ?? 0)
    }
    for (let row = from; row < to; row++) if (left[row] === 1) present.add(rank[row] ?? 0, weight[row] ?? 0)
    from = to
  }
  const all = pairs.concordant + pairs.discordant + pairs.tied
  return all > 0 ? known({ value: (pairs.concordant + pairs.tied / 2) / all, ...pairs }) : unknown('no_comparable_pair')
}

function count(
  pairs: { concordant: number; discordant: number; tied: number },
  present: WeightsByRank,
  rank: number,
  weight: number,
): void {
  const lower = present.upTo(rank - 1)
  const tied = present.upTo(rank) - lower
  pairs.concordant += weight * lower
  pairs.tied += weight * tied
  pairs.discordant += weight * (present.total - lower - tied)
}

/** Sums of weights by rank in a binary indexed tree: both to add and to sum is O(log n).   Fenwick (1994) */
class WeightsByRank {
  total = 0
  private readonly tree: Float64Array

  constructor(most: number) {
    this.tree = new Float64Array(most + 1)
  }

  add(rank: number, weight: number): void {
    this.total += weight
    for (let i = rank; i < this.tree.length; i += i & -i) this.tree[i] = (this.tree[i] ?? 0) + weight
  }

  upTo(rank: number): number {
    let sum = 0
    for (let i = rank; i > 0; i -= i & -i) sum += this.tree[i] ?? 0
    return sum
  }
}
