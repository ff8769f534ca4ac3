import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { calendarDate, dayNumber } from '#maths/time/calendar-date.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { factsAlone } from '../../../../test/facts-alone.ts'
import { readingOf } from '../../revenue/edges/edge-contracts.fixture.ts'
import { castOf } from '../../revenue/parity/cast.fixture.ts'
import { rateOf, storeContracts } from '../../revenue/parity/histories.fixture.ts'
import { continuedFrom, type Reading, type RevenueContract } from '../../revenue/revenue.ts'
import { type Due, duesOf } from '../../revenue/rule/renewals.ts'
import { boundFor } from '../../revenue/statement/bound.ts'
import { heldSql } from '../../revenue/statement/held-sql.ts'
import { duesSql } from '../../revenue/statement/renewals-sql.ts'
import { whole } from '../../revenue/statement/slicing.ts'
import { monthsAhead } from '../rule/months.ts'
import { standingOn } from '../rule/standing.ts'
import { termEndsOf } from '../rule/term-ends.ts'
import { aheadSql, shownSql } from './ahead-sql.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const cast = castOf(400, 1700)

let store: Awaited<ReturnType<typeof factsAlone>>
let facts: Facts
beforeAll(async () => {
  store = await factsAlone()
  facts = store.of('00000000-0000-4000-8000-000000000001')
  await storeContracts(facts, cast)
})
afterAll(() => store.close())

const usual = readingOf({})
const variants = [
  { today: '2027-12-31', reading: usual },
  { today: '2028-02-29', reading: usual },
  { today: '2028-04-17', reading: { ...usual, graceDays: 0 } },
  { today: '2028-02-15', reading: { ...usual, graceDays: 10, recognised: 'cancellation' as const } },
  { today: '2028-06-30', reading: { ...usual, kinds: ['subscription'], graceDays: 90 } },
]

const seen = new Set<string>()
test.each(variants)(
  'on $today, $reading.recognised, $reading.graceDays days of grace: the store says of every contract and month what the rule says',
  async ({ today, reading }) => {
    const months = monthsAhead(today)
    const ruled = cast.flatMap(({ contracts }) =>
      contracts.flatMap((contract) =>
        months.flatMap((day, i) => {
          const found = standingOn(contract, contracts, { today, day, reading })
          return found === null ? [] : [`${contract.id} ${i + 1} ${found.line} ${found.renewals}`]
        }),
      ),
    )
    const currencies = ['EUR', 'JPY', 'USD']
    const pairs = [{ from: today, to: today }]
    const bound = boundFor({ pairs, reading, measure: { currency: 'JPY', parts: 12 }, currencies, rateOf })
    const held = `SELECT *, '' AS own_slice FROM (${heldSql({ recognised: reading.recognised, slicing: whole, only: 'all' })})`
    const one = Array.from({ length: 15 }, () => '1000000000000')
    const told = await facts.all<{ id: string; month: number; line: string; renewals: number }>(
      `SELECT toString(id) AS id, toUInt32(month) AS month, standing AS line, renewals FROM (${aheadSql(held, "''")})`,
      {
        ...{ ...bound, ends: months.map(dayNumber), day: dayNumber(today), likes: [''], assumedAt: 0 },
        ...{ kept: one, keptLow: one, keptHigh: one },
      },
    )
    const said = told.map(({ id, month, line, renewals }) => `${id} ${month} ${line} ${renewals}`)
    expect(said.toSorted()).toEqual(ruled.toSorted())
    for (const row of ruled) seen.add(row.split(' ')[2] ?? '')
    expect(ruled.length).toBeGreaterThan(300)
  },
)

const went: string[] = []
test.each(variants)(
  'on $today, $reading.graceDays days of grace: the store says of every end of a term what the rule says',
  async ({ today, reading }) => {
    const ruled = cast.flatMap(({ contracts }) =>
      duesOf(contracts, reading, today).flatMap((due) => {
        const { contract } = due
        return termEndsOf(contract, { ...due, next: takenOver(due, contracts, reading) }, { ...reading, today })
          .filter(({ ended }) => ended > '2027-01-31')
          .map((end) => `${contract.id} ${end.ended} ${end.went}`)
      }),
    )
    const pairs = [{ from: '1900-01-01', to: today }]
    const bound = boundFor({ pairs, reading, measure: { currency: 'JPY', parts: 12 }, currencies: ['JPY'], rateOf })
    const dues = duesSql({ recognised: 'end', slicing: whole, only: 'all' })
    const told = await facts.all<{ id: string; ended: number; went: string }>(
      `SELECT toString(id) AS id, ended, went FROM (${shownSql(dues)})`,
      { ...bound, now: dayNumber(today), shownFrom: dayNumber('2027-01-31') },
    )
    expect(told.map((row) => `${row.id} ${calendarDate(row.ended)} ${row.went}`).toSorted()).toEqual(ruled.toSorted())
    went.push(...ruled.map((row) => row.split(' ')[2] ?? ''))
    expect(ruled.length).toBeGreaterThan(50)
  },
)

/** When an amendment, or another contract, goes on with one that came to a last day. */
function takenOver({ contract, plan, end }: Due, all: readonly RevenueContract[], reading: Reading): string | null {
  const counted = all.filter(({ kind }) => reading.kinds.includes(kind))
  const { said, near } = continuedFrom(contract, { last: end, plan }, counted, reading.graceDays)
  const days = [...contract.amendments.map(({ fromOn }) => fromOn).filter((day) => day > end), said, near]
  return days.filter((day) => day !== null).toSorted()[0] ?? null
}

test('every outcome was among them', () => {
  expect([...new Set(went)].toSorted()).toEqual(['itself', 'lost', 'open', 'renewed'])
  expect(went.length).toBeGreaterThan(800)
})

test('every standing was among them', () => {
  expect([...seen].toSorted()).toEqual(['contracted', 'due', 'itself', 'late'])
})
