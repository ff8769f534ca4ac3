import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { unknown } from '../known.ts'
import { acquisitionPayback, balanceAfter } from './acquisition-payback.ts'
import { averageRevenue } from './average-revenue.ts'
import { breakEven } from './break-even.ts'
import { forecastLifetimeValue, lifetimeValueToDate } from './lifetime-value-to-date.ts'
import { returnOnInvestment } from './return-on-investment.ts'

const { paybacks } = figuresOf<{
  paybacks: { cost: string; monthlyMargin: string; churn: number; wholeMonths: number; months: number }[]
}>('money')

test('a cost of ¥600,000 and a margin of ¥50,000 a month: twelve months, and −¥350,000 for leaving at month five', () => {
  const acquisition = { cost: '600000', monthlyMargin: '50000' }
  expect(acquisitionPayback(acquisition)).toEqual({ known: true, value: 12 })
  expect(balanceAfter(acquisition, 5)).toBe('-350000')
})

test('payback with churn agrees with month-by-month decimals in Python', () => {
  for (const { cost, monthlyMargin, churn, months } of paybacks) {
    const found = acquisitionPayback({ cost, monthlyMargin }, churn)
    expect(found.known && Math.abs(found.value / months - 1)).toBeLessThan(1e-12)
  }
})

test('some costs are never paid back', () => {
  const because = (cost: string, monthlyMargin: string, churn?: number) => {
    const found = acquisitionPayback({ cost, monthlyMargin }, churn)
    return found.known ? found.value : found.because.en
  }
  expect(because('100', '0')).toBe('there is no margin to repay the cost')
  expect(because('100', '-5')).toBe('there is no margin to repay the cost')
  expect(because('100', '10', 0.1)).toBe('customers leave before they repay the cost')
  expect(because('0', '0')).toBe(0)
  expect(() => acquisitionPayback({ cost: '1', monthlyMargin: '1' }, 1)).toThrow(/^monthlyChurn: 1/)
  expect(() => acquisitionPayback({ cost: '-1', monthlyMargin: '1' })).toThrow(/^cost: -1/)
  expect(() => balanceAfter({ cost: '1', monthlyMargin: '1' }, 1.5)).toThrow(/^months: 1.5/)
  expect(() => balanceAfter({ cost: '1', monthlyMargin: '1' }, -1)).toThrow(/^months: -1/)
})

test('¥2M a month for a year, and gains that grow from month seven: trough −¥13.5M in months 8–9, even in month 15', () => {
  const flows = Array.from({ length: 15 }, (_, i) => ({
    cost: i < 12 ? '2000000' : '0',
    gain: i < 6 ? '0' : String(1_000_000 + (i - 6) * 500_000),
  }))
  const found = valueIn(breakEven(flows))
  expect(found.trough).toEqual({ balance: '-13500000', periods: [8, 9] })
  expect(found.period).toEqual({ known: true, value: 15 })
  expect(found.balance.at(-1)).toBe('3000000')
  expect(valueIn(breakEven(flows.slice(0, 14))).period).toEqual(unknown('still_in_debt'))
})

test('an early gain is not the break-even when the balance falls again', () => {
  const flows = [
    { cost: '0', gain: '5' },
    { cost: '10', gain: '0' },
    { cost: '0', gain: '5' },
  ]
  expect(valueIn(breakEven(flows))).toEqual({
    balance: ['5', '-5', '0'],
    trough: { balance: '-5', periods: [2] },
    period: { known: true, value: 3 },
  })
  expect(valueIn(breakEven([{ cost: '0', gain: '5' }])).period).toEqual({ known: true, value: 1 })
  expect(() => breakEven([{ cost: '-1', gain: '5' }])).toThrow(/^flows\[0\].cost: -1/)
  expect(() => breakEven([{ cost: '1', gain: '-5' }])).toThrow(/^flows\[0\].gain: -5/)
})

test('scaling every flow leaves the break-even where it was', () => {
  const flow = fc.record({ cost: fc.nat(1000).map(String), gain: fc.nat(1000).map(String) })
  fc.assert(
    fc.property(fc.array(flow, { minLength: 1 }), (flows) => {
      const tenfold = flows.map(({ cost, gain }) => ({ cost: `${cost}0`, gain: `${gain}0` }))
      expect(valueIn(breakEven(tenfold)).period).toEqual(valueIn(breakEven(flows)).period)
    }),
  )
})

test('averages, returns and lifetime values', () => {
  expect(averageRevenue('1000000', 40)).toEqual({ known: true, value: '25000' })
  expect(averageRevenue('100', 3)).toEqual({ known: true, value: `33.${'3'.repeat(32)}` })
  expect(averageRevenue('100', 0)).toEqual(unknown('no_accounts'))
  expect(() => averageRevenue('100', -1)).toThrow(/^accounts: -1/)
  expect(returnOnInvestment('3600000', '1200000')).toEqual({ known: true, value: 2 })
  expect(returnOnInvestment('0', '1200000')).toEqual({ known: true, value: -1 })
  expect(returnOnInvestment('5', '0')).toEqual(unknown('nothing_spent'))
  expect(lifetimeValueToDate(Array<string>(18).fill('50000'), 0.7)).toEqual({ purchases: '900000', profit: '630000' })
  expect(lifetimeValueToDate([], 0.7)).toEqual({ purchases: '0', profit: '0' })
  const forecast = (monthlyChurn: number) =>
    forecastLifetimeValue({ monthlyRevenue: '50000', margin: 0.7, monthlyChurn })
  expect(forecast(0.02)).toEqual({ known: true, value: '1750000' })
  expect(forecast(0)).toEqual(unknown('nobody_leaves'))
  expect(() => forecast(2)).toThrow(/^monthlyChurn: 2/)
})
