import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { calendarDate, dayNumber } from '#maths/time/calendar-date.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { factsAlone } from '../../../../test/facts-alone.ts'
import { readingOf } from '../../revenue/edges/edge-contracts.fixture.ts'
import { castOf } from '../../revenue/parity/cast.fixture.ts'
import { rateOf, storeContracts } from '../../revenue/parity/histories.fixture.ts'
import { boundFor } from '../../revenue/statement/bound.ts'
import { heldSql } from '../../revenue/statement/held-sql.ts'
import { whole } from '../../revenue/statement/slicing.ts'
import { units } from '../contract.ts'
import { lengthOf, lifeOf } from '../rule/life.ts'
import { livesSql } from './lives-sql.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const cast = castOf(400, 900)

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
  { day: '2028-04-30', reading: usual },
  { day: '2028-02-29', reading: usual },
  { day: '2027-12-31', reading: { ...usual, graceDays: 0 } },
  { day: '2028-04-30', reading: { ...usual, graceDays: 10, recognised: 'cancellation' as const } },
  { day: '2028-06-15', reading: { ...usual, kinds: ['subscription'], graceDays: 90 } },
]

test.each(variants)(
  'on $day, $reading.recognised, $reading.graceDays days of grace: the store says what the rule says',
  async ({ day, reading }) => {
    const pairs = [{ from: day, to: day }]
    const currencies = ['EUR', 'JPY', 'USD']
    const bound = boundFor({ pairs, reading, measure: { currency: 'JPY', parts: 12 }, currencies, rateOf })
    const held = `SELECT *, '' AS own_slice FROM (${heldSql({ recognised: reading.recognised, slicing: whole, only: 'all' })})`
    const ruled = cast.flatMap(({ id, contracts }) => {
      const life = lifeOf(contracts, day, reading)
      return life === null ? [] : [{ id, ...life }]
    })
    expect(ruled.length).toBeGreaterThan(100)
    expect(new Set(ruled.map(({ hasLeft }) => hasLeft)).size).toBe(2)
    for (const unit of units) {
      const sql = `SELECT toString(customer_id) AS id, begin, covered, toBool(has_left) AS hasLeft, length
      FROM (${livesSql({ held, recognised: reading.recognised, unit, slice: 'own_slice' })}) ORDER BY id`
      const told = await facts.all<Told>(sql, { ...bound, day: dayNumber(day) })
      expect(
        told.map(({ begin, covered, ...rest }) => ({
          ...rest,
          begin: calendarDate(begin),
          covered: calendarDate(covered),
        })),
      ).toEqual(
        ruled
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map(({ id, ...life }) => ({
            ...{ id, hasLeft: life.hasLeft, length: lengthOf(life, unit) },
            ...{ begin: life.beganOn, covered: life.coveredUntil },
          })),
      )
    }
  },
)

type Told = { id: string; begin: number; covered: number; hasLeft: boolean; length: number }
