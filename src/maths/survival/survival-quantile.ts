import { demandInside01 } from '../demand.ts'
import { type Known, known, unknown } from '../known.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'
import { type IntervalChoice, survivalInterval } from './survival-interval.ts'

/** Survival within this of the level counts as equal to it: products of fractions are rarely exact. */
const EQUAL_WITHIN = 1.5e-8

export interface SurvivalQuantile {
  readonly time: Known<number>
  /** Ends of the interval: where its bands cross the level. Each may be unknown on its own. */
  readonly low: Known<number>
  readonly high: Known<number>
}

/**
 * The time by which a given part has left; the median for 0.5.
 *
 * It is the first time at which S(t) ≤ 1 − p. Where the curve runs flat exactly at 1 − p, the middle of the flat stretch,
 * as R does. The interval is the set of times whose interval for S contains 1 − p.
 * Brookmeyer & Crowley, Biometrics 38 (1982) 29–41
 *
 * @param curve   from `kaplanMeier`
 * @param p       the part that has left, inside (0, 1)
 * @param choice  confidence and scale of the interval
 * @returns       each of the three unknown where the curve, or its band, never comes so low
 * @throws        RangeError when p or the confidence is not inside (0, 1).   O(n)
 */
export function survivalQuantile(curve: SurvivalCurve, p: number, choice?: IntervalChoice): SurvivalQuantile {
  demandInside01('p', p)
  const intervalOf = survivalInterval(choice)
  const bands = Array.from(curve.survival, (s, row) => intervalOf(s, curve.logVariance[row] ?? 0))
  return {
    time: crossing(curve, 1 - p, (row) => curve.survival[row] ?? 1),
    low: crossing(curve, 1 - p, (row) => endOf(bands[row], 'low')),
    high: crossing(curve, 1 - p, (row) => endOf(bands[row], 'high')),
  }
}

type Band = ReturnType<ReturnType<typeof survivalInterval>>

/** The end of the band; NaN, which is never below any level, where there is none. */
function endOf(band: Band | undefined, end: 'low' | 'high'): number {
  return band?.known ? band.value[end] : Number.NaN
}

function crossing(curve: SurvivalCurve, level: number, heightAt: (row: number) => number): Known<number> {
  const rows = curve.time.length
  let row = 0
  while (row < rows && !(heightAt(row) <= level + EQUAL_WITHIN)) row += 1
  const first = curve.time[row]
  if (first === undefined) return unknown(curve.subjects === 0 ? 'nobody_observed' : 'too_few_left')
  if (heightAt(row) < level - EQUAL_WITHIN) return known(first)
  const flatUntil = curve.time[row + 1] ?? curve.observedUntil
  return known(first + (flatUntil - first) / 2)
}
