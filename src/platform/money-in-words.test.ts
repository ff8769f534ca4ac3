import { expect, test } from 'vitest'
import { moneyInWords } from './money-in-words.ts'

test.each([
  ['3900000', 'JPY', '¥3,900,000', '3,900,000円'],
  ['1250.40', 'USD', '$1,250', '$1,250'],
  ['90071992547409931', 'JPY', '¥90,071,992,547,409,931', '90,071,992,547,409,931円'],
])('%s %s is written as each language writes it', (amount, currency, en, ja) => {
  expect(moneyInWords({ amount, currency })).toEqual({ en, ja })
})
