import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { unknown } from '../known.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { type BetaBelief, betaBinomial } from './beta-binomial.ts'
import { holm } from './holm.ts'
import { integral } from './integral.ts'
import { powerOfMeans, sampleSizeOfMeans } from './power-of-means.ts'
import { powerOfProportions, sampleSizeOfProportions } from './power-of-proportions.ts'
import { probabilityToBeBest } from './probability-to-be-best.ts'
import { sampleRatioMismatch } from './sample-ratio-mismatch.ts'

const oracle = figuresOf<{
  mismatch: { counts: number[]; ratios: number[]; chiSquare: number; p: number }[]
  adjusted: { p: number[]; holm: number[]; bh: number[] }[]
  powers: { perArm: number; difference: number; level: number; power: number }[]
  best: { arms: BetaBelief[]; best: number[] }[]
  posteriors: { successes: number; trials: number; prior: BetaBelief; mean: number; interval: [number, number] }[]
}>('experiments')
const fromR = figuresOf<{
  proportions: { from: number; to: number; level: number; power: number; size: number; n: number; reached: number }[]
  means: { difference: number; sd: number; level: number; power: number; size: number }[]
  holm: number[]
  bh: number[]
}>('experiments-r')

const close = (found: unknown, expected: number, within = 1e-10) =>
  expect(Math.abs(Number(found) - expected)).toBeLessThanOrEqual(within * Math.abs(expected) + 1e-15)
const listsClose = (found: readonly number[], expected: readonly number[], within = 1e-12) => {
  expect(found).toHaveLength(expected.length)
  found.forEach((value, i) => {
    close(value, expected[i] ?? Number.NaN, within)
  })
}

describe('sample-ratio mismatch', () => {
  test('agrees with SciPy', () => {
    for (const { counts, ratios, chiSquare, p } of oracle.mismatch) {
      const found = valueIn(sampleRatioMismatch(counts, ratios))
      close(found.chiSquare, chiSquare)
      close(found.pValue, p)
      expect(found.verdict).toBe(p < 0.001 ? 'mismatch' : p < 0.01 ? 'look' : 'fine')
    }
  })

  // χ² = 1000 · d² for shares ½ ± d/2 of 1,000: 530 gives 3.6 (p .058), 550 gives 10 (p .0016), 560 gives 14.4 (p .00015).
  test.each([
    [500, 'fine'],
    [530, 'fine'],
    [550, 'look'],
    [560, 'mismatch'],
  ] as const)('%s of 1,000 in an arm meant to have half is %s', (count, verdict) => {
    expect(valueIn(sampleRatioMismatch([count, 1000 - count], [1, 1])).verdict).toBe(verdict)
    expect(valueIn(sampleRatioMismatch([1000 - count, count], [50, 50])).verdict).toBe(verdict)
  })

  test('the levels decide', () => {
    const at = (look: number, mismatch: number) =>
      valueIn(sampleRatioMismatch([550, 450], [1, 1], { look, mismatch })).verdict
    expect([at(0.001, 0.001), at(0.01, 0.01), at(0.05, 0.001)]).toEqual(['fine', 'mismatch', 'look'])
    expect(valueIn(sampleRatioMismatch([1e6, 0], [1, 1]))).toMatchObject({
      pValue: { below: 1e-300 },
      verdict: 'mismatch',
    })
  })

  test('too few to judge is said', () => {
    expect(sampleRatioMismatch([0, 0], [1, 1])).toEqual(unknown('no_subjects'))
    expect(sampleRatioMismatch([8, 0], [1, 1])).toEqual(unknown('too_few_subjects'))
    expect(sampleRatioMismatch([40, 0], [9, 1])).toEqual(unknown('too_few_subjects'))
    expect(sampleRatioMismatch([50, 0], [9, 1]).known).toBe(true)
  })

  test('what is not a split is refused by name', () => {
    expect(() => sampleRatioMismatch([1], [1])).toThrow(/^counts: a split needs/)
    expect(() => sampleRatioMismatch([1, 2], [1])).toThrow(/^ratios has 1 entries/)
    expect(() => sampleRatioMismatch([1, 2.5], [1, 1])).toThrow(/^counts\[1\]/)
    expect(() => sampleRatioMismatch([1, 2], [1, 0])).toThrow(/^ratios\[1\]/)
    expect(() => sampleRatioMismatch([1, 2], [1, 1], { look: 0.1, mismatch: 0 })).toThrow(/^levels.mismatch/)
    expect(() => sampleRatioMismatch([1, 2], [1, 1], { look: 0.01, mismatch: 0.1 })).toThrow(/^levels.look/)
  })
})

