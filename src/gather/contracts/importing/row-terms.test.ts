import { expect, test } from 'vitest'
import type { AmountSaid, ImportRow } from '#platform/furnishing/contributions.ts'
import { termsIn } from './row-terms.ts'

const order = { importId: 'i', source: 's', dry: false, createMissing: false, defaults: {} }
const terms = (values: ImportRow['values'], amounts: Readonly<Record<string, AmountSaid>>) =>
  termsIn({ row: 2, values, extra: {}, amounts }, order, 'JPY')

test.each<[string, ImportRow['values'], Readonly<Record<string, AmountSaid>>, object]>([
  [
    'the yearly one of an annual contract',
    { mrr: '10000', arr: '132000', period: 'year' },
    { mrr: { tax: 'excluded' }, arr: { tax: 'included', taxRate: '10' } },
    { amount: '132000', period: 'year', tax: 'included', tax_rate: '10', currency: null },
  ],
  [
    'the monthly one of a monthly contract',
    { mrr: '10000', arr: '132000', period: 'month' },
    { mrr: { tax: 'excluded' }, arr: { tax: 'included', taxRate: '10' } },
    { amount: '10000', period: 'month', tax: 'excluded', tax_rate: null, currency: null },
  ],
  [
    'an amount without a period is left out, with its currency',
    { amount: '120000', mrr: '100' },
    { amount: { currency: 'JPY', sign: '¥', tax: 'included' }, mrr: { currency: 'USD', sign: '$' } },
    { amount: '100', period: 'month', currency: 'USD', tax: null, tax_rate: null },
  ],
  [
    'a quarter of three months',
    { mrr: '100', period: 'quarter' },
    { mrr: { currency: 'EUR', tax: 'excluded' } },
    { amount: '300', period: 'quarter', currency: 'EUR', tax: 'excluded' },
  ],
  [
    'no amount says no tax',
    { amount: null, period: 'month' },
    { amount: { tax: 'included' } },
    { amount: null, period: 'month', currency: null, tax: null },
  ],
])('currency and tax are those of the amount that counts: %s', (_, values, amounts, told) => {
  expect(terms(values, amounts)).toMatchObject(told)
})
