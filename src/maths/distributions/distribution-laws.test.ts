import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beta } from './beta.ts'
import { binomial } from './binomial.ts'
import { chiSquare } from './chi-square.ts'
import { fisherF } from './fisher-f.ts'
import { gamma } from './gamma.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { logGamma, logGammaOnePlus } from './log-gamma.ts'
import { normal } from './normal.ts'
import { atMost, pValueOf } from './p-value.ts'
import { poisson } from './poisson.ts'
import { stirlingError } from './stirling-error.ts'
import { studentT } from './student-t.ts'

const size = fc.double({ min: 0.05, max: 500, noNaN: true })
const atLeastOne = fc.double({ min: 1, max: 500, noNaN: true })
const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })

const families = {
  normal: fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), size).map(([mean, sd]) => normal(mean, sd)),
  studentT: size.map((degrees) => studentT(degrees)),
  chiSquare: size.map((degrees) => chiSquare(degrees)),
  fisherF: fc.tuple(size, size).map(([above, below]) => fisherF(above, below)),
  gamma: fc.tuple(size, size).map(([shape, rate]) => gamma(shape, rate)),
  // Below shape 1 much of the mass lies closer to 1 than the next double: no x has the probability asked for.
  beta: fc.tuple(atLeastOne, atLeastOne).map(([a, b]) => beta(a, b)),
}

describe.each(Object.entries(families))('%s', (_name, family) => {
  test('a quantile has its probability below it', () => {
    fc.assert(
      fc.property(family, chance, (it, p) => {
        const x = it.quantile(p)
        if (x > 1e-290) expect(Math.abs(it.logBelow(x) - Math.log(p))).toBeLessThan(1e-9)
      }),
    )
  })

  test('the two tails add up to one, and a larger x has more below it', () => {
    fc.assert(
      fc.property(family, chance, chance, (it, p, q) => {
        const [low, high] = [it.quantile(Math.min(p, q)), it.quantile(Math.max(p, q))]
        expect(it.below(low) + it.above(low)).toBeCloseTo(1, 12)
        expect(it.below(high)).toBeGreaterThanOrEqual(it.below(low) - 1e-13)
        expect(Math.exp(it.logAbove(high))).toBeCloseTo(it.above(high), 12)
      }),
    )
  })

  test('the ends have probability 0 and 1', () => {
    fc.assert(
      fc.property(family, (it) => {
        expect([it.below(-Infinity), it.above(Infinity)]).toEqual([0, 0])
        expect([it.above(-Infinity), it.below(Infinity)]).toEqual([1, 1])
        expect(it.below(it.quantile(0))).toBe(0)
        expect(it.above(it.upperQuantile(0))).toBe(0)
        expect(it.density(-Infinity)).toBe(0)
      }),
    )
  })

  test('x that is not a number and p outside [0, 1] are refused', () => {
    fc.assert(
      fc.property(family, (it) => {
        expect(() => it.below(Number.NaN)).toThrow(RangeError)
        expect(() => it.density(Number.NaN)).toThrow('x must be a number')
        expect(() => it.quantile(1.01)).toThrow('p must lie between 0 and 1')
        expect(() => it.upperQuantile(-0.01)).toThrow(RangeError)
      }),
      { numRuns: 5 },
    )
  })
})

