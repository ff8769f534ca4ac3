import fc from 'fast-check'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { termsOn, yearlyValueOf } from '../../../gather/contracts/fields.ts'
import type { RevenueContract } from '../rule/held.ts'
import type { Pair } from '../rule/moves.ts'

export type Customer = { readonly id: string; readonly contracts: readonly RevenueContract[] }

const uuid = (prefix: number, n: number) =>
  `${String(prefix).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
export const customerId = (n: number) => uuid(1, n)

/** Days that gather around ends of months, a leap day and each other, so that gaps of every kind come up. */
const day = fc.oneof(
  fc.constantFrom('2027-12-31', '2028-01-01', '2028-01-31', '2028-02-28', '2028-02-29', '2028-03-01', '2028-03-31'),
  fc.integer({ min: 0, max: 420 }).map((days) => shiftDate('2027-10-01', { days })),
)
const amount = fc.oneof(
  fc.constantFrom('0', '100', '100.5', '1200', '0.333333', null),
  fc.integer({ min: 1, max: 900_000 }).map((cents) => (cents / 100).toFixed(2)),
)
const plan = fc.constantFrom('Gold', 'Gold', 'Silver', null)
const seats = fc.constantFrom(1, 3, 10, 20, 0, null)
const currency = fc.constantFrom('JPY', 'JPY', 'JPY', 'USD', 'EUR')

const amendment = fc.record(
  { after: fc.integer({ min: 1, max: 120 }), amount, plan, seats, lasts: fc.option(fc.integer({ min: 0, max: 200 })) },
  { requiredKeys: ['after'] },
)
const drawn = fc.record({
  kind: fc.constantFrom('subscription', 'subscription', 'usage', 'trial', 'service'),
  currency,
  tax: fc.constantFrom('excluded', 'included', 'unknown'),
  taxRate: fc.constantFrom('10', '8', '0', '7.5', null),
  period: fc.constantFrom('month', 'month', 'quarter', 'year', '7 months'),
  startsOn: day,
  amount,
  plan,
  seats,
  lasts: fc.option(fc.integer({ min: 0, max: 150 })),
  amendments: fc.array(amendment, { maxLength: 3 }),
  renews: fc.option(fc.nat(3)),
  cancelled: fc.option(fc.integer({ min: -20, max: 160 }), { freq: 2 }),
  renewsItself: fc.constantFrom(null, false, true),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer One> ? One : never

/** A customer with up to five contracts, as the records would let it have them. */
export function histories(n: number): fc.Arbitrary<Customer> {
  return fc.array(drawn, { minLength: 1, maxLength: 5 }).map((all) => ({
    id: customerId(n),
    contracts: all.map((one, i) => contractOf(one, (other) => uuid(2 + other, n), i)),
  }))
}

function contractOf(one: Drawn, idAt: (i: number) => string, i: number): RevenueContract {
  const { startsOn, amount: signed, plan: called, seats: many, lasts, cancelled, renews, amendments, ...rest } = one
  return {
    ...rest,
    id: idAt(i),
    startsOn,
    signed: {
      plan: called,
      seats: many,
      amount: signed,
      endsOn: lasts === null ? null : shiftDate(startsOn, { days: lasts }),
    },
    amendments: standing(startsOn, lasts, amendments),
    renewsId: renews === null || renews >= i ? null : idAt(renews),
    cancelledOn: cancelled === null ? null : shiftDate(startsOn, { days: cancelled }),
  }
}

/** Amendments of different days, of which none comes after the end that it finds. */
function standing(
  startsOn: string,
  lasts: number | null,
  drawnOnes: Drawn['amendments'],
): RevenueContract['amendments'] {
  let end = lasts === null ? null : shiftDate(startsOn, { days: lasts })
  const days = [...new Map(drawnOnes.map((one) => [one.after, one])).values()].toSorted((a, b) => a.after - b.after)
  return days.flatMap(({ after, lasts: until, ...changes }) => {
    const fromOn = shiftDate(startsOn, { days: after })
    if (end !== null && fromOn > shiftDate(end, { days: 1 })) return []
    const endsOn = until === undefined ? undefined : until === null ? null : shiftDate(fromOn, { days: until })
    if (endsOn === undefined && end !== null && fromOn > end) return []
    if (endsOn !== undefined) end = endsOn
    return [{ fromOn, changes: { ...changes, ...(endsOn !== undefined && { endsOn }) } }]
  })
}

/** Ends of the months of a winter with a leap day, a quarter that spans three of them, and two days side by side. */
export const pairs: readonly Pair[] = [
  { from: '2027-10-31', to: '2027-11-30' },
  { from: '2027-11-30', to: '2027-12-31' },
  { from: '2027-12-31', to: '2028-01-31' },
  { from: '2028-01-31', to: '2028-02-29' },
  { from: '2028-02-29', to: '2028-03-31' },
  { from: '2028-03-31', to: '2028-04-30' },
  { from: '2027-12-31', to: '2028-03-31' },
  { from: '2028-02-29', to: '2028-03-01' },
]

/** Dollars rise, and euros have a rate until February only. */
export function rateOf(from: string, on: string): string | null {
  if (from === 'JPY') return '1'
  if (from === 'USD') return on < '2028-01-01' ? '149.52' : on < '2028-03-01' ? '151.337215' : '148'
  return on < '2028-03-01' ? '162.1' : null
}

export async function storeContracts(facts: Facts, customers: readonly Customer[]): Promise<void> {
  const rows = customers.flatMap(({ id, contracts }) => contracts.map((contract) => rowOf(id, contract)))
  await facts.insert('contracts', rows)
}

/** A contract as the facts have it. */
export function rowOf(customer: string, contract: RevenueContract, version = 1): Record<string, unknown> {
  const { signed, period, startsOn, amendments } = contract
  const held = amendments.map(({ fromOn }) => termsOn(signed, amendments, fromOn))
  return {
    ...{ id: contract.id, customer_id: customer, kind: contract.kind, currency: contract.currency, period },
    ...{
      plan: signed.plan ?? '',
      seats: signed.seats,
      amount: signed.amount,
      starts_on: startsOn,
      ends_on: signed.endsOn,
    },
    ...{ yearly_value: yearlyValueOf(signed.amount, period), monthly_value: null, period_months: 1 },
    auto_renew: contract.renewsItself === null ? null : Number(contract.renewsItself),
    ...{ tax: contract.tax, tax_rate: contract.taxRate, renews_id: contract.renewsId },
    cancel_requested_on: contract.cancelledOn,
    amended_from: amendments.map(({ fromOn }) => fromOn),
    amended_plan: held.map(({ plan: called }) => called ?? ''),
    amended_seats: held.map(({ seats: many }) => many),
    amended_amount: held.map(() => null),
    amended_monthly: held.map(() => null),
    amended_yearly: held.map(({ amount: said }) => yearlyValueOf(said, period)),
    amended_end: held.map(({ endsOn }) => endsOn),
    ...{ created_at: '2027-01-01 00:00:00', fingerprint: '', version, deleted: 0 },
  }
}
