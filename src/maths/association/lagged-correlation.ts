import { demandCount } from '../demand.ts'
import { type Known, known, unknown } from '../known.ts'
import { coefficientOf, demandPairs } from './pearson.ts'
import { seededRandom, shuffle } from './seeded-random.ts'

export interface LaggedCorrelation {
  /** One per lag tried, from the least to the most; a positive lag: x comes first, y follows so many periods later. */
  readonly lags: readonly { readonly lag: number; readonly pairs: number; readonly coefficient: Known<number> }[]
  /** The lag of the largest |coefficient|. */
  readonly best: { readonly lag: number; readonly coefficient: number }
  /** That a largest |coefficient| as large or larger arises by chance among all the lags tried. */
  readonly p: number
}

export interface LagChoice {
  /** The longest lag to try; in either direction, unless `least` says otherwise. */
  readonly most: number
  /** Where to begin: 0 where only x may come first. −most unless said. */
  readonly least?: number
  readonly permutations?: number
  readonly seed?: number
  /** Of how many independent pairs the series are worth, where they carry over from step to step; as many as there are unless said. */
  readonly effective?: number
}

/**
 * The cross-correlation of two series over a span of lags, and whether the best of them is more than luck.
 *
 * Trying 25 lags and reporting the best finds "lead times" in noise. So y is put in random order many times, the whole search is
 * repeated, and p = (1 + times the best was as good or better) / (1 + permutations): right for all lags together.
 * Phipson & Smyth, Stat. Appl. Genet. Mol. Biol. 9 (2010) 39; max-statistic of Westfall & Young (1993)
 *
 * Random order destroys the memory within a series as well; take differences first of series that drift, or p is too small. What
 * memory is left is allowed for by `effective` (see `effectivePairs`): the best counts as √(effective/n) of itself.
 *
 * @param x       values at equal steps of time, finite
 * @param y       as many, at the same times
 * @param choice  from `least` to `most` lags; −most, 999 permutations and seed 1 unless said
 * @returns       unknown when a series does not vary at any lag, or `most` leaves fewer than three pairs
 * @throws        RangeError on other lengths, a `least` that is no whole number from −most to most, or an `effective` that is not above
 *                0 and at most n.   O(n · lags · permutations)
 */
export function laggedCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  choice: LagChoice,
): Known<LaggedCorrelation> {
  const { most, least = -most, permutations = 999, seed = 1, effective = x.length } = choice
  demandPairs(x, y)
  demandCount('most', most)
  if (!Number.isInteger(least) || least < -most || least > most)
    throw new RangeError(`least: ${least} is not a whole number from ${-most} to ${most}`)
  demandCount('permutations', permutations)
  if (choice.effective !== undefined && !(effective > 0 && effective <= x.length))
    throw new RangeError(`effective: ${effective} is not above 0 and at most ${x.length}`)
  if (x.length - most < 3) return unknown('fewer_than_three_pairs')
  const first = Float64Array.from(x)
  const second = Float64Array.from(y)
  const lags = Array.from({ length: most - least + 1 }, (_, i) => {
    const lag = least + i
    return { lag, pairs: x.length - Math.abs(lag), coefficient: at(first, second, lag) }
  })
  const best = bestOf(lags)
  if (best === undefined) return unknown('does_not_vary')
  const random = seededRandom(seed)
  const worth = Math.abs(best.coefficient) * Math.sqrt(effective / x.length)
  let asGood = 0
  for (let round = 0; round < permutations; round++) {
    shuffle(second, random)
    if (largest(first, second, least, most) >= worth - 1e-12) asGood += 1
  }
  return known({ lags, best, p: (1 + asGood) / (1 + permutations) })
}

/** r of x(t) with y(t + lag) over the times that both have. */
function at(x: Float64Array, y: Float64Array, lag: number): Known<number> {
  const pairs = x.length - Math.abs(lag)
  return coefficientOf(
    x.subarray(Math.max(0, -lag)).subarray(0, pairs),
    y.subarray(Math.max(0, lag)).subarray(0, pairs),
  )
}

function bestOf(lags: LaggedCorrelation['lags']): { lag: number; coefficient: number } | undefined {
  let best: { lag: number; coefficient: number } | undefined
  for (const { lag, coefficient } of lags) {
    if (!coefficient.known || Math.abs(coefficient.value) <= Math.abs(best?.coefficient ?? 0)) continue
    best = { lag, coefficient: coefficient.value }
  }
  return best
}

function largest(x: Float64Array, y: Float64Array, least: number, most: number): number {
  let found = 0
  for (let lag = least; lag <= most; lag++) {
    const r = at(x, y, lag)
    if (r.known) found = Math.max(found, Math.abs(r.value))
  }
  return found
}
