import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, realDataIsHere, realText } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { type BgBb, bgBb, bgBbForecast } from './bg-bb.ts'
import {
  discountedLifetime,
  discountedResidualLifetime,
  projectedSurvival,
  retentionRate,
  type ShiftedBetaGeometric,
  shiftedBetaGeometric,
} from './shifted-beta-geometric.ts'

type OracleFit<Name extends string> = {
  parameters: Record<Name, number>
  standardErrors: Record<Name, number>
  logLikelihood: number
}
type Four = [number, number, number, number]

const oracle = figuresOf<{
  shifted: {
    fits: { cohorts: number[][]; fit: OracleFit<'alpha' | 'beta'> }[]
    values: {
      parameters: ShiftedBetaGeometric
      rate: number
      survival: number[]
      lifetime: number
      residual: [number, number, number]
    }[]
  }
  bgBb: {
    rows: Four[]
    fit: OracleFit<keyof BgBb>
    forecast: { parameters: Four; history: [number, number, number]; alive: number; five: number; discounted: number }[]
  }
}>('lifetime')

const close = (found: number, expected: number, within: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(within * Math.abs(expected))
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491]
const regular = [1000, 631, 468, 382, 326, 289, 262, 241]
const because = (figure: { known: true } | { known: false; because: { en: string } }) =>
  figure.known ? 'known' : figure.because.en

