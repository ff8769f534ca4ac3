import { demandNotNegative } from '../demand.ts'
import type { Interval } from '../interval.ts'
import { type Known, known, unknown } from '../known.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'
import { type IntervalChoice, survivalInterval } from './survival-interval.ts'

/** One point of a survival curve. */
export interface SurvivalPoint {
  readonly time: number
  /** Observed up to just before the time: neither left nor censored earlier, as R's `n.risk` counts. */
  readonly atRisk: number
  /** How many left at that very time. */
  readonly left: number
  readonly survival: number
  /** Greenwood's standard error of the survival; unknown where nobody is left. */
  readonly standardError: Known<number>
  readonly interval: Known<Interval>
}

/**
 * The curve at one time: the probability of staying beyond it, with its standard error and interval.
 *
 * @param curve   from `kaplanMeier`
 * @param time    zero or more, in the unit of the durations
 * @param choice  confidence and scale of the interval
 * @returns       unknown beyond the longest observation, unless everyone had left by then, and of nobody
 * @throws        RangeError on a negative time or a confidence outside (0, 1).   O(log n)
 */
export function survivalAt(curve: SurvivalCurve, time: number, choice?: IntervalChoice): Known<SurvivalPoint> {
  demandNotNegative('time', time)
  if (curve.subjects === 0) return unknown('nobody_observed')
  const row = lastRowAt(curve.time, time)
  const everyoneLeft = curve.survival.at(-1) === 0
  if (time > curve.observedUntil && !everyoneLeft) return unknown('not_observed_so_long')
  const point = pointOf(curve, row, survivalInterval(choice))
  const left = curve.time[row] === time ? point.left : 0
  return known({
    ...point,
    time,
    left,
    atRisk: curve.subjects - (curve.before[countBelow(curve.durations, time)] ?? 0),
  })
}

/**
 * Every step of the curve, one point per distinct time at which someone left: what a chart or a table shows.
 *
 * O(n)
 */
export function survivalSteps(curve: SurvivalCurve, choice?: IntervalChoice): SurvivalPoint[] {
  const intervalOf = survivalInterval(choice)
  return Array.from(curve.time, (_, row) => pointOf(curve, row, intervalOf))
}

function pointOf(curve: SurvivalCurve, row: number, intervalOf: ReturnType<typeof survivalInterval>): SurvivalPoint {
  const survival = curve.survival[row] ?? 1
  const logVariance = curve.logVariance[row] ?? 0
  return {
    time: curve.time[row] ?? 0,
    atRisk: curve.atRisk[row] ?? curve.subjects,
    left: curve.left[row] ?? 0,
    survival,
    standardError: survival > 0 ? known(survival * Math.sqrt(logVariance)) : unknown('nobody_remains'),
    interval: intervalOf(survival, logVariance),
  }
}

/** The last row whose time is not after the given one; −1 before the first. O(log n) */
export function lastRowAt(times: Float64Array, time: number): number {
  let low = -1
  let high = times.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) <= time) low = middle
    else high = middle
  }
  return low
}

/** How many of rising values lie below a limit. O(log n) */
function countBelow(rising: Float64Array, limit: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
