import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { atMost } from '../distributions/p-value.ts'
import { unknown } from '../known.ts'
import { differenceOfScores } from './difference-of-scores.ts'
import type { LoyaltyTally } from './net-promoter-score.ts'

type Triple = [number, number, number]
const oracle = figuresOf<{
  differences: {
    first: Triple
    second: Triple
    difference: number
    standardError: number
    degrees: number
    interval: [number, number]
    p: number
  }[]
}>('loyalty')

const tallyOf = ([promoters, passives, detractors]: Triple): LoyaltyTally => ({ promoters, passives, detractors })

test('differences agree with SciPy', () => {
  for (const { first, second, difference, standardError, degrees, interval, p } of oracle.differences) {
    const found = valueIn(differenceOfScores(tallyOf(first), tallyOf(second)))
    expect(found.difference).toBeCloseTo(difference, 11)
    expect(found.standardError).toBeCloseTo(standardError, 10)
    expect(found.degrees).toBeCloseTo(degrees, 8)
    expect(atMost(found.pValue) / p).toBeCloseTo(1, 8)
    expect(found.interval.low).toBeCloseTo(interval[0], 7)
    expect(found.interval.high).toBeCloseTo(interval[1], 7)
  }
})

/** Every sample of n answers. */
function samplesOf(n: number): LoyaltyTally[] {
  const promoters = Array.from({ length: n + 1 }, (_, i) => i)
  return promoters.flatMap((p) =>
    Array.from({ length: n - p + 1 }, (_, d) => ({ promoters: p, passives: n - p - d, detractors: d })),
  )
}

function chanceOf({ promoters, passives, detractors }: LoyaltyTally, [p, q, r]: Triple): number {
  let chance = 1
  let left = promoters + passives + detractors
  for (const [count, part] of [
    [promoters, p],
    [passives, q],
    [detractors, r],
  ] as const)
    for (let k = 1; k <= count; k += 1, left -= 1) chance *= (left / k) * part
  return chance
}

/** Populations at even distances of a tenth, those in which nobody differs among them. */
const populations: Triple[] = Array.from({ length: 11 }, (_, p) =>
  Array.from({ length: 11 - p }, (_, d): Triple => [p / 10, (10 - p - d) / 10, d / 10]),
).flat()

/** Of two surveys of one population, how often the difference is called significant at 5 %: over all samples, exactly. */
function levelOf(n: number, m: number): number {
  const [first, second] = [samplesOf(n), samplesOf(m)]
  const called = first.map((a) =>
    second.map((b) => {
      const found = differenceOfScores(a, b)
      return found.known && atMost(found.value.pValue) < 0.05
    }),
  )
  const levels = populations.map((population) => {
    const chances = second.map((b) => chanceOf(b, population))
    return first.reduce((sum, a, i) => {
      const reached = chances.reduce((part, chance, j) => part + (called[i]?.[j] ? chance : 0), 0)
      return sum + chanceOf(a, population) * reached
    }, 0)
  })
  return Math.max(...levels)
}

test('the chances of all samples of a population add up to 1', () => {
  const sum = samplesOf(7).reduce((total, sample) => total + chanceOf(sample, [0.5, 0.3, 0.2]), 0)
  expect(sum).toBeCloseTo(1, 12)
})

test.each([
  [1, 1],
  [5, 5],
  [20, 20],
  [1, 20],
  [2, 20],
  [3, 20],
  [5, 20],
  [20, 5],
  [4, 60],
])('of %s and %s answers from one population no more than one in twenty is called different', (n, m) => {
  expect(levelOf(n, m)).toBeLessThanOrEqual(0.05)
})

test('and what differs is found: 20 promoters against 20 detractors, and not 2 against 2', () => {
  const all = (n: number) => tallyOf([n, 0, 0])
  const none = (n: number) => tallyOf([0, 0, n])
  expect(atMost(valueIn(differenceOfScores(none(20), all(20))).pValue)).toBeLessThan(1e-10)
  expect(atMost(valueIn(differenceOfScores(none(5), all(5))).pValue)).toBeLessThan(0.01)
  expect(atMost(valueIn(differenceOfScores(none(2), all(2))).pValue)).toBeGreaterThan(0.05)
})

describe('what is not told', () => {
  const nobody = tallyOf([0, 0, 0])
  const one = tallyOf([1, 0, 0])
  const some = tallyOf([1, 1, 0])

  test('without answers, or with one answer in a group, nothing is claimed', () => {
    expect(differenceOfScores(nobody, some)).toEqual(unknown('nobody_answered'))
    expect(differenceOfScores(some, nobody)).toEqual(unknown('nobody_answered'))
    expect(differenceOfScores(one, tallyOf([0, 0, 90]))).toEqual(unknown('too_few_answers'))
    expect(differenceOfScores(tallyOf([30, 2, 1]), one)).toEqual(unknown('too_few_answers'))
    expect(() => differenceOfScores({ ...some, promoters: 0.5 }, some)).toThrow(/^first.promoters/)
    expect(() => differenceOfScores(some, { ...some, detractors: Number.NaN })).toThrow(/^second.detractors/)
    expect(() => differenceOfScores(some, some, 1)).toThrow(/^confidence/)
  })

  test('a group and itself do not differ, intervals hold the difference and turn over with the order', () => {
    const count = fc.integer({ min: 0, max: 60 })
    const tally = fc
      .record({ promoters: count, passives: count, detractors: count })
      .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 1)
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        const [there, back] = [valueIn(differenceOfScores(a, b)), valueIn(differenceOfScores(b, a))]
        expect(there.difference).toBeCloseTo(-back.difference, 9)
        expect(there.interval.low).toBeCloseTo(-back.interval.high, 9)
        expect(there.interval.low <= there.difference && there.difference <= there.interval.high).toBe(true)
        expect([there.interval.low >= -200, there.interval.high <= 200]).toEqual([true, true])
        expect(valueIn(differenceOfScores(a, a))).toMatchObject({ difference: 0, pValue: 1 })
      }),
    )
  })
})