describe('shifted beta-geometric', () => {
  test('finds what SciPy finds for one cohort and for several of different lengths', () => {
    for (const { cohorts, fit } of oracle.shifted.fits) {
      const found = valueIn(shiftedBetaGeometric(cohorts))
      const errors = valueIn(found.standardErrors)
      expect(Math.abs(found.logLikelihood - fit.logLikelihood)).toBeLessThan(1e-7)
      for (const name of ['alpha', 'beta'] as const) {
        close(found.parameters[name], fit.parameters[name], 1e-5)
        close(errors[name], fit.standardErrors[name], 1e-3)
      }
    }
  })

  test('High End as published: α .668, β 3.806, LL −1611.158, years 8–12 .4604 .4358 .4142 .3951 .3780', () => {
    const found = valueIn(shiftedBetaGeometric([highEnd]))
    expect([found.parameters.alpha.toFixed(3), found.parameters.beta.toFixed(3)]).toEqual(['0.668', '3.806'])
    expect(found.logLikelihood.toFixed(3)).toBe('-1611.158')
    const years = projectedSurvival(found.parameters, 12).slice(8)
    expect(years.map((part) => part.toFixed(4))).toEqual(['0.4604', '0.4358', '0.4142', '0.3951', '0.3780'])
  })

  test('Regular as published: α .704, β 1.182, LL −1680.265', () => {
    const found = valueIn(shiftedBetaGeometric([regular]))
    expect([found.parameters.alpha.toFixed(3), found.parameters.beta.toFixed(3)]).toEqual(['0.704', '1.182'])
    expect(found.logLikelihood.toFixed(3)).toBe('-1680.265')
    expect(found.customers).toBe(1000)
  })

  test('survival, lifetime and residual lifetime agree with sums in mpmath', () => {
    for (const { parameters, rate, survival, lifetime, residual } of oracle.shifted.values) {
      projectedSurvival(parameters, 12).forEach((part, t) => {
        close(part, survival[t] ?? 0, 1e-12)
      })
      close(valueIn(discountedLifetime(parameters, rate)), lifetime, 1e-10)
      ;[1, 2, 5].forEach((renewal, i) => {
        close(valueIn(discountedResidualLifetime(parameters, renewal, rate)), residual[i] ?? 0, 1e-10)
      })
    }
  })

  test('retention rises, survival falls, and the loyal have more to come', () => {
    const positive = fc.double({ min: 0.05, max: 50, noNaN: true })
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 40 }), (alpha, beta, renewal) => {
        const parameters = { alpha, beta }
        expect(retentionRate(parameters, renewal + 1)).toBeGreaterThan(retentionRate(parameters, renewal))
        const survival = projectedSurvival(parameters, renewal)
        expect(survival).toHaveLength(renewal + 1)
        for (const [t, part] of survival.entries()) expect(part <= (survival[t - 1] ?? 1)).toBe(true)
        const residual = (n: number) => valueIn(discountedResidualLifetime(parameters, n, 0.1))
        expect(residual(renewal + 1)).toBeGreaterThan(residual(renewal))
        close(valueIn(discountedLifetime(parameters, 0.1)), 1 + residual(1) / 1.1, 1e-10)
      }),
    )
  })

  test('without discount the residual lifetime is the sum of what survives, from any renewal on', () => {
    const parameters = { alpha: 7, beta: 4 }
    const survival = projectedSurvival(parameters, 20_000)
    for (const n of [1, 2, 5]) {
      const sum = survival.slice(n).reduce((total, share) => total + share, 0) / (survival[n - 1] ?? 1)
      close(valueIn(discountedResidualLifetime(parameters, n, 0)), sum, 1e-9)
    }
  })

  test('two renewals are enough: two chances are met exactly by two parameters', () => {
    const { alpha, beta } = valueIn(shiftedBetaGeometric([[10_000, 6000, 4200]])).parameters
    // r(1) = β / (α + β) = .6 and r(2) = (β + 1) / (α + β + 1) = .7
    close(alpha, 1.2, 1e-5)
    close(beta, 1.8, 1e-5)
  })

  test('without discount the lifetime has an end only where α is above 1', () => {
    close(
      valueIn(discountedLifetime({ alpha: 3, beta: 4 }, 0)),
      valueIn(discountedLifetime({ alpha: 3, beta: 4 }, 2e-6)),
      1e-5,
    )
    expect(valueIn(discountedLifetime({ alpha: 3, beta: 4 }, 0))).toBe(3)
    const endless = 'without discount the expected lifetime has no end'
    expect(because(discountedLifetime({ alpha: 1, beta: 4 }, 0))).toBe(endless)
    expect(because(discountedResidualLifetime({ alpha: 0.5, beta: 4 }, 2, 0))).toBe(endless)
    expect(because(discountedResidualLifetime({ alpha: 2, beta: 4 }, 2, 0))).toBe('known')
  })

  test('says why there is no fit', () => {
    expect(because(shiftedBetaGeometric([[10, 10, 10]]))).toBe('nobody has left yet')
    expect(because(shiftedBetaGeometric([[10, 0, 0]]))).toBe('everybody left at the first renewal')
    expect(because(shiftedBetaGeometric([[10, 6]]))).toBe('one renewal does not tell the chances of leaving apart')
    expect(because(shiftedBetaGeometric([[1000, 900, 850, 700]]))).toMatch(/^the fit runs to the boundary/)
    expect(because(shiftedBetaGeometric([[1000, 900, 810, 729]]))).toMatch(/^the fit runs to the boundary/)
  })

  test('what cannot be is refused by name', () => {
    expect(() =>
      shiftedBetaGeometric([
        [10, 5],
        [10, 11],
      ]),
    ).toThrow(/^cohorts\[1\]\[1\]: 11 are more than the 10/)
    expect(() => shiftedBetaGeometric([[10, 5.5]])).toThrow(/^cohorts\[0\]\[1\]/)
    const fine = { alpha: 1, beta: 1 }
    expect(() => retentionRate({ alpha: 0, beta: 1 }, 1)).toThrow(/^parameters.alpha/)
    expect(() => discountedLifetime({ alpha: 1, beta: -1 }, 1)).toThrow(/^parameters.beta/)
    for (const wrong of [0, 1.5]) expect(() => retentionRate(fine, wrong)).toThrow(/^renewal/)
    expect(() => projectedSurvival(fine, -1)).toThrow(/^renewals/)
    for (const wrong of [-0.1, 1e-7, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => discountedLifetime(fine, wrong)).toThrow(/^rate/)
    }
    expect(() => discountedResidualLifetime(fine, 0, 0.1)).toThrow(/^renewal/)
  })
})

