import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { atMost } from '../distributions/p-value.ts'
import { unknown } from '../known.ts'
import type { Proportion } from './proportion.ts'
import type { SampleSummary } from './sample-summary.ts'
import { sequentialMeans, sequentialProportions } from './sequential-means.ts'
import { sequentialProportion } from './sequential-proportion.ts'
import { twoProportionsZ } from './two-proportions-z.ts'
import { wilsonInterval } from './wilson-interval.ts'

const oracle = figuresOf<{
  sequentialMeans: {
    control: SampleSummary
    variant: SampleSummary
    typicalEffect: number
    interval: [number, number]
    p: number
  }[]
  sequentialProportion: (Proportion & { interval: [number, number] })[]
}>('experiments')

const close = (found: unknown, expected: number, within: number) =>
  expect(Math.abs(Number(found) - expected)).toBeLessThanOrEqual(within * Math.abs(expected) + 1e-13)

test('the interval of means agrees with the mixture integrated in SciPy', () => {
  for (const { control, variant, typicalEffect, interval, p } of oracle.sequentialMeans) {
    const found = valueIn(sequentialMeans(control, variant, { typicalEffect }))
    close(found.interval.low, interval[0], 1e-7)
    close(found.interval.high, interval[1], 1e-7)
    close(found.pValue, p, 1e-7)
    expect(found.difference).toBe(variant.mean - control.mean)
  }
})

test('the interval of one rate agrees with mpmath', () => {
  for (const { successes, trials, interval } of oracle.sequentialProportion) {
    const found = sequentialProportion({ successes, trials })
    close(found.low, interval[0], 1e-9)
    close(found.high, interval[1], 1e-9)
  }
})

test('rates are means of zeros and ones', () => {
  const found = sequentialProportions(
    { successes: 30, trials: 100 },
    { successes: 50, trials: 120 },
    { typicalEffect: 0.1 },
  )
  const summary = (p: number, n: number) => ({ n, mean: p, variance: p * (1 - p) })
  expect(found).toEqual(sequentialMeans(summary(0.3, 100), summary(50 / 120, 120), { typicalEffect: 0.1 }))
})

test('the p-value is under the level exactly when the interval leaves out nothing', () => {
  const count = fc.integer({ min: 1, max: 199 })
  fc.assert(
    fc.property(count, count, fc.constantFrom(0.01, 0.05, 0.3), (x, y, level) => {
      const watch = { typicalEffect: 0.1, confidence: 1 - level }
      const control = { successes: x, trials: 200 }
      const variant = { successes: y, trials: 200 }
      const { interval, pValue, difference } = valueIn(sequentialProportions(control, variant, watch))
      expect(atMost(pValue) < level).toBe(interval.low > 0 || interval.high < 0)
      expect(interval.low < difference && difference < interval.high).toBe(true)
    }),
  )
})

test('looking after every twentieth subject, an A/A test is called at most 5 % of the time, where plain z is called far oftener', () => {
  const random = uniform(7)
  let [sequential, plain, missed] = [0, 0, 0]
  const runs = 400
  for (let run = 0; run < runs; run += 1) {
    const counts = [0, 0]
    let [called, calledPlainly, left] = [false, false, false]
    for (let n = 1; n <= 2000; n += 1) {
      for (const arm of [0, 1]) if (random() < 0.2) counts[arm] = (counts[arm] ?? 0) + 1
      if (n < 100 || n % 20 > 0) continue
      const [control, variant] = counts.map((successes) => ({ successes, trials: n }))
      if (control === undefined || variant === undefined) continue
      const reading = valueIn(sequentialProportions(control, variant, { typicalEffect: 0.05 }))
      called ||= atMost(reading.pValue) < 0.05
      calledPlainly ||= atMost(valueIn(twoProportionsZ(control, variant)).pValue) < 0.05
      const own = sequentialProportion(control)
      left ||= own.low > 0.2 || own.high < 0.2
    }
    sequential += called ? 1 : 0
    plain += calledPlainly ? 1 : 0
    missed += left ? 1 : 0
  }
  expect(sequential / runs).toBeLessThan(0.05)
  expect(missed / runs).toBeLessThan(0.05)
  expect(plain / runs).toBeGreaterThan(0.2)
})

test('intervals contain the estimate, are longer than those for a single look, and shrink with n', () => {
  const proportion = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.nat(500)).map(([trials, x]) => ({
    trials,
    successes: Math.min(x, trials),
  }))
  fc.assert(
    fc.property(proportion, ({ successes, trials }) => {
      const found = sequentialProportion({ successes, trials })
      const once = wilsonInterval({ successes, trials })
      const more = sequentialProportion({ successes: successes * 10, trials: trials * 10 })
      expect(found.low <= successes / trials && successes / trials <= found.high).toBe(true)
      expect(found.high - found.low).toBeGreaterThan(0.9 * (once.high - once.low))
      expect(more.high - more.low).toBeLessThan(found.high - found.low)
      const mirror = sequentialProportion({ successes: trials - successes, trials })
      expect(mirror.low).toBeCloseTo(1 - found.high, 12)
    }),
  )
})

test('all or none has an open end on the estimate', () => {
  expect(sequentialProportion({ successes: 0, trials: 20 }).low).toBe(0)
  expect(sequentialProportion({ successes: 20, trials: 20 }).high).toBe(1)
})

test('what is unknown is said, and what cannot be is refused by name', () => {
  const none = { successes: 0, trials: 10 }
  expect(sequentialProportions(none, none, { typicalEffect: 0.1 })).toEqual(unknown('arms_do_not_vary'))
  const some = { successes: 5, trials: 10 }
  expect(() => sequentialProportions(some, some, { typicalEffect: 0 })).toThrow(/^watch.typicalEffect/)
  expect(() => sequentialProportions(some, some, { typicalEffect: 1, confidence: 1 })).toThrow(/^watch.confidence/)
  expect(() => sequentialProportions({ successes: 3, trials: 2 }, some, { typicalEffect: 1 })).toThrow(/^control/)
  expect(() => sequentialProportions(some, { successes: 3, trials: 2 }, { typicalEffect: 1 })).toThrow(/^variant/)
  const summary = { n: 1, mean: 0, variance: 1 }
  const one = unknown('fewer_than_two_values')
  expect(sequentialMeans(summary, { ...summary, n: 2 }, { typicalEffect: 1 })).toEqual(one)
  expect(sequentialMeans({ ...summary, n: 2 }, summary, { typicalEffect: 1 })).toEqual(one)
  expect(() => sequentialProportion({ successes: 3, trials: 2 })).toThrow(/^proportion/)
  expect(() => sequentialProportion(some, 0)).toThrow(/^confidence/)
})

/** Numbers from 0 to 1 from a seed (mulberry32), so that the simulation is the same on every run. */
function uniform(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
