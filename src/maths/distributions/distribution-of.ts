import { demandNumber, demandProbability } from '../demand.ts'
import type { Distribution } from './distribution.ts'
import type { Tails } from './tails.ts'

/** The three ideas from which a distribution's eight members follow. */
interface Sketch {
  logDensity(x: number): number
  tails(x: number): Tails
  /** x for P(X ≤ x) = lower, where upper = 1 − lower is handed in unrounded. */
  quantile(lower: number, upper: number): number
}

/** A distribution from its log-density, its tails and its quantile; checks the arguments in one place. O(1) */
export function distributionOf(sketch: Sketch): Distribution {
  const tails = (x: number): Tails => {
    demandNumber('x', x)
    return sketch.tails(x)
  }
  const logDensity = (x: number): number => {
    demandNumber('x', x)
    return sketch.logDensity(x)
  }
  const quantile = (lower: number, upper: number): number => {
    demandProbability('p', lower)
    return sketch.quantile(lower, upper)
  }
  return {
    density: (x) => Math.exp(logDensity(x)),
    logDensity,
    below: (x) => tails(x).lower,
    logBelow: (x) => tails(x).logLower,
    above: (x) => tails(x).upper,
    logAbove: (x) => tails(x).logUpper,
    quantile: (p) => quantile(p, 1 - p),
    upperQuantile: (p) => quantile(1 - p, p),
  }
}
