import { demandAllFinite, demandCount } from '../demand.ts'
import { type Known, known, unknown } from '../known.ts'
import { type Correlation, withoutRounding } from './pearson.ts'
import { rankCorrelation } from './spearman.ts'

/** Two values, and how many have both. */
export type Crossed = { readonly x: number; readonly y: number; readonly count: number }

/**
 * Spearman's rank correlation of pairs that are counted already, as those of two scales with few steps are.
 *
 * @param crossed     finite values with how often they were seen together; the same two may come again
 * @param confidence  inside (0, 1)
 * @returns           as `spearman` of the pairs one by one
 * @throws            RangeError naming `x`, `y` or `count`.   O(k log k) for k different values
 * @example           spearmanOfTallies([{ x: 1, y: 1, count: 2 }, { x: 2, y: 2, count: 1 }, { x: 2, y: 1, count: 1 }])
 */
export function spearmanOfTallies(crossed: readonly Crossed[], confidence = 0.95): Known<Correlation> {
  demandAllFinite(
    'x',
    crossed.map(({ x }) => x),
  )
  demandAllFinite(
    'y',
    crossed.map(({ y }) => y),
  )
  for (const { count } of crossed) demandCount('count', count)
  const n = crossed.reduce((sum, { count }) => sum + count, 0)
  if (n < 2) return unknown('fewer_than_two_pairs')
  const [rankX, rankY] = [ranksOf(crossed, ({ x }) => x), ranksOf(crossed, ({ y }) => y)]
  const middle = (n + 1) / 2
  let [xx, yy, xy] = [0, 0, 0]
  for (const { x, y, count } of crossed) {
    const [dx, dy] = [(rankX.get(x) ?? 0) - middle, (rankY.get(y) ?? 0) - middle]
    xx += count * dx * dx
    yy += count * dy * dy
    xy += count * dx * dy
  }
  if (xx === 0 || yy === 0) return unknown('does_not_vary')
  return known(rankCorrelation(withoutRounding(xy / Math.sqrt(xx) / Math.sqrt(yy)), n, confidence))
}

/** The mean rank of each value. */
function ranksOf(crossed: readonly Crossed[], of: (one: Crossed) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const one of crossed) counts.set(of(one), (counts.get(of(one)) ?? 0) + one.count)
  let below = 0
  return new Map(
    [...counts]
      .toSorted(([one], [other]) => one - other)
      .map(([value, count]): [number, number] => {
        below += count
        return [value, below - (count - 1) / 2]
      }),
  )
}
