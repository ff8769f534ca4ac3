import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { unknown } from '../known.ts'
import { histogram } from './histogram.ts'
import { mean } from './mean.ts'
import { median } from './median.ts'
import { quantile, quantileOfSorted } from './quantile.ts'
import { ranks, type TieRule } from './ranks.ts'
import { risingOrder } from './rising-order.ts'
import { sumOf } from './sum-of.ts'
import { populationVariance, standardDeviation, variance } from './variance.ts'
import { weightedMean } from './weighted-mean.ts'

interface Case {
  name: string
  values: number[]
  weights: number[]
  mean: number
  variance: number | null
  population: number
  weighted: number
  quantiles: [number, number][]
  median: number
  counts: number[]
  edges: number[]
  ranks: Record<TieRule, number[]>
}

const cases: Case[] = JSON.parse(readFileSync(new URL('../../../test/oracles/describe.json', import.meta.url), 'utf8'))

function expectClose(actual: number, expected: number, tolerance = 1e-12): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1e-3, Math.abs(expected)))
}

describe.each(cases.map((each) => [each.name, each] as const))('the list "%s" agrees with NumPy', (name, oracle) => {
  test('mean, variance and weighted mean', () => {
    expectClose(valueIn(mean(oracle.values)), oracle.mean)
    expectClose(valueIn(populationVariance(oracle.values)), oracle.population, name === 'far' ? 1e-6 : 1e-12)
    const weighted = weightedMean(oracle.values, oracle.weights)
    expectClose(weighted.known ? weighted.value : Number.NaN, oracle.weighted)
    const sample = variance(oracle.values)
    expect(sample.known).toBe(oracle.variance !== null)
    if (sample.known) expectClose(sample.value, oracle.variance ?? 0, name === 'far' ? 1e-6 : 1e-12)
  })

  test('quantiles and median', () => {
    for (const [p, expected] of oracle.quantiles) expectClose(valueIn(quantile(oracle.values, p)), expected)
    expectClose(valueIn(median(oracle.values)), oracle.median)
  })

  test('histogram', () => {
    const bins = valueIn(histogram(oracle.values, 6))
    expect(bins.map((bin) => bin.count)).toEqual(oracle.counts)
    for (const [i, bin] of bins.entries()) expectClose(bin.from, oracle.edges[i] ?? Number.NaN)
    expectClose(bins.at(-1)?.to ?? Number.NaN, oracle.edges.at(-1) ?? Number.NaN)
  })

  test.each(['average', 'min', 'max', 'dense'] as const)('ranks, ties by %s', (ties) => {
    expect([...ranks(oracle.values, ties)]).toEqual(oracle.ranks[ties])
  })
})

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 })

test('shift and scale behave, and the input is left alone', () => {
  fc.assert(
    fc.property(numbers, fc.double({ min: -100, max: 100, noNaN: true }), (values, by) => {
      const before = [...values]
      const moved = values.map((value) => 2 * value + by)
      expectClose(valueIn(mean(moved)), 2 * valueIn(mean(values)) + by, 1e-6)
      const [one, other] = [variance(values), variance(moved)]
      if (one.known && other.known) expectClose(other.value, 4 * one.value, 1e-6)
      expectClose(valueIn(quantile(moved, 0.3)), 2 * valueIn(quantile(values, 0.3)) + by, 1e-6)
      ranks(values)
      valueIn(histogram(values, 7))
      expect(values).toEqual(before)
    }),
  )
})

test('the order of the input is irrelevant', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const turned = [...values].reverse()
      expectClose(valueIn(mean(turned)), valueIn(mean(values)))
      expect(valueIn(median(turned))).toBe(valueIn(median(values)))
      expect(valueIn(histogram(turned, 5))).toEqual(valueIn(histogram(values, 5)))
      expect([...ranks(turned)].reverse()).toEqual([...ranks(values)])
    }),
  )
})

test('bars hold every value once, ranks add up, and quantiles rise', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 40 }), (values, bars) => {
      expect(valueIn(histogram(values, bars)).reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length)
      expect(valueIn(sumOf(ranks(values)))).toBe((values.length * (values.length + 1)) / 2)
      const sorted = Float64Array.from(values).sort()
      expect(valueIn(quantileOfSorted(sorted, 0.7))).toBeGreaterThanOrEqual(valueIn(quantileOfSorted(sorted, 0.2)))
      expect(valueIn(quantileOfSorted(sorted, 0.7))).toBe(valueIn(quantile(values, 0.7)))
    }),
  )
})

test('the radix order is that of a stable sort, for any doubles', () => {
  const many = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 })), {
    minLength: 257,
    maxLength: 600,
  })
  fc.assert(
    fc.property(many, (values) => {
      const expected = values
        .map((_, i) => i)
        .sort((a, b) => {
          const [one, other] = [values[a] ?? 0, values[b] ?? 0]
          return one < other ? -1 : one > other ? 1 : a - b
        })
      expect([...risingOrder(values)]).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('the sum loses nothing that a double can hold', () => {
  expect(valueIn(sumOf([1e16, 1, -1e16]))).toBe(1)
  expect(valueIn(sumOf([1, 1e100, 1, -1e100]))).toBe(2)
  expect(valueIn(sumOf([]))).toBe(0)
})

test('what cannot be told is unknown', () => {
  expect(variance([3])).toEqual(unknown('fewer_than_two_values'))
  expect(standardDeviation([3]).known).toBe(false)
  expect(standardDeviation([1, 5])).toEqual({ known: true, value: Math.sqrt(8) })
  expect(weightedMean([1, 2], [0, 0])).toEqual(unknown('weights_zero'))
})

test('invalid input is refused by name', () => {
  expect(mean([])).toEqual(unknown('no_values'))
  expect(() => mean([1, Number.NaN])).toThrow('values[1] must be a finite number, not NaN')
  expect(() => quantile([1], 1.2)).toThrow('p must lie between 0 and 1')
  expect(quantileOfSorted([], 0.5)).toEqual(unknown('no_values'))
  expect(() => weightedMean([1, 2], [1])).toThrow('weights has 1 entries but values has 2')
  expect(() => weightedMean([1, 2], [1, -1])).toThrow('weights[1] must be zero or more')
  expect(() => histogram([1], 0)).toThrow('bars must be a whole number')
  expect(() => ranks([Infinity])).toThrow('values[0]')
})
