import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { unknown } from '../known.ts'
import { brierScore } from './brier-score.ts'
import { calibration } from './calibration.ts'
import { kendall } from './kendall.ts'
import { laggedCorrelation } from './lagged-correlation.ts'
import { liftByDecile } from './lift-by-decile.ts'
import { linearRegression } from './linear-regression.ts'
import { logisticRegression, predictedProbability } from './logistic-regression.ts'
import { pearson } from './pearson.ts'
import { precisionRecallAuc } from './precision-recall-auc.ts'
import { rocAuc } from './roc-auc.ts'
import { seededRandom, shuffle } from './seeded-random.ts'
import { spearman } from './spearman.ts'

const pair = fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }), is: fc.boolean() })
const pairs = fc.array(pair, { minLength: 5, maxLength: 60 })
const many = fc.array(pair, { minLength: 25, maxLength: 60 })
type Pair = typeof pair extends fc.Arbitrary<infer One> ? One : never
const xs = (rows: readonly Pair[]) => rows.map((row) => row.x)
const ys = (rows: readonly Pair[]) => rows.map((row) => row.y)
const is = (rows: readonly Pair[]) => rows.map((row) => row.is)

describe.each([
  ['pearson', pearson],
  ['spearman', spearman],
  ['kendall', kendall],
] as const)('%s', (_, correlate) => {
  test('is symmetric, turns with a sign, ignores order and positive scale, and lies in its interval', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const found = correlate(xs(rows), ys(rows))
        const turned = correlate([...ys(rows)].reverse(), [...xs(rows)].reverse())
        const scaled = correlate(
          xs(rows).map((x) => 3 - 2 * x),
          ys(rows),
        )
        expect([turned.known, scaled.known]).toEqual([found.known, found.known])
        if (!found.known || !turned.known || !scaled.known) return
        expect(turned.value.coefficient).toBeCloseTo(found.value.coefficient, 10)
        expect(scaled.value.coefficient).toBeCloseTo(-found.value.coefficient, 10)
        expect(Math.abs(found.value.coefficient)).toBeLessThanOrEqual(1)
        if (!found.value.interval.known) return
        expect(found.value.interval.value.low).toBeLessThanOrEqual(found.value.coefficient)
        expect(found.value.interval.value.high).toBeGreaterThanOrEqual(found.value.coefficient)
      }),
    )
  })

  test('says what it does not know, and refuses what cannot be', () => {
    expect(correlate([1, 1, 1], [1, 2, 3])).toEqual(unknown('does_not_vary'))
    const line = correlate([1, 2, 3, 4, 5, 6], [2, 4, 6, 8, 10, 12])
    expect(line).toMatchObject({
      known: true,
      value: { coefficient: 1, interval: { code: 'perfect_correlation' } },
    })
    expect(correlate([1], [1])).toEqual(unknown('fewer_than_two_pairs'))
    expect(() => correlate([1, 2], [1])).toThrow('y has 1 entries but x has 2')
    expect(() => correlate([1, 2], [1, Number.NaN])).toThrow('y[1]')
    expect(() => correlate([1, 2, 3], [1, 2, 3], 1)).toThrow('confidence')
  })
})

test('a rank correlation does not see how values are spread, only their order', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const bent = xs(rows).map((x) => Math.exp(x / 3))
      expect(spearman(bent, ys(rows))).toEqual(spearman(xs(rows), ys(rows)))
      expect(kendall(bent, ys(rows))).toEqual(kendall(xs(rows), ys(rows)))
    }),
  )
})

test('two or three points are too few for a p or an interval', () => {
  const two = pearson([1, 2], [1, 3])
  expect(two).toMatchObject({ known: true, value: { p: { known: false }, interval: { known: false } } })
  expect(kendall([1, 2, 3, 4], [1, 3, 2, 4])).toMatchObject({ known: true, value: { interval: { known: false } } })
  expect(kendall([1, 2, 3, 4], [2, 4, 1, 3])).toMatchObject({ known: true, value: { p: { value: 1 } } })
})

