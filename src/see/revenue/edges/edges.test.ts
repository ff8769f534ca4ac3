import { expect, test } from 'vitest'
import { shiftDate } from '#maths/time/shift-date.ts'
import { rateOn } from '../../../gather/rates/rate-on.ts'
import { movesOf } from '../rule/moves.ts'
import { lines, none } from '../rule/parts.ts'
import { duesOf } from '../rule/renewals.ts'
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

const due = { amount: '100', from: '2025-04-01' }
test.each([
  { graceDays: 0, to: '2026-03-31', next: '2026-04-01', outcome: 'renewed' },
  { graceDays: 0, to: '2026-03-31', next: '2026-04-02', outcome: 'lost' },
  { graceDays: 45, to: '2026-01-14', next: '2026-03-01', outcome: 'renewed' },
  { graceDays: 45, to: '2026-01-14', next: '2026-03-02', outcome: 'lost' },
])(
  'with $graceDays days of grace what ends on $to and goes on on $next is $outcome, as the roll-forward says',
  ({ graceDays, to, next, outcome }) => {
    const edge = {
      graceDays,
      contracts: [
        { ...due, to },
        { ...due, from: next },
      ],
    }
    const contracts = contractsOf({ called: '', because: '', months: {}, ...edge })
    const said = duesOf(contracts, readingOf({ graceDays }), '2026-05-31')
    expect(said.map(({ end, outcome: own }) => [end, own])).toEqual([[to, outcome]])
    const { moves } = movesOf(contracts, {
      pairs: [
        { from: '2025-12-31', to: shiftDate(next, { days: -1 }) },
        { from: shiftDate(next, { days: -1 }), to: '2026-05-31' },
      ],
      reading: readingOf({ graceDays }),
      measure: { currency: 'JPY', parts: 12 },
      rateOf: () => '1',
      sliceOf: () => '',
    })
    expect(moves.some((one) => one?.move === 'churn')).toBe(outcome === 'lost')
  },
)

test('what renews by itself is not decided before somebody asks for the end', () => {
  const said = (more: object) =>
    duesOf(
      contractsOf({
        ...{ called: '', because: '', months: {} },
        contracts: [{ ...due, plan: 'Core', to: '2026-01-14', renewsItself: true, ...more }],
      }),
      readingOf({}),
      '2026-05-31',
    ).map(({ outcome }) => outcome)
  expect(said({})).toEqual(['open'])
  expect(said({ renewsItself: false })).toEqual(['lost'])
  expect(said({ cancelled: '2026-05-31' })).toEqual(['lost'])
  expect(said({ cancelled: '2026-06-01' })).toEqual(['open'])
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
