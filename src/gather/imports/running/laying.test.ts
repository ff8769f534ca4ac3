import { expect, test } from 'vitest'
import { Layers, laidOver } from './laying.ts'

const row = (at: number, values: Record<string, string | null>, more = {}) => ({ row: at, values, extra: {}, ...more })

test('what a later row says is laid over an earlier one, and a blank hides nothing', () => {
  const laid = laidOver(
    row(3, { name: null, amount: '20' }, { amounts: { amount: { currency: 'EUR' } } }),
    row(2, { name: 'Harbor', amount: '10', owner: 'Ines' }, { amounts: { amount: { currency: 'USD' } } }),
  )
  expect(laid).toEqual({
    row: 3,
    values: { name: 'Harbor', amount: '20', owner: 'Ines' },
    extra: {},
    amounts: { amount: { currency: 'EUR' } },
  })
})

test('what is said of an amount stays with the amount it was said of', () => {
  const under = row(2, { amount: '10' }, { amounts: { amount: { currency: 'USD' } } })
  expect(laidOver(row(3, { amount: '20' }), under).amounts).toBeUndefined()
  expect(laidOver(row(3, { amount: null }), under).amounts).toEqual({ amount: { currency: 'USD' } })
})

test('a field that is emptied is empty, until a later row fills it', () => {
  const emptied = laidOver(row(3, { amount: null }, { cleared: ['amount'] }), row(2, { amount: '10' }))
  expect(emptied).toMatchObject({ values: { amount: null }, cleared: ['amount'] })
  const filled = laidOver(row(4, { amount: '5' }), emptied)
  expect(filled.values).toEqual({ amount: '5' })
  expect(filled.cleared).toBeUndefined()
})

test('a cell that could not be read is no longer missing where another row knows', () => {
  const unread = row(3, { amount: null }, { unread: { amount: '要確認' } })
  expect(laidOver(unread, row(2, { amount: '10' })).unread).toBeUndefined()
  expect(laidOver(unread, row(2, { amount: null })).unread).toEqual({ amount: '要確認' })
})

test.each([
  ['last', { at: 4, stage: 'trial', name: 'a' }],
  ['first', { at: 2, stage: 'left', name: 'a' }],
  ['latest', { at: 3, stage: 'active', name: 'a' }],
] as const)('of three rows the %s holds, wherever it stands, filled from the others', (order, { at, ...values }) => {
  const layers = new Layers(order, undefined)
  layers.add(row(2, { stage: 'left', name: 'a' }), 1)
  layers.add(row(3, { stage: 'active', name: null }), 9)
  layers.add(row(4, { stage: 'trial', name: null }), 5)
  expect(layers.laid()).toMatchObject({ at, taken: { row: at, values } })
})

test('a row whose column of order is blank comes before all others', () => {
  const layers = new Layers('latest', undefined)
  layers.add(row(2, { stage: 'left' }), 3)
  layers.add(row(3, { stage: 'active' }), null)
  expect(layers.laid()?.at).toBe(2)
})

test('what has to hold otherwise when rows are laid over each other is settled by the target', () => {
  const layers = new Layers('last', (laid, _, under) => ({
    ...laid,
    values: { ...laid.values, name: under.values.name ?? null },
  }))
  layers.add(row(2, { name: '株式会社山田', stage: 'trial' }), null)
  layers.add(row(5, { name: '㈱山田', stage: 'active' }), null)
  expect(layers.laid()?.taken.values).toEqual({ name: '株式会社山田', stage: 'active' })
})
