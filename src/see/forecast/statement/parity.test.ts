import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dayNumber } from '#maths/time/calendar-date.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { factsAlone } from '../../../../test/facts-alone.ts'
import { readingOf } from '../../revenue/edges/edge-contracts.fixture.ts'
import { castOf } from '../../revenue/parity/cast.fixture.ts'
import { rateOf, storeContracts } from '../../revenue/parity/histories.fixture.ts'
import { boundFor } from '../../revenue/statement/bound.ts'
import { heldSql } from '../../revenue/statement/held-sql.ts'
import { whole } from '../../revenue/statement/slicing.ts'
import { monthsAhead } from '../rule/months.ts'
import { standingOn } from '../rule/standing.ts'
import { aheadSql } from './ahead-sql.ts'

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

test('every standing was among them', () => {
  expect([...seen].toSorted()).toEqual(['contracted', 'due', 'itself', 'late'])
})
