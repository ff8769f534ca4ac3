import { expect, test } from 'vitest'
import type { FittedModel, Spend } from '../contract/forecast.ts'
import { aheadOf, type OnRecord } from './customer.ts'

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const models: FittedModel[] = [
  { name: 'bg-nbd', fit: { known: true, parameters, errors: parameters, logLikelihood: -9582 } },
]
// p v / (q − 1) = 4 × 20 / 2 = 40 is what a purchase is worth on average.
const spend: Spend = { known: true, p: 4, q: 3, v: 20, mean: 40, customers: 100, correlation: 0 }
const one: OnRecord = {
  ...{ customerId: 'x', purchases: 3, days: 3, first: 1000, last: 1213, amount: '300', profit: '90', later: 200 },
}
const today = 1272

test('what is ahead is purchases times what one is worth, the profit at the share that there was so far', () => {
  const ahead = aheadOf(models, 'bg-nbd', spend, today)(one)
  // The customer of the paper (x 2, tₓ 30.43, T 38.86), in 52 weeks; 4 (20 + 2 × 100) / (2 × 4 + 3 − 1) = 88 each.
  expect(ahead.expected).toBeCloseTo(1.53, 1)
  expect(Number(ahead.forecast)).toBeCloseTo((ahead.expected ?? 0) * 88, 4)
  expect(Number(ahead.forecastProfit)).toBeCloseTo(Number(ahead.forecast) * 0.3, 4)
  expect(ahead.alive).toBeGreaterThan(0.5)
})

test.each([
  ['an amount is not known', { amount: null, profit: null }, 'forecast'],
  ['a margin is not known', { profit: null }, 'forecastProfit'],
  ['nothing was paid', { amount: '0', profit: '0', later: 0 }, 'forecastProfit'],
] as const)('where %s it is not known', (_, changed, column) => {
  const ahead = aheadOf(models, 'bg-nbd', spend, today)({ ...one, ...changed })
  expect(ahead[column]).toBeNull()
  expect(ahead.expected).not.toBeNull()
})

test('who bought on one day is worth the average, and their chance of being there is not told', () => {
  const ahead = aheadOf(models, 'bg-nbd', spend, today)({ ...one, purchases: 1, days: 1, last: 1000, later: 0 })
  expect(Number(ahead.forecast)).toBeCloseTo((ahead.expected ?? 0) * 40, 4)
  expect(ahead.alive).toBeNull()
})

test('without a model, or without one of what customers spend, nothing is guessed', () => {
  expect(aheadOf(models, null, spend, today)(one)).toMatchObject({ expected: null, alive: null, forecast: null })
  const noSpend: Spend = { known: false, because: { en: 'too few', ja: '不足' } }
  const ahead = aheadOf(models, 'bg-nbd', noSpend, today)(one)
  expect(ahead).toMatchObject({ forecast: null, forecastProfit: null })
  expect(ahead.expected).not.toBeNull()
  const vast = aheadOf(models, 'bg-nbd', spend, today)({ ...one, amount: '9', later: 1e30 })
  expect(vast.forecast).toBeNull()
})