describe('on whole numbers', () => {
  const counted = fc.oneof(
    size.map((mean) => poisson(mean)),
    fc.tuple(fc.integer({ min: 1, max: 400 }), chance).map(([trials, each]) => binomial(trials, each)),
  )

  test('the quantile is the smallest k that reaches p', () => {
    fc.assert(
      fc.property(counted, chance, (it, p) => {
        const k = it.quantile(p)
        expect(Number.isInteger(k)).toBe(true)
        expect(it.below(k)).toBeGreaterThanOrEqual(p * (1 - 1e-13))
        if (k > 0) expect(it.below(k - 1)).toBeLessThan(p)
      }),
    )
  })

  test('probabilities of single counts add up to the tail', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 0, max: 60 }), (it, k) => {
        const sum = Array.from({ length: k + 1 }, (_, each) => it.density(each)).reduce((a, b) => a + b, 0)
        expect(sum).toBeCloseTo(it.below(k), 11)
        expect(it.below(k + 0.5)).toBe(it.below(k))
        expect(it.density(k + 0.5)).toBe(0)
      }),
    )
  })

  test('the edges are exact', () => {
    expect([binomial(5, 0).density(0), binomial(5, 0).density(1), binomial(5, 1).density(5)]).toEqual([1, 0, 1])
    expect([binomial(5, 0).below(0), binomial(5, 1).below(4), binomial(5, 1).above(4)]).toEqual([1, 0, 1])
    expect([binomial(5, 0.5).below(-1), binomial(5, 0.5).below(5), binomial(0, 0.3).density(0)]).toEqual([0, 1, 1])
    expect([binomial(9, 0.5).quantile(0), binomial(9, 0.5).quantile(1), poisson(3).quantile(1)]).toEqual([
      0,
      9,
      Infinity,
    ])
    expect([poisson(3).below(Infinity), poisson(3).below(-1), poisson(2).density(0)]).toEqual([1, 0, Math.exp(-2)])
  })
})

test('a density that has no end at its edge says so', () => {
  expect(gamma(0.5, 1).density(0)).toBe(Infinity)
  expect(gamma(1, 3).density(0)).toBeCloseTo(3, 14)
  expect(gamma(2, 3).density(0)).toBe(0)
  expect(fisherF(2, 9).density(0)).toBe(1)
  expect(fisherF(1, 9).density(0)).toBe(Infinity)
  expect([beta(1, 3).density(0), beta(3, 1).density(1)].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([3, 3])
  expect([beta(2, 3).density(0), beta(0.5, 3).density(0), beta(2, 3).density(1.5)]).toEqual([0, Infinity, 0])
})

test('parameters out of range are refused by name', () => {
  expect(() => normal(0, 0)).toThrow('sd must be positive and finite, not 0')
  expect(() => normal(Number.NaN)).toThrow('mean must be a finite number')
  expect(() => studentT(-1)).toThrow('degrees')
  expect(() => chiSquare(0)).toThrow('degrees')
  expect(() => fisherF(1, Infinity)).toThrow('degreesBelow')
  expect(() => gamma(1, -2)).toThrow('rate')
  expect(() => beta(0, 1)).toThrow('a must be positive')
  expect(() => poisson(0)).toThrow('mean')
  expect(() => binomial(2.5, 0.5)).toThrow('trials must be a whole number')
  expect(() => binomial(2, 1.5)).toThrow('chance')
  expect(() => logGamma(0)).toThrow('x must be positive')
})

test('a p-value too small to be told is a bound, and never zero', () => {
  expect(pValueOf(0.25)).toBe(0.25)
  expect(pValueOf(1e-300)).toBe(1e-300)
  expect(pValueOf(0)).toEqual({ below: 1e-300 })
  expect([atMost(0.2), atMost({ below: 1e-300 })]).toEqual([0.2, 1e-300])
  expect(() => pValueOf(-1e-17)).toThrow(RangeError)
  expect(() => pValueOf(Number.NaN)).toThrow('probability')
})

test('the pieces agree with each other', () => {
  fc.assert(
    fc.property(size, size, chance, (a, b, x) => {
      expect(incompleteBeta(a, b, x).lower).toBeCloseTo(incompleteBeta(b, a, 1 - x).upper, 10)
      expect(incompleteGamma(a, b).logUpper).toBeLessThanOrEqual(0)
      expect(Math.abs(logGamma(a + 1) - logGamma(a) - Math.log(a))).toBeLessThan(1e-11)
      const stirling = 0.5 * Math.log(2 * Math.PI * a) + a * Math.log(a) - a
      expect(Math.abs(logGamma(a + 1) - stirling - stirlingError(a))).toBeLessThan(1e-11)
      expect(logGammaOnePlus(x)).toBeCloseTo(logGamma(1 + x), 13)
    }),
  )
})
