import { expect, test } from 'vitest'
import { dayColumns, keyOrders, RowOrder, ranksIn } from './row-order.ts'

const types = ['text', 'instant', 'date', 'text'] as const
const told = (
  rows: readonly (readonly string[])[],
  orders: readonly ('mdy' | 'open' | null)[] = [null, null, null],
) => {
  const days = dayColumns(
    types,
    orders.map((one) => ({ order: one })),
  )
  const order = new RowOrder(days)
  for (const [at, cells] of rows.entries()) order.hear(cells[0] ?? '', ranksIn(days, cells), at + 2)
  return order.verdict()
}

test('rows of one record that stand otherwise than their days are told, with the first of them', () => {
  const rows = [
    ['T1', '2026-03-02 10:00', '2026-03-01'],
    ['T2', '2026-03-01 09:00', '2026-03-01'],
    ['T1', '2026-03-01 10:00', '2026-03-01'],
    ['T1', '2026-02-01 10:00', '2026-03-01'],
    ['T2', '2026-03-02 09:00', '2026-03-01'],
  ]
  expect(told(rows)).toEqual([{ place: 1, otherwise: 1, rows: [4] }])
})

test('a column that says the same in all rows of a record orders nothing, and a blank is no day', () => {
  const rows = [
    ['T1', '', '2026-03-01'],
    ['T1', '2026-03-01 10:00', '2026-03-01'],
    ['T1', '', '2026-03-01'],
    ['T2', '2026-02-01 10:00', '2026-02-01'],
  ]
  expect(told(rows)).toEqual([])
})

test('rows in the order of their days are told as such', () => {
  const rows = [
    ['T1', '2026-03-01 10:00', '2026-03-01'],
    ['T1', '2026-03-02 10:00', '2026-02-01'],
  ]
  expect(told(rows)).toEqual([
    { place: 1, otherwise: 0, rows: [] },
    { place: 2, otherwise: 1, rows: [3] },
  ])
})

test('days whose order is open order nothing', () => {
  const rows = [
    ['T1', '', '3/4/2026'],
    ['T1', '', '2/4/2026'],
  ]
  expect(told(rows, [null, null, 'open'])).toEqual([])
  expect(told(rows, [null, null, 'mdy'])).toEqual([{ place: 2, otherwise: 1, rows: [3] }])
})

test('each day is read once, however many columns may be the key', () => {
  const read: string[] = []
  const day = { place: 2, rankOf: (cell: string) => Number(read[read.push(cell) - 1]) }
  const rows = [
    { row: 2, cells: ['T1', 'a', '5'] },
    { row: 3, cells: ['T1', 'b', '4'] },
    { row: 4, cells: ['', 'a', '6'] },
  ]
  expect(keyOrders(rows, [0, 1], [day])).toEqual([
    { key: 0, by: 2, otherwise: true },
    { key: 1, by: 2, otherwise: false },
  ])
  expect(read).toEqual(['5', '4', '6'])
})
