import { expect, test } from 'vitest'
import { moneyInWords, priceInWords } from './money-in-words.ts'

test.each([
  ['3900000', 'JPY', '¥3,900,000', '3,900,000円'],
  ['1250.40', 'USD', '$1,250', '$1,250'],
  ['90071992547409931', 'JPY', '¥90,071,992,547,409,931', '90,071,992,547,409,931円'],
  ['-1200', 'JPY', '−¥1,200', '−1,200円'],
])('%s %s is written as each language writes it', (amount, currency, en, ja) => {
  expect(moneyInWords({ amount, currency })).toEqual({ en, ja })
})

test.each([
  ['9.99', 'USD', '$9.99', '$9.99'],
  ['9.5', 'USD', '$9.50', '$9.50'],
  ['0.00125', 'USD', '$0.0013', '$0.0013'],
  ['2736', 'USD', '$2,736', '$2,736'],
  ['0.5', 'JPY', '¥0.5', '0.5円'],
  ['1250.4567', 'JPY', '¥1,250.4567', '1,250.4567円'],
  ['9007199254740993', 'JPY', '¥9,007,199,254,740,993', '9,007,199,254,740,993円'],
])('a price is told to the coin in both languages: %s %s', (amount, currency, en, ja) => {
  expect(priceInWords({ amount, currency })).toEqual({ en, ja })
})

test.each(['en', 'ja'] as const)('no two currencies are written alike in %s', (locale) => {
  const all = Intl.supportedValuesOf('currency')
  expect(all.length).toBeGreaterThan(100)
  expect(new Set(all.map((currency) => priceInWords({ amount: '1000', currency })[locale])).size).toBe(all.length)
})
