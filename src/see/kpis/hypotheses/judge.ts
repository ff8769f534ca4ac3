import { effectivePairs } from '#maths/association/effective-pairs.ts'
import { laggedCorrelation } from '#maths/association/lagged-correlation.ts'
import { coefficientOf } from '#maths/association/pearson.ts'
import { rankCorrelation } from '#maths/association/spearman.ts'
import { meanOf } from '#maths/describe/mean.ts'
import { ranks } from '#maths/describe/ranks.ts'
import { atMost } from '#maths/distributions/p-value.ts'
import type { Analysis } from '../contract/hypothesis.ts'

/** So many changes from month to month must stand beside each other before anything is said. */
export const fewestPairs = 30
/** The longest time, in months, after which the second may follow. */
const longestLag = 12
const year = 12
const chance = 0.05
/** What changes in fewer months than this says nothing: one step beside one step is no connection. */
const fewestMoves = 10
const permutations = 1_999
const confidence = 0.95

export type Month = { readonly from: string; readonly to: string; readonly value: number | null }
export type Found = Omit<Analysis, 'at'>

/**
 * Whether the months bear out that `second` follows `first`.
 *
 * Changes from month to month are compared, not the figures themselves: two that merely grow go together always. Of all lags the one of the
 * largest rank correlation is taken, and p is right for having chosen it, and for what each carries over from one month to the next:
 * changes that come in waves are worth fewer than there are. What the season explains is taken out twice: the same months put
 * beside those of a year before must not go together half as well, and the rest must hold without the usual change of each calendar month.
 *
 * @param first    the months of the one that is thought to move, the earliest first
 * @param second   the same months of the other
 * @param expects  what the second does when the first rises
 */
export function judge(first: readonly Month[], second: readonly Month[], expects: 'rises' | 'falls'): Found {
  const { x, y, from, until } = longestRun(first, second)
  const nothing = { n: null, lag: null, lagsTried: 0, coefficient: null, interval: null, p: null, season: null }
  const about = { months: x.length, needed: fewestPairs + 1, from, until }
  const changes = { x: changesOf(x), y: changesOf(y) }
  const pairs = changes.x.length
  if (pairs < fewestPairs) return { ...about, ...nothing, state: 'unknown', because: 'too few' }
  const most = Math.min(longestLag, pairs - fewestPairs)
  const [rankedX, rankedY] = [ranks(changes.x), ranks(changes.y)]
  const effective = effectivePairs(rankedX, rankedY)
  const found = laggedCorrelation(rankedX, rankedY, { least: 0, most, permutations, effective })
  if (!found.known || Math.min(movesOf(changes.x), movesOf(changes.y)) < fewestMoves)
    return { ...about, ...nothing, state: 'unknown', because: 'does not vary' }
  const { lag } = found.value.best
  const best = rankedAt(changes.x, changes.y, lag)
  const before = rankedAt(changes.x, changes.y, lag - year)
  const without = rankedAt(withoutSeason(changes.x), withoutSeason(changes.y), lag, year - 1)
  const told = {
    ...about,
    n: best.n,
    lag,
    lagsTried: most + 1,
    coefficient: best.coefficient,
    interval: best.interval,
    p: found.value.p,
    season: { coefficient: before.coefficient, n: before.n, without: without.coefficient },
  }
  const sign = expects === 'rises' ? 1 : -1
  const size = (best.coefficient ?? 0) * sign
  if (found.value.p > chance) return { ...told, state: 'not supported', because: 'by chance' }
  if (size <= 0) return { ...told, state: 'not supported', because: 'opposite' }
  const isSeason =
    (before.coefficient ?? 0) * sign >= size / 2 || (without.coefficient ?? 0) * sign <= 0 || without.p > chance
  if (isSeason) return { ...told, state: 'not supported', because: 'season' }
  return { ...told, state: 'supported', because: 'holds' }
}

/** The longest run of months on end in which both are known; of two as long the later. */
function longestRun(first: readonly Month[], second: readonly Month[]) {
  let [begin, length] = [0, 0]
  for (let from = 0, i = 0; i <= first.length; i++) {
    if (i < first.length && first[i]?.value != null && second[i]?.value != null) continue
    if (i - from >= length) [begin, length] = [from, i - from]
    from = i + 1
  }
  const within = (months: readonly Month[]) => months.slice(begin, begin + length).map(({ value }) => value ?? 0)
  return {
    x: within(first),
    y: within(second),
    from: length === 0 ? null : (first[begin]?.from ?? null),
    until: length === 0 ? null : (first[begin + length - 1]?.to ?? null),
  }
}

function changesOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => value - (values[i] ?? 0))
}

/** The changes less what each calendar month usually changes. */
function withoutSeason(changes: readonly number[]): number[] {
  const usual = Array.from({ length: year }, (_, month) => meanOf(changes.filter((_one, i) => i % year === month)))
  return changes.map((change, i) => change - (usual[i % year] ?? 0))
}

/** How many changes are other than the most usual one. */
function movesOf(changes: readonly number[]): number {
  const times = new Map<number, number>()
  for (const change of changes) times.set(change, (times.get(change) ?? 0) + 1)
  return changes.length - Math.max(0, ...times.values())
}

/** Rank correlation of x(t) with y(t + lag) over the times that both have; `spent`: so many of them were taken out as means before. */
function rankedAt(x: readonly number[], y: readonly number[], lag: number, spent = 0) {
  const n = x.length - Math.abs(lag)
  const rankedX = ranks(x.slice(Math.max(0, -lag)).slice(0, n))
  const rankedY = ranks(y.slice(Math.max(0, lag)).slice(0, n))
  const found = coefficientOf(rankedX, rankedY)
  if (!found.known) return { n, coefficient: null, interval: null, p: 1 }
  const worth = Math.max(4, effectivePairs(rankedX, rankedY) - spent)
  const { coefficient, interval, p } = rankCorrelation(found.value, worth, confidence)
  return { n, coefficient, interval: interval.known ? interval.value : null, p: p.known ? atMost(p.value) : 1 }
}
