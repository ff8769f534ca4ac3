import { expect, test } from 'vitest'
import { rateOn } from '../../../gather/rates/rate-on.ts'
import { movesOf } from '../rule/moves.ts'
import { lines, none } from '../rule/parts.ts'
import { amountOf } from '../rule/worth.ts'
import { dollars } from './edge.fixture.ts'
import { contractsOf, monthsOf, readingOf } from './edge-contracts.fixture.ts'
import { edges } from './edges.fixture.ts'

test('there are at least forty', () => {
  expect(edges.length).toBeGreaterThanOrEqual(40)
  expect(new Set(edges.map(({ called }) => called)).size).toBe(edges.length)
})

const rates = dollars.map((one) => ({ ...one, from: 'USD', to: 'JPY', source: '' }))

test.each(edges)('$called: $because', (edge) => {
  const pairs = monthsOf(edge)
  const { moves, leftOut } = movesOf(contractsOf(edge), {
    pairs,
    reading: readingOf(edge),
    measure: { currency: 'JPY', parts: 12 },
    rateOf: (from, day) => {
      const found = rateOn(rates, { from, to: 'JPY', day, atMostDays: 7 })
      return found.known ? found.rate : null
    },
    sliceOf: () => '',
  })
  const said = Object.fromEntries(
    moves.map((move, i) => {
      const parts = move?.slices[0]?.parts ?? none
      const shown = [...lines, 'closing' as const].filter((line) => parts[line] !== 0n)
      return [pairs[i]?.month, Object.fromEntries(shown.map((line) => [line, amountOf(parts[line], 'JPY')]))]
    }),
  )
  expect(said).toEqual(edge.months)
  expect(leftOut.map(({ because }) => because)).toEqual(edge.leftOut === undefined ? [] : [edge.leftOut])
})

test('who was free for good is a customer until the contract ends', () => {
  const edge = edges.find(({ called }) => called === 'free for good, and then over')
  expect.assert(edge !== undefined)
  const { moves } = movesOf(contractsOf(edge), {
    pairs: monthsOf(edge),
    reading: readingOf(edge),
    measure: { currency: 'JPY', parts: 12 },
    rateOf: () => '1',
    sliceOf: () => '',
  })
  expect(moves.map((move) => move?.move)).toEqual(['new', 'steady', 'contraction', 'steady', 'churn'])
})
