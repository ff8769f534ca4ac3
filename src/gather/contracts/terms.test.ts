import { expect, test } from 'vitest'
import { standingOf, termsOf, yearlyValueOf } from './terms.ts'

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
    { amount: '83.333333', period: 'month', taken: 'yearly' },
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

test('a year is worth twelve months, exactly', () => {
  expect(yearlyValueOf('0.10', 'month')).toBe('1.2')
  expect(yearlyValueOf('90071992547409931', 'quarter')).toBe('360287970189639724')
})

test.each([
  ['2026-04-01', null, 'in force'],
  ['2026-04-02', null, 'ahead'],
  ['2026-01-01', '2026-04-01', 'in force'],
  ['2026-01-01', '2026-03-31', 'ended'],
  ['2026-04-03', '2026-03-01', 'ended'],
])('from %s until %s it is %s on 1 April', (startsOn, endsOn, standing) =>
  expect(standingOf({ startsOn, endsOn }, '2026-04-01')).toBe(standing),
)