describe('several questions', () => {
  test('adjustments agree with statsmodels and R', () => {
    for (const { p, holm: byHolm, bh } of oracle.adjusted) {
      listsClose(holm(p), byHolm)
      listsClose(benjaminiHochberg(p), bh)
    }
    const asked = [0.01, 0.04, 0.03, 0.005, 0.5, 0.04]
    listsClose(holm(asked), fromR.holm)
    listsClose(benjaminiHochberg(asked), fromR.bh)
  })

  test('adjusted p-values never fall below the plain ones, Holm’s never below the other’s, and order does not matter', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(p), (list) => {
        const before = [...list]
        const [strict, loose] = [holm(list), benjaminiHochberg(list)]
        list.forEach((value, i) => {
          expect((loose[i] ?? -1) >= value * (1 - 1e-15)).toBe(true)
          expect((strict[i] ?? -1) >= (loose[i] ?? 2) * (1 - 1e-15)).toBe(true)
          expect((strict[i] ?? 2) <= 1).toBe(true)
        })
        listsClose(holm(list.toReversed()).reverse(), strict)
        expect(list).toEqual(before)
      }),
    )
  })

  test('a bound counts as itself, and what is not a probability is refused', () => {
    expect(holm([{ below: 1e-300 }, 0.5])).toEqual([2e-300, 0.5])
    expect(benjaminiHochberg([{ below: 1e-300 }, 0.5])).toEqual([2e-300, 0.5])
    expect(() => holm([0.5, 1.5])).toThrow(/^pValues\[1\]/)
    expect(() => benjaminiHochberg([-0.1])).toThrow(/^pValues\[0\]/)
    expect([holm([]), benjaminiHochberg([])]).toEqual([[], []])
  })
})

describe('power and sample size', () => {
  test('of proportions agree with R’s power.prop.test', () => {
    for (const { from, to, level, power, size, n, reached } of fromR.proportions) {
      expect(sampleSizeOfProportions({ from, to, level }, power)).toBe(size)
      close(powerOfProportions(n, { from, to, level }), reached)
    }
    expect(sampleSizeOfProportions({ from: 0.5, to: 0.75 })).toBe(58)
  })

  test('of means agree with the noncentral t of SciPy and R', () => {
    for (const { perArm, difference, level, power } of oracle.powers) {
      close(powerOfMeans(perArm, { difference, sd: 1, level }), power, 1e-8)
    }
    for (const { difference, sd, level, power, size } of fromR.means) {
      expect(sampleSizeOfMeans({ difference, sd, level }, power)).toBe(size)
    }
    expect(sampleSizeOfMeans({ difference: 1, sd: 1 })).toBe(17)
    expect(sampleSizeOfMeans({ difference: 100, sd: 1 })).toBe(2)
  })

  test('more subjects or a larger effect give more power, and the sample size is the smallest that reaches it', () => {
    const rate = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0.3, max: 0.99, noNaN: true }), (from, to, power) => {
        fc.pre(Math.abs(from - to) > 0.02)
        const size = sampleSizeOfProportions({ from, to }, power)
        expect(powerOfProportions(size, { from, to })).toBeGreaterThanOrEqual(power - 1e-12)
        if (size > 1) expect(powerOfProportions(size - 1, { from, to })).toBeLessThan(power)
      }),
    )
    const ask = { difference: 0.7, sd: 1 }
    const size = sampleSizeOfMeans(ask, 0.8)
    expect(powerOfMeans(size, ask)).toBeGreaterThanOrEqual(0.8)
    expect(powerOfMeans(size - 1, ask)).toBeLessThan(0.8)
    close(powerOfMeans(size, { difference: 7, sd: 10 }), powerOfMeans(size, ask), 1e-13)
  })

  test('what cannot be planned is refused by name', () => {
    expect(() => powerOfProportions(0, { from: 0.1, to: 0.2 })).toThrow(/^perArm: 0/)
    expect(() => powerOfProportions(Number.POSITIVE_INFINITY, { from: 0.1, to: 0.2 })).toThrow(/^perArm/)
    expect(() => powerOfProportions(9, { from: 0, to: 0.2 })).toThrow(/^question.from/)
    expect(() => powerOfProportions(9, { from: 0.1, to: 1 })).toThrow(/^question.to/)
    expect(() => powerOfProportions(9, { from: 0.1, to: 0.1 })).toThrow('question.to: there is no change to see')
    expect(() => powerOfProportions(9, { from: 0.1, to: 0.2, level: 0 })).toThrow(/^question.level/)
    expect(() => sampleSizeOfProportions({ from: 0.1, to: 0.2 }, 1)).toThrow(/^power/)
    expect(() => powerOfMeans(1, { difference: 1, sd: 1 })).toThrow(/^perArm/)
    expect(() => powerOfMeans(2.5, { difference: 1, sd: 1 })).toThrow(/^perArm/)
    expect(() => powerOfMeans(2, { difference: 0, sd: 1 })).toThrow(/^question.difference/)
    expect(() => powerOfMeans(2, { difference: 1, sd: 0 })).toThrow(/^question.sd/)
    expect(() => powerOfMeans(2, { difference: 1, sd: 1, level: 1 })).toThrow(/^question.level/)
    expect(() => sampleSizeOfMeans({ difference: 1, sd: 1 }, 0)).toThrow(/^power/)
  })

  test('one subject is enough for some questions', () => {
    expect(powerOfProportions(1, { from: 0.1, to: 0.9 })).toBeGreaterThan(0)
    expect(sampleSizeOfProportions({ from: 0.001, to: 0.999, level: 0.5 }, 0.3)).toBe(1)
  })
})

