import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { unknown } from '../known.ts'
import { type ArmWithPast, cuped } from './cuped.ts'
import { mannWhitney, mannWhitneyOfTallies } from './mann-whitney.ts'
import { demandSummary, type SampleSummary, sampleSummary } from './sample-summary.ts'
import { welchT } from './welch-t.ts'

const oracle = figuresOf<{
  welch: {
    control: number[]
    variant: number[]
    t: number
    p: number
    degrees: number
    interval: [number, number]
    summary: SampleSummary
  }[]
  mannWhitney: { control: number[]; variant: number[]; u: number; p: number; exact: boolean }[]
  cuped: { control: ArmWithPast; variant: ArmWithPast; theta: number; effect: number; reduction: number }[]
}>('experiments')
const fromR = figuresOf<{ wilcox: { u: number; p: number }[] }>('experiments-r')

const close = (found: unknown, expected: number, within = 1e-10) => {
  expect(typeof found).toBe('number')
  expect(Math.abs(Number(found) - expected)).toBeLessThanOrEqual(within * Math.abs(expected))
}
const anyValue = fc.integer({ min: -1000, max: 1000 })
const anySample = fc.array(anyValue, { minLength: 2, maxLength: 30 })

describe("Welch's t", () => {
  test('agrees with SciPy and statsmodels', () => {
    for (const row of oracle.welch) {
      const found = valueIn(welchT(valueIn(sampleSummary(row.control)), valueIn(sampleSummary(row.variant))))
      close(found.t, row.t)
      close(found.pValue, row.p)
      close(found.degrees, row.degrees)
      close(found.interval.low, row.interval[0], 1e-8)
      close(found.interval.high, row.interval[1], 1e-8)
      close(found.difference / found.standardError, row.t)
      const summary = valueIn(sampleSummary(row.control))
      close(summary.mean, row.summary.mean, 1e-13)
      close(summary.variance, row.summary.variance)
      expect(summary.n).toBe(row.summary.n)
    }
  })

  test('does not change with the origin, scales with the unit, and turns with the arms', () => {
    fc.assert(
      fc.property(anySample, anySample, fc.integer({ min: 1, max: 50 }), (control, variant, unit) => {
        const here = welchT(valueIn(sampleSummary(control)), valueIn(sampleSummary(variant)))
        const moved = (values: number[]) => valueIn(sampleSummary(values.map((value) => value * unit + 12345)))
        const there = welchT(moved(control), moved(variant))
        const back = welchT(valueIn(sampleSummary(variant)), valueIn(sampleSummary(control)))
        expect(there.known).toBe(here.known)
        if (!here.known || !there.known || !back.known) return
        expect(there.value.t).toBeCloseTo(here.value.t, 6)
        expect(there.value.difference).toBeCloseTo(here.value.difference * unit, 6)
        expect(back.value.t).toBeCloseTo(-here.value.t, 10)
        expect(here.value.interval.low <= here.value.difference).toBe(true)
        expect(here.value.difference <= here.value.interval.high).toBe(true)
      }),
    )
  })

  test('more confidence makes a longer interval', () => {
    const [a, b] = [valueIn(sampleSummary([1, 2, 4])), valueIn(sampleSummary([2, 3, 7]))]
    const width = (confidence: number) => {
      const { interval } = valueIn(welchT(a, b, confidence))
      return interval.high - interval.low
    }
    expect(width(0.99)).toBeGreaterThan(width(0.95))
    expect(width(0.95)).toBeGreaterThan(width(0.5))
  })

  test('is unknown where nothing varies, and refuses what is not a summary', () => {
    const still = { n: 3, mean: 1, variance: 0 }
    expect(welchT(still, still)).toEqual(unknown('samples_do_not_vary'))
    expect(welchT(still, { ...still, variance: 1 }).known).toBe(true)
    expect(welchT({ ...still, n: 1 }, still)).toEqual(unknown('fewer_than_two_values'))
    expect(() => welchT(still, { ...still, variance: -1 })).toThrow(/^variant.variance/)
    expect(() => welchT(still, { ...still, mean: Number.NaN })).toThrow(/^variant.mean/)
    expect(() => welchT(still, still, 1)).toThrow(/^confidence/)
    expect(() => demandSummary('arm', { n: 2.5, mean: 0, variance: 0 })).toThrow(/^arm.n/)
    expect(sampleSummary([1])).toEqual(unknown('fewer_than_two_values'))
    expect(() => sampleSummary([1, Number.NaN])).toThrow(/^values\[1\]/)
    expect(valueIn(sampleSummary([5, 7])).n).toBe(2)
  })

  test('keeps its digits far from the origin', () => {
    expect(valueIn(sampleSummary([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).variance).toBe(30)
  })
})

describe('Mann–Whitney', () => {
  test('agrees with SciPy, exact and normal, with and without ties', () => {
    for (const { control, variant, u, p, exact } of oracle.mannWhitney) {
      const found = valueIn(mannWhitney(control, variant))
      expect([found.u, found.exact]).toEqual([u, exact])
      close(valueIn(found.pValue), p, 1e-9)
      expect(found.superiority).toBe(u / (control.length * variant.length))
    }
  })

  test("agrees with R's wilcox.test", () => {
    const samples = [
      [
        [1.1, 2.2, 3.3, 4.4, 5.5],
        [2.5, 3.5, 6.1, 7.7],
      ],
      [
        [1, 2, 2, 3, 3, 3, 4],
        [2, 3, 4, 4, 5, 6],
      ],
      [Array.from({ length: 49 }, (_, i) => i + 1), Array.from({ length: 48 }, (_, i) => i + 30.5)],
    ] as const
    samples.forEach(([control, variant], i) => {
      const found = valueIn(mannWhitney(control, variant))
      expect(found.u).toBe(fromR.wilcox[i]?.u)
      close(valueIn(found.pValue), fromR.wilcox[i]?.p ?? 0, 1e-9)
    })
  })

  test('of tallies is that of the values one by one', () => {
    const tallied = (values: readonly number[]) =>
      new Map([...new Set(values)].map((one) => [one, values.filter((value) => value === one).length]))
    const few = fc.array(fc.oneof(fc.integer({ min: 1, max: 7 }), fc.double({ min: 1, max: 7, noNaN: true })), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(few, few, (control, variant) => {
        expect(mannWhitneyOfTallies(tallied(control), tallied(variant))).toEqual(mannWhitney(control, variant))
      }),
    )
    expect(() => mannWhitneyOfTallies(new Map([[1, 0.5]]), new Map())).toThrow(/^control/)
    expect(() => mannWhitneyOfTallies(new Map(), new Map([[Number.NaN, 1]]))).toThrow(/^variant/)
  })

  test('counts exactly below fifty without ties only', () => {
    const run = (length: number, from: number) => Array.from({ length }, (_, i) => from + 2 * i)
    expect(valueIn(mannWhitney(run(49, 0), run(49, 1))).exact).toBe(true)
    expect(valueIn(mannWhitney(run(50, 0), run(49, 1))).exact).toBe(false)
    expect(valueIn(mannWhitney(run(49, 0), run(50, 1))).exact).toBe(false)
    expect(valueIn(mannWhitney([1, 2], [2, 3])).exact).toBe(false)
  })

  test('every pair is counted once: U against its mirror, whatever the order, nothing changed', () => {
    fc.assert(
      fc.property(anySample, anySample, (control, variant) => {
        const before = JSON.stringify([control, variant])
        const found = valueIn(mannWhitney(control, variant))
        const pairs = control.flatMap((c) => variant.map((v) => (v > c ? 1 : v === c ? 0.5 : 0)))
        expect(found.u).toBe(pairs.reduce<number>((sum, pair) => sum + pair, 0))
        expect(valueIn(mannWhitney(variant, control)).u).toBe(pairs.length - found.u)
        expect(valueIn(mannWhitney(control.toReversed(), variant))).toEqual(found)
        expect(JSON.stringify([control, variant])).toBe(before)
      }),
    )
  })

  test('is unknown where all values are equal, and refuses nothing and NaN', () => {
    expect(valueIn(mannWhitney([3, 3], [3])).pValue).toEqual(unknown('values_equal'))
    expect(valueIn(mannWhitney([3, 3], [3])).superiority).toBe(0.5)
    expect(mannWhitney([], [1])).toEqual(unknown('no_values'))
    expect(() => mannWhitney([1], [Number.NaN])).toThrow(/^variant\[0\]/)
    expect(valueIn(valueIn(mannWhitney([1], [2])).pValue)).toBe(1)
  })
})

describe('CUPED', () => {
  test('agrees with the regression of the outcome on arm and past in statsmodels', () => {
    for (const row of oracle.cuped) {
      const found = valueIn(cuped(row.control, row.variant))
      close(found.theta, row.theta)
      close(found.variant.mean - found.control.mean, row.effect, 1e-9)
      close(found.varianceReduction, row.reduction, 1e-9)
    }
  })

  test('an arm-wide effect changes the difference by itself and nothing else', () => {
    const subject = fc.record({ during: anyValue, before: anyValue })
    const arm = fc.array(subject, { minLength: 2, maxLength: 20 })
    const columns = (rows: { during: number; before: number }[], effect = 0) => ({
      during: rows.map((row) => row.during + effect),
      before: rows.map((row) => row.before),
    })
    fc.assert(
      fc.property(arm, arm, anyValue, (first, second, effect) => {
        const plain = cuped(columns(first), columns(second))
        const moved = cuped(columns(first), columns(second, effect))
        expect(moved.known).toBe(plain.known)
        if (!plain.known || !moved.known) return
        expect(moved.value.theta).toBeCloseTo(plain.value.theta, 8)
        const gap = moved.value.variant.mean - plain.value.variant.mean
        expect(gap).toBeCloseTo(effect, 6)
        expect(plain.value.varianceReduction >= 0 && plain.value.varianceReduction <= 1 + 1e-12).toBe(true)
        expect(plain.value.control.n).toBe(first.length)
      }),
    )
  })

  test('CUPED leaves the mean over everybody where it was, however unequal the arms', () => {
    const control = { during: [4, 9, 2, 7, 11], before: [3, 8, 1, 6, 12] }
    const variant = { during: [6, 14], before: [5, 10] }
    const found = cuped(control, variant)
    if (!found.known) throw new Error(found.because.en)
    const { control: held, variant: tried } = found.value
    const everybody = [...control.during, ...variant.during]
    const mean = everybody.reduce((sum, one) => sum + one, 0) / everybody.length
    expect((held.mean * held.n + tried.mean * tried.n) / everybody.length).toBeCloseTo(mean, 12)
  })

  test('is unknown where past or outcome do not vary, and refuses unequal lengths', () => {
    const arm = { during: [1, 2, 3], before: [5, 5, 5] }
    expect(cuped(arm, arm)).toEqual(unknown('past_does_not_vary'))
    const flat = { during: [5, 5, 5], before: [1, 2, 3] }
    expect(cuped(flat, flat)).toEqual(unknown('outcome_does_not_vary'))
    expect(() => cuped({ during: [1, 2], before: [1] }, arm)).toThrow(/^control.before has 1 entries/)
    expect(cuped(arm, { during: [1], before: [1] })).toEqual(unknown('fewer_than_two_values'))
    expect(() => cuped(arm, { during: [1, Number.NaN], before: [1, 2] })).toThrow(/^variant.during\[1\]/)
    expect(() => cuped({ during: [1, 2], before: [1, Number.NaN] }, arm)).toThrow(/^control.before\[1\]/)
  })
})
