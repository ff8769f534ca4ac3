import { expect, test } from 'vitest'
import { figuresOf, realDataIsHere, realText } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { unknown } from '../known.ts'
import { discountedPurchases } from './discounted-purchases.ts'
import { expectedSpend, type GammaGamma, gammaGamma } from './gamma-gamma.ts'

type Three = [number, number, number]
const { gammaGamma: oracle } = figuresOf<{
  gammaGamma: {
    transactions: number[]
    meanSpend: number[]
    fit: {
      parameters: Record<keyof GammaGamma, number>
      standardErrors: Record<keyof GammaGamma, number>
      logLikelihood: number
    }
    expected: { parameters: Three; history: [number, number]; value: number }[]
  }
}>('lifetime')

const close = (found: number, expected: number, within: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(within * Math.abs(expected))
const names = ['p', 'q', 'v'] as const

test('finds what SciPy finds, with the standard errors of statsmodels', () => {
  const found = valueIn(gammaGamma(oracle))
  const errors = valueIn(found.standardErrors)
  expect(Math.abs(found.logLikelihood - oracle.fit.logLikelihood)).toBeLessThan(1e-6)
  for (const name of names) {
    close(found.parameters[name], oracle.fit.parameters[name], 1e-4)
    close(errors[name], oracle.fit.standardErrors[name], 2e-3)
  }
})

test('another currency only scales v', () => {
  const found = valueIn(gammaGamma(oracle)).parameters
  const inYen = valueIn(gammaGamma({ ...oracle, meanSpend: oracle.meanSpend.map((spend) => spend * 150) })).parameters
  close(inYen.p, found.p, 1e-5)
  close(inYen.q, found.q, 1e-5)
  close(inYen.v, found.v * 150, 1e-5)
})

test('the expected spend agrees with the posterior mean integrated in SciPy', () => {
  for (const { parameters, history, value } of oracle.expected) {
    const [p, q, v] = parameters
    const [transactions, meanSpend] = history
    close(valueIn(expectedSpend({ p, q, v }, { transactions, meanSpend })), value, 1e-8)
  }
})

test('a customer’s own mean counts the more, the more often it bought', () => {
  const parameters = { p: 6.25, q: 3.74, v: 15.44 }
  const own = (transactions: number) => valueIn(expectedSpend(parameters, { transactions, meanSpend: 100 }))
  const population = valueIn(expectedSpend(parameters))
  expect(population).toBeCloseTo((6.25 * 15.44) / 2.74, 10)
  expect(population < own(1) && own(1) < own(2) && own(2) < own(50) && own(50) < 100).toBe(true)
})

test('says where there is no mean, and refuses what cannot be', () => {
  expect(expectedSpend({ p: 2, q: 1, v: 5 })).toEqual(unknown('amounts_without_mean'))
  expect(expectedSpend({ p: 2, q: 0.5, v: 5 }, { transactions: 1, meanSpend: 1 }).known).toBe(true)
  expect(() => expectedSpend({ p: 0, q: 1, v: 5 })).toThrow(/^parameters.p/)
  expect(() => expectedSpend({ p: 1, q: 1, v: 5 }, { transactions: 1, meanSpend: 0 })).toThrow(/^history.meanSpend/)
  expect(() => expectedSpend({ p: 1, q: 1, v: 5 }, { transactions: 0.5, meanSpend: 1 })).toThrow(
    /^history.transactions/,
  )
  expect(() => gammaGamma({ transactions: [1], meanSpend: [] })).toThrow(/^meanSpend has 0 entries/)
  expect(() => gammaGamma({ transactions: [0], meanSpend: [1] })).toThrow(/^transactions\[0\]/)
  expect(() => gammaGamma({ transactions: [1.5], meanSpend: [1] })).toThrow(/^transactions\[0\]/)
  expect(() => gammaGamma({ transactions: [1], meanSpend: [-1] })).toThrow(/^meanSpend\[0\]/)
})

test('customers who all spend the same cannot be told apart', () => {
  const same = { transactions: [1, 2, 3, 4], meanSpend: [10, 10, 10, 10] }
  const found = gammaGamma(same)
  expect(found.known ? 'known' : found.because.en).toMatch(/^the fit runs to the boundary/)
})

test('purchases to come are discounted period by period', () => {
  const value = discountedPurchases((within) => 2 * within, { periods: 2, rate: 0.1 })
  expect(value).toBeCloseTo(2 / 1.1 + 2 / 1.21, 12)
  expect(discountedPurchases((t) => t, { periods: 4, length: 0.5, rate: 0 })).toBe(2)
  expect(discountedPurchases((t) => t, { periods: 0, rate: 0.1 })).toBe(0)
  expect(() => discountedPurchases((t) => t, { periods: 1.5, rate: 0 })).toThrow(/^horizon.periods/)
  expect(() => discountedPurchases((t) => t, { periods: 1, rate: -1 })).toThrow(/^horizon.rate/)
  expect(() => discountedPurchases((t) => t, { periods: 1, length: -1, rate: 0 })).toThrow(/^horizon.length/)
})

test.skipIf(!realDataIsHere)('CDNOW: p 6.25 q 3.74 v 15.44 (skipped: ../shared/data is absent)', () => {
  const lines = realText('cdnow/cdnow_sample_rfm_weeks.csv').trim().split('\n').slice(1)
  const buyers = lines.map((line) => line.split(',').map(Number)).filter(([, frequency = 0]) => frequency > 0)
  expect(buyers).toHaveLength(946)
  const { parameters } = valueIn(
    gammaGamma({
      transactions: buyers.map(([, frequency = 0]) => frequency),
      meanSpend: buyers.map((row) => row[5] ?? 0),
    }),
  )
  expect([parameters.p.toFixed(2), parameters.q.toFixed(2), parameters.v.toFixed(2)]).toEqual(['6.25', '3.74', '15.44'])
})