describe('BG/BB', () => {
  const rows = (list: readonly (readonly number[])[]) => ({
    frequency: list.map(([x = 0]) => x),
    recency: list.map(([, t = 0]) => t),
    occasions: list.map(([, , n = 0]) => n),
    customers: list.map(([, , , count = 0]) => count),
  })

  test('finds what SciPy finds, with the standard errors of statsmodels', () => {
    const { fit } = oracle.bgBb
    const found = valueIn(bgBb(rows(oracle.bgBb.rows)))
    const errors = valueIn(found.standardErrors)
    expect(Math.abs(found.logLikelihood - fit.logLikelihood)).toBeLessThan(1e-6)
    expect(found.customers).toBe(600)
    for (const name of ['alpha', 'beta', 'gamma', 'delta'] as const) {
      close(found.parameters[name], fit.parameters[name], 1e-4)
      close(errors[name], fit.standardErrors[name], 2e-3)
    }
  })

  test('one row for each customer is the same as counted rows', () => {
    const listed = oracle.bgBb.rows.flatMap(([x, t, n, count]) => Array.from({ length: count }, () => [x, t, n, 1]))
    const { customers: _, ...columns } = rows(listed)
    const [counted, single] = [valueIn(bgBb(rows(oracle.bgBb.rows))), valueIn(bgBb(columns))]
    expect(single.customers).toBe(600)
    close(single.logLikelihood, counted.logLikelihood, 1e-11)
    close(single.parameters.gamma, counted.parameters.gamma, 1e-4)
  })

  test('expects what sums in mpmath give', () => {
    for (const { parameters, history, alive, five, discounted } of oracle.bgBb.forecast) {
      const [alpha, beta, gamma, delta] = parameters
      const [frequency, recency, occasions] = history
      const forecast = bgBbForecast({ alpha, beta, gamma, delta })
      close(forecast.probabilityAlive({ frequency, recency, occasions }), alive, 1e-10)
      close(forecast.conditionalExpectation({ frequency, recency, occasions }, 5), five, 1e-10)
      close(forecast.discountedPurchases({ frequency, recency, occasions }, 0.1), discounted, 1e-9)
      if (occasions === 0) close(forecast.expectedPurchases(5), five, 1e-10)
    }
  })

  test('expects more the longer it waits, and never more than there are occasions', () => {
    const positive = fc.double({ min: 0.1, max: 20, noNaN: true })
    const history = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)).map(([a, b, c]) => {
      const [low = 0, middle = 0, high = 0] = [a, b, c].sort((one, two) => one - two)
      return low === 0
        ? { frequency: 0, recency: 0, occasions: high }
        : { frequency: low, recency: middle, occasions: high }
    })
    fc.assert(
      fc.property(positive, positive, positive, positive, history, (alpha, beta, gamma, delta, seen) => {
        const forecast = bgBbForecast({ alpha, beta, gamma, delta })
        const alive = forecast.probabilityAlive(seen)
        const [three, four] = [3, 4].map((n) => forecast.conditionalExpectation(seen, n))
        expect(alive > 0 && alive <= 1).toBe(true)
        expect((three ?? 0) < (four ?? 0) && (four ?? 0) <= 4).toBe(true)
        expect(forecast.conditionalExpectation(seen, 0)).toBe(0)
        expect(forecast.discountedPurchases(seen, 0.2)).toBeLessThan(forecast.discountedPurchases(seen, 0.1))
      }),
    )
  })

  test('what cannot be is refused by name', () => {
    const one = { frequency: [1], recency: [2], occasions: [3] }
    expect(() => bgBb({ ...one, recency: [4] })).toThrow(/^recency\[0\]: 4 of 3 occasions/)
    expect(() => bgBb({ ...one, frequency: [3] })).toThrow(/^frequency\[0\]: 3 purchases do not fit/)
    expect(() => bgBb({ ...one, frequency: [0] })).toThrow(/^frequency\[0\]: 0 purchases do not fit/)
    expect(() => bgBb({ ...one, frequency: [0.5] })).toThrow(/^frequency\[0\]/)
    expect(() => bgBb({ ...one, occasions: [] })).toThrow(/^occasions has 0 entries/)
    expect(() => bgBb({ ...one, recency: [] })).toThrow(/^recency has 0 entries/)
    expect(() => bgBb({ ...one, customers: [1, 2] })).toThrow(/^customers has 2 entries/)
    const forecast = bgBbForecast({ alpha: 1, beta: 1, gamma: 1, delta: 1 })
    expect(() => bgBbForecast({ alpha: 1, beta: 1, gamma: 1, delta: 0 })).toThrow(/^parameters.delta/)
    expect(() => forecast.expectedPurchases(1.5)).toThrow(/^occasions/)
    expect(() => forecast.discountedPurchases({ frequency: 0, recency: 0, occasions: 1 }, 0)).toThrow(/^rate/)
    expect(() => forecast.probabilityAlive({ frequency: 2, recency: 1, occasions: 1 })).toThrow(/^frequency/)
  })

  test.skipIf(!realDataIsHere)('donations: 1.204 .750 .657 2.783 (skipped: ../shared/data is absent)', () => {
    const lines = realText('cdnow/donations.csv').trim().split('\n').slice(1)
    const found = valueIn(bgBb(rows(lines.map((line) => line.split(',').map(Number)))))
    close(found.parameters.alpha, 1.204, 0.01)
    close(found.parameters.beta, 0.75, 0.01)
    close(found.parameters.gamma, 0.657, 0.01)
    close(found.parameters.delta, 2.783, 0.01)
    expect(found.customers).toBe(11_104)
  })
})
