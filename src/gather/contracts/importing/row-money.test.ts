import { expect, test } from 'vitest'
import type { AmountSaid, ImportRow } from '#platform/furnishing/contributions.ts'
import { moneyIn } from './row-money.ts'

const order = { importId: 'i', source: 's', dry: false, createMissing: false, defaults: {} }
const row = (amount: string | null, currency: string | null, said: AmountSaid = {}): ImportRow => ({
  row: 2,
  values: { amount, currency },
  extra: {},
  amounts: { amount: said },
})
const kept = (amount: string | null, currency: string | null, said: AmountSaid = {}) =>
  moneyIn(row(amount, currency, said), 'amount', order, 'JPY')

test.each<[string, string | null, AmountSaid, string | null]>([
  ['120000', null, { currency: 'JPY' }, 'JPY'],
  ['1200', 'EUR', {}, 'EUR'],
  ['1200', '€', {}, 'EUR'],
  ['1200', 'ＵＳＤ', { currency: 'USD' }, 'USD'],
  ['1200.50', 'CAD', { currency: 'USD', sign: '$' }, 'CAD'],
  ['1200', 'CNY', { currency: 'JPY', sign: '¥' }, 'CNY'],
  ['1200.00', 'JPY', {}, 'JPY'],
  ['1200', '-', {}, null],
  ['1.234', 'KWD', {}, 'KWD'],
])('%s with the column %s and the cell %j is in %s', (amount, column, said, currency) => {
  expect(kept(amount, column, said)).toMatchObject({ amount, currency, lost: [] })
})

test.each<[string, string | null, AmountSaid, string, string | null]>([
  ['120000', 'USD', { currency: 'JPY', sign: '¥' }, 'amount', 'USD'],
  ['100', 'CAD', { currency: 'USD' }, 'amount', 'CAD'],
  ['1200.555', 'JPY', { currency: 'USD', sign: '$' }, 'amount', 'JPY'],
  ['1200', 'XYZ', {}, 'currency', null],
  ['1200.5', null, {}, 'amount', null],
  ['1200.555', 'USD', {}, 'amount', 'USD'],
])(
  '%s with the column %s and the cell %j is not kept, %s says why, and the currency of the column stays',
  (amount, column, said, at, currency) => {
    expect(kept(amount, column, said)).toMatchObject({ amount: null, currency, lost: [{ column: at }] })
  },
)

test('a blank amount loses nothing, whatever its currency', () => {
  expect(kept(null, 'XYZ')).toMatchObject({ amount: null, lost: [] })
})

test('what is said of the tax comes along', () => {
  expect(kept('132000', null, { currency: 'JPY', tax: 'included', taxRate: '10' })).toMatchObject({
    tax: 'included',
    tax_rate: '10',
  })
})

test('a sign that the workspace’s currency bears too is the workspace’s', () => {
  expect(moneyIn(row('1200', null, { currency: 'USD', sign: '$' }), 'amount', order, 'CAD').currency).toBe('CAD')
  expect(moneyIn(row('1200', null, { currency: 'USD', sign: '$' }), 'amount', order, 'JPY').currency).toBe('USD')
})
