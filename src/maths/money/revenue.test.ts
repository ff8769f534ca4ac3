import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { unknown } from '../known.ts'
import { calendarDate, dayNumber } from '../time/calendar-date.ts'
import { decimal, decimalText, sumOfDecimals } from './decimal.ts'
import { type RecurringContract, recurringRevenueOn } from './recurring-revenue.ts'
import { revenueMovements } from './revenue-movements.ts'
import { grossRevenueRetention, logoChurn, netRevenueRetention } from './revenue-retention.ts'

const oracle = figuresOf<{
  contracts: RecurringContract[]
  movements: {
    from: string
    to: string
    amounts: Record<string, string>
    customers: Record<string, number>
    grr: number | null
    nrr: number | null
    logoChurn: number | null
  }[]
}>('money')

const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-31') })
const contract = fc
  .record({
    customer: fc.constantFrom('a', 'b', 'c', 'd'),
    cents: fc.nat(100_000),
    starts: day,
    days: fc.option(fc.nat(400)),
  })
  .map(({ customer, cents, starts, days }) => ({
    customer,
    monthlyValue: (cents / 100).toFixed(2),
    startsOn: calendarDate(starts),
    endsOn: days === null ? null : calendarDate(starts + days),
  }))
const contracts = fc.array(contract, { maxLength: 12 })
const between = fc
  .tuple(day, fc.nat(500))
  .map(([from, days]) => ({ from: calendarDate(from), to: calendarDate(from + days) }))

test('movements and retention agree with exact fractions in Python', () => {
  for (const { from, to, amounts, customers, grr, nrr, logoChurn: left } of oracle.movements) {
    const moved = revenueMovements(oracle.contracts, { from, to })
    expect(moved).toMatchObject({ ...amounts, customers })
    const figures = [grossRevenueRetention(moved), netRevenueRetention(moved), logoChurn(moved.customers)]
    const expected = [grr, nrr, left]
    figures.forEach((figure, i) => {
      const value = expected[i]
      if (value === null) expect(figure.known).toBe(false)
      else expect(figure).toEqual({ known: true, value })
    })
  }
})

test('movements add up to the difference exactly, customers to customers, and losses never exceed the opening', () => {
  fc.assert(
    fc.property(contracts, between, (rows, dates) => {
      const before = JSON.stringify(rows)
      const moved = revenueMovements(rows, dates)
      const sum = sumOfDecimals(
        [moved.opening, moved.new, moved.reactivation, moved.expansion].map((text) => decimal(text, 'x')),
      )
      expect(decimalText(sum.minus(moved.contraction).minus(moved.churn))).toBe(moved.closing)
      expect([moved.opening, moved.closing]).toEqual([
        recurringRevenueOn(rows, dates.from),
        recurringRevenueOn(rows, dates.to),
      ])
      const { customers } = moved
      expect(customers.opening + customers.new + customers.reactivation - customers.churn).toBe(customers.closing)
      const gross = grossRevenueRetention(moved)
      const net = netRevenueRetention(moved)
      if (gross.known && net.known) expect(0 <= gross.value && gross.value <= Math.min(1, net.value)).toBe(true)
      expect(revenueMovements(rows.toReversed(), dates)).toEqual(moved)
      expect(JSON.stringify(rows)).toBe(before)
    }),
  )
})

test('the six fates of a customer', () => {
  const at = (customer: string, monthlyValue: string, startsOn: string, endsOn: string | null) => ({
    customer,
    monthlyValue,
    startsOn,
    endsOn,
  })
  const { byCustomer } = revenueMovements(
    [
      at('new', '10', '2026-02-15', null),
      at('back', '10', '2025-01-01', '2025-06-30'),
      at('back', '12', '2026-02-28', null),
      at('more', '10', '2025-01-01', '2026-02-01'),
      at('more', '15', '2026-02-02', null),
      at('less', '10', '2025-01-01', '2026-02-01'),
      at('less', '4', '2025-01-01', null),
      at('gone', '10', '2025-01-01', '2026-02-27'),
      at('same', '10', '2026-01-31', '2026-02-28'),
      at('free', '0', '2025-01-01', null),
      at('trial then paid', '0', '2025-01-01', null),
      at('trial then paid', '9', '2026-02-01', null),
      at('passing', '10', '2026-02-01', '2026-02-10'),
    ],
    { from: '2026-01-31', to: '2026-02-28' },
  )
  expect(byCustomer.map(({ customer, kind, change }) => [customer, kind, change])).toEqual([
    ['back', 'reactivation', '12'],
    ['gone', 'churn', '-10'],
    ['less', 'contraction', '-10'],
    ['more', 'expansion', '5'],
    ['new', 'new', '10'],
    ['same', 'steady', '0'],
    ['trial then paid', 'new', '9'],
  ])
  expect(byCustomer[0]).toMatchObject({ before: '0', after: '12' })
})

test('the published example: 96 % gross, 102 % net, 3 % of logos', () => {
  const moved = { opening: '10000000', churn: '300000', contraction: '100000', expansion: '600000' }
  expect(grossRevenueRetention(moved)).toEqual({ known: true, value: 0.96 })
  expect(netRevenueRetention(moved)).toEqual({ known: true, value: 1.02 })
  expect(logoChurn({ opening: 200, churn: 6 })).toEqual({ known: true, value: 0.03 })
})

test('without an opening there is no retention', () => {
  const none = { opening: '0', churn: '0', contraction: '0', expansion: '0' }
  expect(grossRevenueRetention(none)).toEqual(unknown('no_opening_revenue'))
  expect(netRevenueRetention(none).known).toBe(false)
  expect(logoChurn({ opening: 0, churn: 0 })).toEqual(unknown('no_opening_customers'))
})

test('what cannot be is refused by name', () => {
  const good = { customer: 'a', monthlyValue: '1', startsOn: '2026-01-01', endsOn: null }
  const on = (change: Partial<RecurringContract>) => () => recurringRevenueOn([{ ...good, ...change }], '2026-01-01')
  expect(on({ monthlyValue: '-1' })).toThrow(/^contracts\[0\].monthlyValue: -1 is negative/)
  expect(on({ endsOn: '2025-12-31' })).toThrow(/^contracts\[0\].endsOn: '2025-12-31' comes before/)
  expect(on({ startsOn: '2026-02-30' })).toThrow(/^date:/)
  expect(() => revenueMovements([], { from: '2026-01-02', to: '2026-01-01' })).toThrow(/^between.to/)
  const lost = { opening: '10', churn: '8', contraction: '3', expansion: '0' }
  expect(() => grossRevenueRetention(lost)).toThrow(/^contraction: more was lost/)
  expect(() => logoChurn({ opening: 1, churn: 2 })).toThrow(/^churn: 2 left of 1/)
  expect(() => logoChurn({ opening: 1.5, churn: 0 })).toThrow(/^opening: 1.5/)
  expect(() => logoChurn({ opening: 1, churn: -1 })).toThrow(/^churn: -1/)
})