test('a lagged correlation tries every lag, and its p is never nought', () => {
  fc.assert(
    fc.property(many, (rows) => {
      const found = laggedCorrelation(xs(rows), ys(rows), { most: 4, permutations: 19, seed: 5 })
      if (!found.known) return
      expect(found.value.lags).toHaveLength(9)
      expect(found.value.p).toBeGreaterThanOrEqual(1 / 20)
      expect(found.value.p).toBeLessThanOrEqual(1)
      const sizes = found.value.lags.map(({ coefficient }) => (coefficient.known ? Math.abs(coefficient.value) : 0))
      expect(Math.abs(found.value.best.coefficient)).toBe(Math.max(...sizes))
    }),
    { numRuns: 30 },
  )
  const [one, other] = [
    [5, 1, 4, 2, 8, 3],
    [2, 9, 5, 1, 4, 2],
  ]
  const onwards = laggedCorrelation(one, other, { least: 0, most: 2, permutations: 19 })
  const both = laggedCorrelation(one, other, { most: 2, permutations: 19 })
  if (!onwards.known || !both.known) throw new Error('both are known')
  expect(onwards.value.lags).toEqual(both.value.lags.slice(2))
  const rising = Array.from({ length: 20 }, (_, i) => i)
  const [asMany, few] = [20, 0.2].map((effective) => laggedCorrelation(rising, rising, { most: 0, effective }))
  if (!asMany?.known || !few?.known) throw new Error('both are known')
  expect([asMany.value.p, asMany.value.best]).toEqual([1 / 1000, few.value.best])
  expect(few.value.p).toBeGreaterThan(0.3)
  for (const effective of [0, 21, Number.NaN])
    expect(() => laggedCorrelation(rising, rising, { most: 0, effective })).toThrow('effective')
  expect(() => laggedCorrelation(one, other, { least: 3, most: 2 })).toThrow('least')
  expect(laggedCorrelation([1, 1, 1, 1], [1, 2, 3, 4], { most: 1 }).known).toBe(false)
  expect(laggedCorrelation([1, 2, 3], [1, 2, 3], { most: 1 })).toEqual(unknown('fewer_than_three_pairs'))
  expect(() => laggedCorrelation([1, 2, 3], [1, 2, 3], { most: 0.5 })).toThrow('most must be a whole number')
  expect(() => laggedCorrelation([1, 2, 3], [1, 2, 3], { most: 0, seed: 0.5 })).toThrow('seed')
})

test('the seeded stream is even, repeats for its seed, and shuffles without loss', () => {
  const [one, other] = [seededRandom(3), seededRandom(3)]
  const drawn = Array.from({ length: 4000 }, () => one())
  expect(drawn.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => other()))
  expect(drawn.every((each) => each >= 0 && each < 1)).toBe(true)
  expect(drawn.reduce((sum, each) => sum + each, 0) / 4000).toBeCloseTo(0.5, 1)
  const values = Float64Array.from({ length: 50 }, (_, i) => i)
  shuffle(values, one)
  expect([...values]).not.toEqual([...values].sort((a, b) => a - b))
  expect([...values.sort()]).toEqual(Array.from({ length: 50 }, (_, i) => i))
})

describe('regressions', () => {
  test('other units change the slope alone, and the order of rows nothing', () => {
    fc.assert(
      fc.property(many, (rows) => {
        const plain = linearRegression([{ name: 'x', values: xs(rows) }], ys(rows))
        const back = [...rows].reverse()
        const moved = linearRegression([{ name: 'x', values: xs(back).map((x) => 10 * x + 4) }], ys(back))
        if (!plain.known || !moved.known) return
        expect((moved.value.coefficients[1] ?? 0) * 10).toBeCloseTo(plain.value.coefficients[1] ?? 0, 9)
        expect(moved.value.rSquared).toBeCloseTo(plain.value.rSquared, 9)
        const r = pearson(xs(rows), ys(rows))
        if (r.known) expect(plain.value.rSquared).toBeCloseTo(r.value.coefficient ** 2, 9)
      }),
    )
  })

  test('a logistic fit foretells the overall rate on average, and a ridge draws slopes to 0', () => {
    fc.assert(
      fc.property(many, (rows) => {
        const predictors = [{ name: 'x', values: xs(rows) }]
        const fit = logisticRegression(predictors, is(rows))
        if (!fit.known) return
        const foretold = xs(rows).reduce((sum, x) => sum + predictedProbability(fit.value, { x }), 0)
        expect(foretold).toBeCloseTo(is(rows).filter(Boolean).length, 6)
        const ridged = logisticRegression(predictors, is(rows), { ridge: 5 })
        if (!ridged.known) throw new Error(ridged.because.en)
        expect(Math.abs(ridged.value.coefficients[1] ?? 0)).toBeLessThanOrEqual(
          Math.abs(fit.value.coefficients[1] ?? 0) + 1e-9,
        )
      }),
    )
  })

  test('refuse what cannot be, by name', () => {
    const x = [{ name: 'x', values: [1, 2, 3, 5] }]
    expect(() => linearRegression([], [1, 2])).toThrow('predictors must not be empty')
    expect(() => linearRegression(x, [1, 2])).toThrow('predictor "x" has 4 entries but outcome has 2')
    expect(() => linearRegression(x, [1, 2, 3, Infinity])).toThrow('outcome[3]')
    expect(() => linearRegression(x, [1, 2, 3, 4], { ridge: -1 })).toThrow('ridge')
    expect(() => linearRegression(x, [1, 2, 3, 4], { confidence: 2 })).toThrow('confidence')
    expect(() => logisticRegression(x, [1, 0, 1, 2])).toThrow('outcomes[3] must be true or false, not 2')
    expect(() => logisticRegression(x, [])).toThrow('predictor "x" has 4 entries')
    expect(logisticRegression([{ name: 'x', values: [] }], [])).toEqual(unknown('outcomes_alike'))
    const fit = logisticRegression(x, [1, 0, 1, 0])
    if (!fit.known) throw new Error(fit.because.en)
    expect(() => predictedProbability(fit.value, {})).toThrow('predictor "x"')
  })
})

