import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Known, unknown } from '../known.ts'
import { kaplanMeier, type SurvivalCurve } from './kaplan-meier.ts'
import { livesOf } from './lives.ts'
import { logRank } from './log-rank.ts'
import { nelsonAalen } from './nelson-aalen.ts'
import { restrictedMean } from './restricted-mean.ts'
import { survivalAt, survivalSteps } from './survival-at.ts'
import type { IntervalScale } from './survival-interval.ts'
import { survivalQuantile } from './survival-quantile.ts'

type Column = (number | null)[]
type Bands = Record<'low' | 'high' | 'quantile' | 'quantileLow' | 'quantileHigh', Column>
interface Oracle extends Record<IntervalScale, Bands> {
  name: string
  duration: number[]
  left: number[]
  group: number[]
  time: number[]
  atRisk: number[]
  leaving: number[]
  survival: number[]
  error: Column
  at: number[]
  atRiskAt: number[]
  within: number[]
  mean: number[]
  meanError: number[]
  hazard: number[]
  hazardError: number[]
  hazardLow: number[]
  hazardHigh: number[]
  logRank: number
  observed: number[]
  expected: number[]
  peto: number
  petoExpected: number[]
  p: number
}

const oracles: Oracle[] = read('survival.json')
const gehan: Record<string, { statistic: number; p: number }> = read('survival-gehan.json')

function read<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`../../../test/oracles/${name}`, import.meta.url), 'utf8'))
}

