import { demandAllFinite, demandInside01, demandSameLength } from '../demand.ts'
import { meanOf } from '../describe/mean.ts'
import { normal } from '../distributions/normal.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { studentT } from '../distributions/student-t.ts'
import type { Interval } from '../interval.ts'
import { finite, type Known, known, unknown } from '../known.ts'

export interface Correlation {
  /** From −1 to 1. */
  readonly coefficient: number
  /** Two-sided, for no association at all. */
  readonly p: Known<PValue>
  readonly interval: Known<Interval>
}

/**
 * Pearson's correlation: how closely points lie along a straight line.
 *
 * r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²); t = r √((n − 2)/(1 − r²)) has n − 2 degrees of freedom.
 * Interval by Fisher's z: tanh(atanh r ± z / √(n − 3)).      Fisher, Metron 1 (1921) 3–32
 *
 * @param x           finite numbers
 * @param y           as many
 * @param confidence  inside (0, 1)
 * @returns           unknown for fewer than two pairs and when one of them does not vary; p from three pairs on, the interval from four, and none where
 *                    the points lie exactly on a line
 * @throws            RangeError on other lengths or values that are not finite.   O(n)
 * @example           pearson([1, 2, 3, 4], [1, 3, 2, 4]) → coefficient 0.8
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>, confidence = 0.95): Known<Correlation> {
  demandPairs(x, y)
  demandInside01('confidence', confidence)
  const r = coefficientOf(x, y)
  if (!r.known) return r
  const z = normal().upperQuantile((1 - confidence) / 2)
  return known({
    coefficient: r.value,
    p: tTestOf(r.value, x.length),
    interval: fisherInterval(r.value, x.length, z / Math.sqrt(x.length - 3)),
  })
}

/** r itself, without test or interval: unknown as `pearson` says. O(n) */
export function coefficientOf(x: ArrayLike<number>, y: ArrayLike<number>): Known<number> {
  if (x.length < 2) return unknown('fewer_than_two_pairs')
  const [middleX, middleY] = [meanOf(x), meanOf(y)]
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [(x[i] ?? 0) - middleX, (y[i] ?? 0) - middleY]
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  const flat = (squares: number, middle: number) => squares <= x.length * (1e-15 * middle) ** 2
  if (flat(xx, middleX) || flat(yy, middleY)) return unknown('does_not_vary')
  const r = finite(xy / Math.sqrt(xx) / Math.sqrt(yy))
  return r.known ? known(withoutRounding(r.value)) : r
}

/** ±1 for a coefficient that differs from it by rounding alone. */
export function withoutRounding(coefficient: number): number {
  return Math.abs(coefficient) > 1 - 1e-15 ? Math.sign(coefficient) : coefficient
}

/** The two-sided p of a correlation by Student's t; unknown for two pairs, through which a line always goes. */
export function tTestOf(r: number, pairs: number): Known<PValue> {
  if (pairs < 3) return unknown('two_pairs')
  const degrees = pairs - 2
  const t = Math.abs(r) * Math.sqrt(degrees / ((1 - r) * (1 + r)))
  return known(pValueOf(Math.min(1, 2 * studentT(degrees).above(t))))
}

/** tanh(atanh r ± width); unknown for fewer than four pairs and for a perfect correlation, where atanh is infinite. */
export function fisherInterval(r: number, pairs: number, width: number): Known<Interval> {
  if (pairs < 4) return unknown('fewer_than_four_pairs')
  if (Math.abs(r) >= 1) return unknown('perfect_correlation')
  return known({ low: Math.tanh(Math.atanh(r) - width), high: Math.tanh(Math.atanh(r) + width) })
}

export function demandPairs(x: ArrayLike<number>, y: ArrayLike<number>): void {
  demandSameLength('y', y, 'x', x)
  demandAllFinite('x', x)
  demandAllFinite('y', y)
}
