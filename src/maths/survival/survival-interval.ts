import { demandInside01 } from '../demand.ts'
import { normal } from '../distributions/normal.ts'
import type { Interval } from '../interval.ts'
import { type Known, known, unknown } from '../known.ts'

export type { Interval } from '../interval.ts'

/**
 * On which scale the interval is symmetric. `log-log` stays inside (0, 1) and behaves best for few subjects; `log` is
 * R's default; `plain` is cut off at 0 and 1.     Borgan & Liestøl, Scand. J. Statist. 17 (1990) 35–41
 */
export type IntervalScale = 'plain' | 'log' | 'log-log'

export interface IntervalChoice {
  /** Inside (0, 1); 0.95 unless said. */
  readonly confidence?: number
  /** `log-log` unless said. */
  readonly scale?: IntervalScale
}

/**
 * The interval for one point of a survival curve, at a confidence fixed once.
 *
 * plain: S ± z S σ · log: S e^{±zσ} · log-log: S^{exp(±zσ / ln S)}, with σ² the variance of ln S.
 * Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data (2002), 1.4
 *
 * @returns  a function of S and σ², whose answer is unknown where S is 1 (nobody has left, so that Greenwood's variance
 *           is 0 and the logarithms vanish) or 0 (nobody is left)
 * @throws   RangeError when the confidence is not inside (0, 1).   O(1) per point
 */
export function survivalInterval(choice: IntervalChoice = {}): (s: number, logVariance: number) => Known<Interval> {
  const { confidence = 0.95, scale = 'log-log' } = choice
  demandInside01('confidence', confidence)
  const z = normal().upperQuantile((1 - confidence) / 2)
  return (s, logVariance) => {
    if (s >= 1) return unknown('nobody_left_yet')
    if (s <= 0) return unknown('nobody_remains')
    return known(BY_SCALE[scale](s, z * Math.sqrt(logVariance)))
  }
}

const BY_SCALE: Record<IntervalScale, (s: number, width: number) => Interval> = {
  plain: (s, width) => ({ low: Math.max(0, s - s * width), high: Math.min(1, s + s * width) }),
  log: (s, width) => ({ low: s * Math.exp(-width), high: Math.min(1, s * Math.exp(width)) }),
  'log-log': (s, width) => ({
    low: s ** Math.exp(-width / Math.log(s)),
    high: s ** Math.exp(width / Math.log(s)),
  }),
}