/** 1e-9 relative, an unknown figure being R's NA. */
function expectNear(actual: number | Known<number>, expected: number | null | undefined, what = ''): void {
  const figure = typeof actual === 'number' ? actual : actual.known ? actual.value : null
  if (figure === null || expected === null || expected === undefined) return void expect(figure, what).toBe(expected)
  expect(Math.abs(figure - expected), `${what}: ${figure} for ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.max(Math.abs(expected), 1e-9),
  )
}

describe.each(oracles.map((each) => [each.name, each] as const))('R agrees on "%s"', (name, r) => {
  let curve: SurvivalCurve
  beforeEach(() => {
    curve = kaplanMeier(r)
  })

  test('how many are at risk, at times at which somebody leaves and between them', () => {
    r.at.forEach((time, i) => {
      const point = survivalAt(curve, time)
      if (!point.known) throw new Error(point.because.en)
      expect(point.value.atRisk, `${name} at ${time}`).toBe(r.atRiskAt[i])
    })
  })

  test('the risk table, the Kaplan–Meier estimate and its error', () => {
    expect([...curve.time]).toEqual(r.time)
    expect([...curve.atRisk]).toEqual(r.atRisk)
    expect([...curve.left]).toEqual(r.leaving)
    for (const [i, step] of survivalSteps(curve).entries()) {
      expectNear(step.survival, r.survival[i], 'survival')
      expectNear(step.standardError, r.error[i], 'standard error')
    }
  })

  test.each(['plain', 'log', 'log-log'] as const)('the %s interval, and the quantiles it gives', (scale) => {
    for (const [i, step] of survivalSteps(curve, { scale }).entries()) {
      if (step.survival === 0) expect(step.interval.known).toBe(false)
      if (!step.interval.known) continue
      expectNear(step.interval.value.low, r[scale].low[i], 'low')
      expectNear(step.interval.value.high, r[scale].high[i], 'high')
    }
    for (const [i, p] of [0.1, 0.25, 0.5, 0.75].entries()) {
      const found = survivalQuantile(curve, p, { scale })
      expectNear(found.time, r[scale].quantile[i], `quantile ${p}`)
      expectNear(found.low, r[scale].quantileLow[i], `quantile ${p} low`)
      expectNear(found.high, r[scale].quantileHigh[i], `quantile ${p} high`)
    }
  })

  test('the restricted mean', () => {
    for (const [i, within] of r.within.entries()) {
      const found = restrictedMean(curve, within)
      if (!found.known) throw new Error(found.because.en)
      expectNear(found.value.mean, r.mean[i], 'mean')
      expectNear(found.value.standardError, r.meanError[i], 'standard error')
    }
  })

  test('the Nelson–Aalen estimate', () => {
    const hazard = nelsonAalen(r)
    for (let i = 0; i < r.hazard.length; i++) {
      expectNear(hazard.cumulative[i] ?? Number.NaN, r.hazard[i], 'hazard')
      expectNear(hazard.standardError[i] ?? Number.NaN, r.hazardError[i], 'error')
      expectNear(hazard.low[i] ?? Number.NaN, r.hazardLow[i], 'low')
      expectNear(hazard.high[i] ?? Number.NaN, r.hazardHigh[i], 'high')
    }
  })

  test('the log-rank test and its weightings (Gehan: statsmodels)', () => {
    const plain = logRank(r, r.group)
    if (!plain.known) throw new Error(plain.because.en)
    expectNear(plain.value.statistic, r.logRank)
    expectNear(typeof plain.value.p === 'number' ? plain.value.p : Number.NaN, r.p)
    const sorted = plain.value.groups.toSorted((a, b) => a.group - b.group)
    for (const [i, group] of sorted.entries()) {
      expect(group.subjects).toBe(r.group.filter((each) => each === group.group).length)
      expectNear(group.observed, r.observed[i])
      expectNear(group.expected, r.expected[i])
    }
    const peto = logRank(r, r.group, 'peto-peto')
    expectNear(peto.known ? peto.value.statistic : Number.NaN, r.peto)
    const early = logRank(r, r.group, 'gehan')
    expectNear(early.known ? early.value.statistic : Number.NaN, gehan[name]?.statistic)
  })
})

test('who left is told by numbers or by words of truth, and every step names its time', () => {
  const duration = [2, 3, 5, 7]
  const curve = kaplanMeier({ duration, left: [1, 0, 1, 0] })
  expect(kaplanMeier({ duration, left: [true, false, true, false] })).toEqual(curve)
  expect(survivalSteps(curve).map(({ time, left }) => [time, left])).toEqual([
    [2, 1],
    [5, 1],
  ])
})

describe('at risk at a time', () => {
  // Ten of whom one was censored at 3 and two left at 5: 10 are at risk up to 3, 9 up to 5, 7 after it.
  const curve = kaplanMeier({ duration: [3, 5, 5, 8, 8, 8, 8, 8, 8, 8], left: [0, 1, 1, 0, 0, 0, 0, 0, 0, 0] })

  test.each([
    [0, 10, 0],
    [3, 10, 0],
    [3.1, 9, 0],
    [5, 9, 2],
    [5.5, 7, 0],
    [8, 7, 0],
  ])('at %s there are %s, of whom %s leave then', (time, atRisk, left) => {
    expect(survivalAt(curve, time)).toMatchObject({ known: true, value: { time, atRisk, left } })
  })

  test('after everybody has left there is nobody', () => {
    expect(survivalAt(kaplanMeier({ duration: [2, 3], left: [1, 1] }), 9)).toMatchObject({ value: { atRisk: 0 } })
  })
})

describe('what cannot be told is unknown', () => {
  let curve: SurvivalCurve
  beforeEach(() => {
    curve = kaplanMeier({ duration: [2, 3, 5, 7], left: [1, 0, 1, 0] })
  })

  test('beyond the longest observation, unless everyone had left', () => {
    expect(survivalAt(curve, 7).known).toBe(true)
    expect(survivalAt(curve, 7.1)).toEqual(unknown('not_observed_so_long'))
    expect(restrictedMean(curve, 8)).toEqual(unknown('not_observed_so_long'))
    const allLeft = kaplanMeier({ duration: [2, 3], left: [1, 1] })
    expect(survivalAt(allLeft, 9)).toMatchObject({ known: true, value: { survival: 0, time: 9 } })
    expect(restrictedMean(allLeft, 9)).toEqual({ known: true, value: { mean: 2.5, standardError: Math.sqrt(0.125) } })
    const three = kaplanMeier({ duration: [1, 2, 3], left: [1, 1, 1] })
    expect(survivalAt(three, 9)).toMatchObject({ known: true, value: { survival: 0 } })
    expect(restrictedMean(three, 9)).toMatchObject({ known: true, value: { mean: 2 } })
  })

  test('before the first departure there is no interval, of any scale', () => {
    for (const scale of ['plain', 'log', 'log-log'] as const) {
      expect(survivalAt(curve, 1, { scale })).toEqual({
        known: true,
        value: {
          time: 1,
          atRisk: 4,
          left: 0,
          survival: 1,
          standardError: { known: true, value: 0 },
          interval: unknown('nobody_left_yet'),
        },
      })
    }
  })

  test('after the last departure of all there is neither error nor interval', () => {
    const last = survivalSteps(kaplanMeier({ duration: [1, 2], left: [1, 1] })).at(-1)
    expect(last?.standardError).toEqual(unknown('nobody_remains'))
    expect(last?.interval).toEqual(unknown('nobody_remains'))
  })

  test('a curve that nobody left is flat and has no quantile', () => {
    const flat = kaplanMeier({ duration: [4, 5], left: [false, false] })
    expect(flat.time).toHaveLength(0)
    expect(survivalAt(flat, 5)).toMatchObject({ known: true, value: { survival: 1 } })
    expect(survivalQuantile(flat, 0.5).time).toEqual(unknown('too_few_left'))
    expect(restrictedMean(flat, 5)).toEqual({ known: true, value: { mean: 5, standardError: 0 } })
    expect(nelsonAalen({ duration: [4], left: [0] }).cumulative).toHaveLength(0)
  })

  test('one group alone cannot be compared', () => {
    const lives = { duration: [1, 2, 3], left: [1, 1, 0] }
    expect(logRank(lives, ['a', 'a', 'a'])).toEqual(unknown('fewer_than_two_groups'))
    expect(logRank({ duration: [1, 1], left: [1, 1] }, ['a', 'b'])).toEqual(unknown('all_left_at_once'))
  })

  test('a group gone before anyone left is not counted among the degrees', () => {
    const lives = { duration: [1, 5, 6, 7, 8], left: [0, 1, 1, 0, 1] }
    expect(logRank(lives, ['early', 'a', 'b', 'a', 'b'])).toMatchObject({ known: true, value: { degrees: 1 } })
  })
})

test('a p-value that underflows is a bound', () => {
  const duration = Array.from({ length: 6000 }, (_, i) => (i % 2 === 0 ? 1 + (i % 7) : 100 + (i % 5)))
  const found = logRank(
    { duration, left: duration.map(() => 1) },
    duration.map((_, i) => i % 2),
  )
  expect(found).toMatchObject({ known: true, value: { p: { below: 1e-300 } } })
})

test('invalid input is refused by name', () => {
  expect(() => kaplanMeier({ duration: [1, -2], left: [1, 1] })).toThrow('duration[1] must be zero or more')
  expect(() => kaplanMeier({ duration: [1, Infinity], left: [1, 1] })).toThrow('duration[1] must be a finite number')
  expect(() => kaplanMeier({ duration: [1], left: [1, 0] })).toThrow('left has 2 entries but duration has 1')
  expect(() => kaplanMeier({ duration: [1], left: [2] })).toThrow('left[0] must be true or false, not 2')
  expect(() => livesOf([{ duration: -1, left: true }])).toThrow('duration[0]')
  expect(() => logRank({ duration: [1], left: [1] }, [])).toThrow('groups has 0 entries but duration has 1')
  const curve = kaplanMeier({ duration: [1, 2], left: [1, 0] })
  expect(() => survivalAt(curve, -1)).toThrow('time must be zero or more')
  expect(() => survivalSteps(curve, { confidence: 1 })).toThrow('confidence')
  expect(() => survivalQuantile(curve, 0)).toThrow('p must lie strictly between 0 and 1')
  expect(() => restrictedMean(curve, 0)).toThrow('within must be positive')
  expect(() => nelsonAalen({ duration: [1], left: [1] }, 95)).toThrow('confidence')
})

test('lives given one by one become columns', () => {
  const lives = livesOf([
    { duration: 3, left: true },
    { duration: 5, left: false },
  ])
  expect([[...Array.from(lives.duration)], [...Array.from(lives.left)]]).toEqual([
    [3, 5],
    [1, 0],
  ])
})
