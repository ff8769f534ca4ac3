import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { type Known, unknown } from '../known.ts'
import { bgBb } from './bg-bb.ts'
import { bgNbd, bgNbdForecast } from './bg-nbd.ts'
import type { Fit } from './fit-positive.ts'
import { gammaGamma } from './gamma-gamma.ts'
import { modifiedBgNbd, modifiedBgNbdForecast } from './modified-bg-nbd.ts'
import { nbd, nbdForecast } from './nbd.ts'
import { paretoNbd, paretoNbdForecast } from './pareto-nbd.ts'
import { shiftedBetaGeometric } from './shifted-beta-geometric.ts'

type Columns = { frequency: number[]; recency: number[]; age: number[] }
type Two = { r: number; alpha: number }
const oracle = figuresOf<{
  staying: { histories: Columns; fit: { parameters: Two; standardErrors: Two; logLikelihood: number } }
  leaving: { histories: Columns }
}>('nbd')
const models = { bgNbd, modifiedBgNbd, paretoNbd }
const { bg, modified, pareto } = figuresOf<{
  purchases: Record<'bg' | 'modified' | 'pareto', { histories: Columns }>
}>('lifetime').purchases
const purchases = { bgNbd: bg.histories, modifiedBgNbd: modified.histories, paretoNbd: pareto.histories }
const fitted = (name: keyof typeof models, histories: Columns) => valueIn(models[name](histories) as Known<Fit<string>>)
const names = ['bgNbd', 'modifiedBgNbd', 'paretoNbd'] as const

test('the NBD is what SciPy finds, with the standard errors of statsmodels', () => {
  const { histories, fit } = oracle.staying
  const found = valueIn(nbd(histories))
  expect(found.logLikelihood).toBeCloseTo(fit.logLikelihood, 6)
  for (const name of ['r', 'alpha'] as const) {
    expect(found.parameters[name] / fit.parameters[name]).toBeCloseTo(1, 5)
    expect(valueIn(found.standardErrors)[name] / fit.standardErrors[name]).toBeCloseTo(1, 3)
  }
})

test('the NBD expects (r + x) / (α + T) purchases in a unit of time, from everybody', () => {
  const forecast = nbdForecast({ r: 1, alpha: 10 })
  const regular = { frequency: 4, recency: 9, age: 10 }
  expect(forecast.conditionalExpectation(regular, 8)).toBe(2)
  expect(forecast.expectedPurchases(20)).toBe(2)
  expect(forecast.probabilityAlive({ ...regular, recency: 1 })).toBe(1)
  expect(() => nbdForecast({ r: 0, alpha: 1 })).toThrow(/^parameters.r/)
  expect(() => forecast.conditionalExpectation({ ...regular, recency: 11 }, 1)).toThrow(/^recency/)
  expect(nbd({ frequency: [0], recency: [0], age: [1] })).toEqual(unknown('nobody_bought_again'))
})

describe.each(names)('%s', (name) => {
  test('of customers who never leave says that dropout is not told, and what is known of their buying', () => {
    const { histories, fit } = oracle.staying
    const found = models[name](histories)
    if (found.known || found.code !== 'dropout_not_identified') throw new Error(JSON.stringify(found))
    expect(found.because.ja).toContain('離れるか')
    expect(found.identified.parameters.r / fit.parameters.r).toBeCloseTo(1, 5)
    expect(found.identified.parameters.alpha / fit.parameters.alpha).toBeCloseTo(1, 5)
  })

  test('of customers who leave fits the dropout', () => {
    const found = models[name](oracle.leaving.histories)
    expect(found.known || found.code === 'fit_at_boundary').toBe(true)
    expect(valueIn(nbd(oracle.leaving.histories)).customers).toBe(400)
  })

  test('those who bought for the first time today are customers, and tell nothing of buying or leaving', () => {
    const { frequency, recency, age } = purchases[name]
    const today = Array.from({ length: 40 }, () => 0)
    const [before, after] = [
      fitted(name, { frequency, recency, age }),
      fitted(name, {
        frequency: [...frequency, ...today],
        recency: [...recency, ...today],
        age: [...age, ...today],
      }),
    ]
    expect(after.customers).toBe(before.customers + 40)
    expect(after.logLikelihood).toBeCloseTo(before.logLikelihood, 5)
    for (const [parameter, value] of Object.entries(before.parameters))
      expect(after.parameters[parameter] ?? 0).toBeCloseTo(value, 2)
  })

  test('of newcomers alone it says that nobody has bought again, and of nobody that there are none', () => {
    expect(models[name]({ frequency: [0, 0], recency: [0, 0], age: [0, 0] })).toEqual(unknown('nobody_bought_again'))
    expect(models[name]({ frequency: [], recency: [], age: [] })).toEqual(unknown('no_customers'))
    expect(() => models[name]({ frequency: [0], recency: [0], age: [-1] })).toThrow(/^age\[0\]: -1 is not zero or more/)
    expect(() => models[name]({ frequency: [1], recency: [0], age: [0] })).toThrow(/^recency\[0\]/)
  })
})

test('a customer of today is expected to do what a newcomer does, in every model', () => {
  const today = { frequency: 0, recency: 0, age: 0 }
  const forecasts = [
    bgNbdForecast({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }),
    modifiedBgNbdForecast({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }),
    paretoNbdForecast({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }),
    nbdForecast({ r: 0.5, alpha: 10 }),
  ]
  for (const forecast of forecasts)
    expect(forecast.conditionalExpectation(today, 52)).toBeCloseTo(forecast.expectedPurchases(52), 10)
})

test('donors of whom nobody stops give at their own chances, and when they stop is not told', () => {
  // Two halves who give at three and at seven of ten occasions, each to the end.
  const found = bgBb({
    frequency: [3, 7, 2, 8, 5],
    recency: [10, 10, 10, 10, 10],
    occasions: [10, 10, 10, 10, 10],
    customers: [40, 40, 20, 20, 30],
  })
  if (found.known || found.code !== 'dropout_not_identified') throw new Error(JSON.stringify(found))
  const { alpha, beta } = found.identified.parameters
  expect(alpha / (alpha + beta)).toBeCloseTo((40 * 3 + 40 * 7 + 20 * 2 + 20 * 8 + 30 * 5) / 1500, 3)
})

test('nobody at all is too little, in every model of this chapter', () => {
  expect(bgBb({ frequency: [], recency: [], occasions: [] })).toEqual(unknown('no_customers'))
  expect(gammaGamma({ transactions: [], meanSpend: [] })).toEqual(unknown('no_customers'))
  expect(shiftedBetaGeometric([])).toEqual(unknown('no_customers'))
  expect(shiftedBetaGeometric([[100], [40]])).toEqual(unknown('no_renewal_yet'))
})