describe('beliefs about rates', () => {
  test('posteriors agree with SciPy', () => {
    for (const { successes, trials, prior, mean, interval } of oracle.posteriors) {
      const found = betaBinomial({ successes, trials }, prior, 0.9)
      close(found.mean, mean)
      close(found.interval.low, interval[0], 1e-9)
      close(found.interval.high, interval[1], 1e-9)
      expect([found.a, found.b]).toEqual([prior.a + successes, prior.b + trials - successes])
    }
    expect(betaBinomial({ successes: 3, trials: 4 })).toMatchObject({ a: 4, b: 2 })
    expect(() => betaBinomial({ successes: 3, trials: 4 }, { a: 0, b: 1 })).toThrow(/^prior.a/)
    expect(() => betaBinomial({ successes: 3, trials: 4 }, { a: 1, b: -1 })).toThrow(/^prior.b/)
    expect(() => betaBinomial({ successes: 5, trials: 4 })).toThrow(/^proportion.successes/)
    expect(() => betaBinomial({ successes: 1, trials: 4 }, { a: 1, b: 1 }, 0)).toThrow(/^confidence/)
  })

  test('the probability to be best agrees with quadrature in SciPy', () => {
    for (const { arms, best } of oracle.best) listsClose(probabilityToBeBest(arms), best, 1e-9)
  })

  test('it adds up to one, follows the arms around, and is even between equals', () => {
    const arm = fc.record({ a: fc.integer({ min: 1, max: 3000 }), b: fc.integer({ min: 1, max: 3000 }) })
    fc.assert(
      fc.property(fc.array(arm, { minLength: 2, maxLength: 4 }), (arms) => {
        const found = probabilityToBeBest(arms)
        expect(found.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
        expect(found.every((p) => p >= 0 && p <= 1 + 1e-12)).toBe(true)
        listsClose(probabilityToBeBest(arms.toReversed()).reverse(), found, 1e-9)
      }),
      { numRuns: 15 },
    )
    listsClose(
      probabilityToBeBest([
        { a: 9, b: 9 },
        { a: 9, b: 9 },
        { a: 9, b: 9 },
      ]),
      [1 / 3, 1 / 3, 1 / 3],
      1e-10,
    )
    expect(() => probabilityToBeBest([{ a: 1, b: 1 }])).toThrow(/^arms: the best of fewer/)
    expect(() =>
      probabilityToBeBest([
        { a: 1, b: 1 },
        { a: 0, b: 1 },
      ]),
    ).toThrow(/^arms\[1\].a/)
    expect(() =>
      probabilityToBeBest([
        { a: 1, b: -1 },
        { a: 1, b: 1 },
      ]),
    ).toThrow(/^arms\[0\].b/)
  })
})

describe('integrals', () => {
  test('are exact for polynomials of degree 31 and for smooth functions in panels', () => {
    close(
      integral((x) => x ** 31 + x ** 30, -1, 1),
      2 / 31,
      1e-13,
    )
    close(integral(Math.exp, 0, 3, 4), Math.expm1(3), 1e-14)
    close(
      integral((x) => x, 2, 0),
      -2,
      1e-14,
    )
  })

  test('refuse what is not an interval', () => {
    expect(() => integral(Math.exp, Number.NEGATIVE_INFINITY, 0)).toThrow(/^from/)
    expect(() => integral(Math.exp, 0, Number.NaN)).toThrow(/^to/)
    expect(() => integral(Math.exp, 0, 1, 0)).toThrow(/^panels/)
    expect(() => integral(Math.exp, 0, 1, 1.5)).toThrow(/^panels/)
  })
})
