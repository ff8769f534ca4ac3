import { demandInside01 } from '../demand.ts'
import { ranks } from '../describe/ranks.ts'
import { normal } from '../distributions/normal.ts'
import { type Known, known } from '../known.ts'
import { type Correlation, coefficientOf, demandPairs, fisherInterval, tTestOf } from './pearson.ts'

/**
 * Spearman's rank correlation: how closely one rises with the other, in a line or not.
 *
 * Pearson's correlation of the ranks, equal values sharing their mean rank. Interval by Fisher's z with the variance
 * (1 + ρ²/2)/(n − 3).       Spearman (1904); Bonett & Wright, Psychometrika 65 (2000) 23–28
 *
 * @param x           finite numbers
 * @param y           as many
 * @param confidence  inside (0, 1)
 * @returns           as `pearson`
 * @throws            RangeError as `pearson`.   O(n log n)
 * @example           spearman([1, 2, 3, 4], [1, 10, 100, 99]) → coefficient 0.8
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>, confidence = 0.95): Known<Correlation> {
  demandPairs(x, y)
  demandInside01('confidence', confidence)
  const rho = coefficientOf(ranks(x), ranks(y))
  return rho.known ? known(rankCorrelation(rho.value, x.length, confidence)) : rho
}

/** What a rank correlation of so many pairs says: its test and its interval. O(1) */
export function rankCorrelation(coefficient: number, pairs: number, confidence: number): Correlation {
  const z = normal().upperQuantile((1 - confidence) / 2)
  return {
    coefficient,
    p: tTestOf(coefficient, pairs),
    interval: fisherInterval(coefficient, pairs, z * Math.sqrt((1 + coefficient ** 2 / 2) / (pairs - 3))),
  }
}
