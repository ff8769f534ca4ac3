import { expect, test } from 'vitest'
import { yearlyValueOf } from '../yearly-value.ts'
import { termsOf } from './terms.ts'

const none = { amount: null, monthly: null, yearly: null, period: null }

test.each([
  [
    { ...none, monthly: '2786', yearly: '33432', period: 'month' },
    { amount: '2786', period: 'month', taken: 'monthly' },
  ],
  [
    { ...none, monthly: '2786', yearly: '33432', period: 'year' },
    { amount: '33432', period: 'year', taken: 'yearly' },
  ],
  [
    { ...none, monthly: '0.1', period: 'quarter' },
    { amount: '0.3', period: 'quarter', taken: 'monthly' },
  ],
  [
    { ...none, yearly: '1000', period: 'month' },
    { amount: '83.333333333333333333', period: 'month', taken: 'yearly' },
  ],
  [
    { ...none, yearly: '1000' },
    { amount: '1000', period: 'year', taken: 'yearly' },
  ],
  [
    { ...none, amount: '52', monthly: '99' },
    { amount: '52', period: 'month', taken: 'amount' },
  ],
  [none, { amount: null, period: null, taken: null }],
  [
    { ...none, period: 'year' },
    { amount: null, period: 'year', taken: null },
  ],
] as const)('%j means %j', (written, terms) => expect(termsOf(written)).toEqual(terms))

test.each([
  ['1150000', 'month'],
  ['1150000', 'quarter'],
  ['100', 'month'],
  ['33.33', '7 months'],
  ['0.000001', 'month'],
  ['99999999999999999999.999999', 'month'],
  ['100', '36 months'],
  ['-1150000', 'month'],
] as const)('a year of %s, paid each %s, is worth what was written', (yearly, period) => {
  expect(yearlyValueOf(termsOf({ ...none, yearly, period }).amount, period)).toBe(yearly)
})

test('a year is worth twelve months, exactly', () => {
  expect(yearlyValueOf('0.10', 'month')).toBe('1.2')
  expect(yearlyValueOf('90071992547409931', 'quarter')).toBe('360287970189639724')
})
