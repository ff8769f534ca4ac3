import fc from 'fast-check'
import { expect, test } from 'vitest'
import { revenueMovements } from '#maths/money/revenue-movements.ts'
import { readingOf } from '../edges/edge-contracts.fixture.ts'
import { heldOn, type RevenueContract } from '../rule/held.ts'
import { type Asked, movesOf } from '../rule/moves.ts'
import { lines, none, type Parts } from '../rule/parts.ts'
import { amountOf, worthOf } from '../rule/worth.ts'
import { histories, pairs, rateOf } from './histories.fixture.ts'

const asked: Asked = {
  pairs,
  reading: readingOf({}),
  measure: { currency: 'JPY', parts: 12 },
  rateOf,
  sliceOf: ({ terms }) => terms.plan ?? '',
}
const months = pairs.slice(0, 6)

test('opening and lines are the closing, the closing of one month is the opening of the next, and both are what is in force', () => {
  fc.assert(
    fc.property(histories(1), ({ contracts }) => {
      const { moves, leftOut } = movesOf(contracts, asked)
      const left = new Set(leftOut.map(({ contract }) => contract))
      moves.forEach((one, i) => {
        const sum = summed(one?.slices.map(({ parts }) => parts) ?? [])
        expect(lines.reduce((total, line) => total + sum[line], sum.opening)).toBe(sum.closing)
        expect(sum.moved).toBe(0n)
        expect(sum.closing).toBe(inForce(contracts, pairs[i]?.to ?? '', left))
        expect(sum.opening).toBe(inForce(contracts, pairs[i]?.from ?? '', left))
      })
    }),
    { numRuns: 400, seed: 21 },
  )
})

test('slices by plan sum to the whole, line by line', () => {
  fc.assert(
    fc.property(histories(1), ({ contracts }) => {
      const byPlan = movesOf(contracts, asked).moves
      const whole = movesOf(contracts, { ...asked, sliceOf: () => '' }).moves
      byPlan.forEach((one, i) => {
        const sum = summed(one?.slices.map(({ parts }) => parts) ?? [])
        expect(sum).toEqual(whole[i]?.slices[0]?.parts ?? none)
        expect(one?.move).toBe(whole[i]?.move)
      })
    }),
    { numRuns: 400, seed: 21 },
  )
})

test('the order in which contracts came in changes nothing, and nothing is changed by the asking', () => {
  fc.assert(
    fc.property(histories(1), ({ contracts }) => {
      const before = JSON.stringify(contracts)
      const mixed = contracts.toReversed().map((one) => ({ ...one, amendments: one.amendments.toReversed() }))
      expect(movesOf(mixed, asked).moves).toEqual(movesOf(contracts, asked).moves)
      expect(JSON.stringify(contracts)).toBe(before)
    }),
    { numRuns: 200, seed: 21 },
  )
})

test('what is lost is never more than was held, so that gross retention lies between nothing and all, and net is no less', () => {
  fc.assert(
    fc.property(histories(1), ({ contracts }) => {
      for (const one of movesOf(contracts, asked).moves) {
        for (const { parts } of one?.slices ?? []) {
          expect(parts.heldBefore >= 0n && parts.heldAfter >= 0n).toBe(true)
          if (one?.move === 'churn') expect(parts.churn).toBe(-parts.heldBefore)
        }
      }
    }),
    { numRuns: 200, seed: 21 },
  )
})

test('without grace, renewals, prices, currencies and free contracts it says what the mathematics of movements says', () => {
  const plain = histories(1).map(({ contracts }) =>
    contracts.map((one) => ({
      ...one,
      ...{ kind: 'subscription', currency: 'JPY', tax: 'excluded', period: 'month', amendments: [] },
      ...{ renewsId: null, cancelledOn: null, renewsItself: null },
      signed: { ...one.signed, seats: null, amount: amountFrom(one.signed.amount) },
    })),
  )
  fc.assert(
    fc.property(plain, (contracts) => {
      const { moves } = movesOf(contracts, {
        ...asked,
        pairs: months,
        reading: readingOf({ graceDays: 0 }),
        sliceOf: () => '',
      })
      const rows = contracts.map(({ startsOn, signed }) => ({
        customer: 'c',
        monthlyValue: signed.amount ?? '0',
        startsOn,
        endsOn: signed.endsOn,
      }))
      moves.forEach((one, i) => {
        const { from, to } = months[i] ?? { from: '', to: '' }
        const [expected] = revenueMovements(rows, { from, to }).byCustomer
        const parts = one?.slices[0]?.parts ?? none
        expect(one?.move ?? 'nothing').toBe(expected?.kind ?? 'nothing')
        expect(amountOf(parts.closing, 'JPY')).toBe(expected?.after ?? '0')
        expect(amountOf(parts.closing - parts.opening, 'JPY')).toBe(expected?.change ?? '0')
      })
    }),
    { numRuns: 400, seed: 21 },
  )
})

test('a half goes up, and what a month has no part of is rounded once', () => {
  const worth = (yearly: string, rate: string, currency: string) =>
    worthOf({ yearly, tax: 'excluded', taxRate: null }, rate, { currency, parts: 12 })
  expect(worth('2000', '1', 'USD')).toEqual({ known: true, units: 16_667n })
  expect(worth('6', '1', 'JPY')).toEqual({ known: true, units: 1n })
  expect(worth('5.999999', '1', 'JPY')).toEqual({ known: true, units: 0n })
  expect(worth('-6', '1', 'JPY')).toEqual({ known: true, units: -1n })
  expect(worth('1200', '149.523456789012345678', 'JPY')).toEqual({ known: true, units: 14_952n })
  expect(amountOf(-5n, 'USD')).toBe('-0.05')
  expect(amountOf(123_456_789_012_345_678_901_234n, 'USD')).toBe('1234567890123456789012.34')
})

/** Whole yen from 1 on: what the mathematics has no rounding for. */
function amountFrom(amount: string | null): string {
  return String(Math.max(1, Math.round(Number(amount ?? 7))))
}

function inForce(contracts: readonly RevenueContract[], day: string, left: ReadonlySet<RevenueContract>): bigint {
  const counted = heldOn(contracts, day, asked.reading).filter(
    ({ isPending, contract }) => !isPending && !left.has(contract),
  )
  return counted.reduce((sum, { contract, terms }) => {
    const worth = worthOf({ ...contract, yearly: terms.yearly }, rateOf(contract.currency, day), asked.measure)
    return sum + (worth.known ? worth.units : 0n)
  }, 0n)
}

function summed(all: readonly Parts[]): Parts {
  const names = Object.keys(none) as (keyof Parts)[]
  return Object.fromEntries(names.map((name) => [name, all.reduce((sum, parts) => sum + parts[name], 0n)])) as Parts
}