describe('judging scores', () => {
  test('AUC turns with the score, keeps under any rising change of it, and lies in its interval', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const found = rocAuc(xs(rows), is(rows))
        const turned = rocAuc(
          [...xs(rows)].reverse().map((x) => -x),
          [...is(rows)].reverse(),
        )
        expect(found.known).toBe(new Set(is(rows)).size === 2)
        if (!found.known || !turned.known) return
        expect(turned.value.area).toBeCloseTo(1 - found.value.area, 12)
        expect(
          rocAuc(
            xs(rows).map((x) => Math.exp(x)),
            is(rows),
          ),
        ).toEqual(found)
        if (!found.value.interval.known) return
        expect(found.value.interval.value.low).toBeLessThanOrEqual(found.value.area)
        expect(found.value.interval.value.high).toBeGreaterThanOrEqual(found.value.area)
      }),
    )
  })

  test('what cannot be told is unknown', () => {
    expect(rocAuc([1, 2], [1, 1])).toEqual(unknown('outcomes_alike'))
    expect(rocAuc([1, 2, 3], [0, 0, 1])).toMatchObject({
      known: true,
      value: { area: 1, standardError: { known: false } },
    })
    expect(rocAuc([1, 2, 3, 4], [0, 0, 1, 1])).toMatchObject({
      value: { area: 1, standardError: { code: 'outcomes_do_not_overlap' }, interval: { known: false } },
    })
    expect(precisionRecallAuc([1, 2], [0, 0])).toEqual(unknown('happened_to_nobody'))
    expect(liftByDecile([1, 2], [0, 1])).toEqual(unknown('fewer_than_ten_subjects'))
    expect(
      liftByDecile(
        Array.from({ length: 10 }, (_, i) => i),
        new Uint8Array(10),
      ).known,
    ).toBe(false)
    expect(() => rocAuc([1], [1, 0])).toThrow('scores has 1 entries but outcomes has 2')
    expect(() => brierScore([1.5], [1])).toThrow('probabilities[0] must lie between 0 and 1')
    expect(() => brierScore([1, 0], [1])).toThrow('probabilities has 2 entries')
    expect(() => calibration([0.5], [1], 0)).toThrow('bins')
  })

  test('deciles share ties fairly: order is irrelevant, lifts average 1, and the last gain is everyone', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const found = liftByDecile(xs(rows), is(rows))
        const back = [...rows].reverse()
        const turned = liftByDecile(xs(back), is(back))
        if (!found.known || !turned.known) return
        expect(found.value.reduce((sum, { lift }) => sum + lift, 0)).toBeCloseTo(10, 9)
        expect(found.value.at(-1)?.cumulativeGain).toBeCloseTo(1, 12)
        for (const [i, { rate }] of found.value.entries()) expect(turned.value[i]?.rate).toBeCloseTo(rate, 12)
        expect(found.value.every(({ rate }) => rate >= 0 && rate <= 1 + 1e-12)).toBe(true)
      }),
    )
  })

  test('average precision lies between 0 and 1; bins of calibration hold everybody, and edges belong below', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 20 }), (rows, bins) => {
        const area = precisionRecallAuc(xs(rows), is(rows))
        if (area.known) expect(area.value).toBeGreaterThan(0)
        if (area.known) expect(area.value).toBeLessThanOrEqual(1)
        const p = xs(rows).map((x) => (x + 9) / 18)
        const found = valueIn(calibration(p, is(rows), bins))
        expect(found.bins.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
        for (const { from, to, foretold } of found.bins) {
          if (foretold.known) expect(foretold.value).toBeLessThanOrEqual(to + 1e-12)
          if (foretold.known) expect(foretold.value).toBeGreaterThanOrEqual(from)
        }
        expect(found.expectedError).toBeLessThanOrEqual(found.largestError + 1e-12)
      }),
    )
  })
})
