import { expect, test } from 'vitest'
import { moneyInWords, priceInWords } from './money-in-words.ts'

test.each([
  ['3900000', 'JPY', '¥3,900,000', '3,900,000円'],
  ['1250.40', 'USD', '$1,250', '$1,250'],
  ['90071992547409931', 'JPY', '¥90,071,992,547,409,931', '90,071,992,547,409,931円'],
])('%s %s is written as each language writes it', (amount, currency, en, ja) => {
  expect(moneyInWords({ amount, currency })).toEqual({ en, ja })
})

test.each([
  ['9.99', 'USD', '$9.99'],
  ['2736', 'USD', '$2,736'],
  ['9007199254740993', 'JPY', '¥9,007,199,254,740,993'],
])('a price is told to the coin: %s %s', (amount, currency, en) => {
  expect(priceInWords({ amount, currency }).en).toBe(en)
})
