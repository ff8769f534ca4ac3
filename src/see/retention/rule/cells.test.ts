import { expect, test } from 'vitest'
import { cellsOf, wholeOf } from './cells.ts'

const inMoney = (units: bigint) => `${units}`
const one = {
  cohort: '2026-01-01',
  customers: 3,
  n: [3, 2, 0],
  counts: [3, 1, 0],
  money: { amounts: [300n, 50n, 0n], bases: [300n, 200n, 0n] },
}

test('a month that is over for nobody tells neither a share nor money; one that is over for some is marked', () => {
  const cells = [
    { months: 0, n: 3, count: 3, share: 1, amount: '300', base: '300', isPart: false },
    { months: 1, n: 2, count: 1, share: 0.25, amount: '50', base: '200', isPart: true },
    { months: 2, n: 0, count: 0, share: null, amount: null, base: null, isPart: false },
  ]
  expect(cellsOf(one, inMoney)).toEqual(cells)
  expect(wholeOf([one], inMoney)).toEqual(cells)
  expect(wholeOf([], inMoney)).toEqual([])
})

test('of who paid nothing for the first month no share is told, and what they pay is', () => {
  const money = { amounts: [0n, 70n, 0n], bases: [0n, 0n, 0n] }
  expect(cellsOf({ ...one, money }, inMoney).map(({ share, amount }) => [share, amount])).toEqual([
    [null, '0'],
    [null, '70'],
    [null, null],
  ])
})
