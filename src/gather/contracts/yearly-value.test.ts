import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { yearlyValue, yearlyValueOf } from './yearly-value.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

// A third of a yen a month would not come back as a whole yen a quarter, were the month between them.
const worth = [
  ['100', 'month', '1200'],
  ['100', 'quarter', '400'],
  ['100', 'year', '100'],
  ['0.10', 'month', '1.2'],
  ['0.000001', 'quarter', '0.000004'],
  ['900719925474.099267', 'quarter', '3602879701896.397068'],
  ['100', 'half-year', '200'],
  ['99999', 'two-years', '49999.5'],
  ['100000', '18 months', '66666.666667'],
  ['1', '36 months', '0.333333'],
  ['2', '36 months', '0.666667'],
  ['0.000001', '7 months', '0.000002'],
  ['-100000', '18 months', '-66666.666667'],
  ['1234567890123456789012.345678', '7 months', '2116402097354497352592.592591'],
  [null, 'month', null],
] as const

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test.each(worth)('%s each %s is %s a year', (amount, period, value) => {
  expect(yearlyValueOf(amount, period)).toBe(value)
})

test('records and facts say the same of each', async () => {
  const { api, desk, workspace } = await here.workspace()
  const { id } = await api.customers.create({ name: 'Acme' })
  for (const [index, [amount, period]] of worth.entries())
    await here.house.stores.pools.owner.query(
      "INSERT INTO contracts (workspace_id, source, external_id, customer_id, plan, kind, starts_on, amount, currency, period) VALUES ($1, 'test', $2, $3, $2, 'subscription', '2026-01-01', $4, 'JPY', $5)",
      [workspace.id, String(index).padStart(2, '0'), id, amount, period],
    )
  await here.settle()
  const expected = worth.map(([, , value]) => value)
  const records = await desk().transaction(({ db }) =>
    sql<{ value: string | null }>`
      SELECT trim_scale(${yearlyValue('k', '2026-04-01')})::text AS value FROM contracts k WHERE customer_id = ${id} ORDER BY plan`.execute(
      db,
    ),
  )
  expect(records.rows.map(({ value }) => value)).toEqual(expected)
  const facts = await here.house.stores.facts
    .of(workspace.id)
    .all<{ value: string | null }>(
      'SELECT toString(yearly_value) AS value FROM contracts FINAL WHERE workspace_id = {workspace:UUID} ORDER BY plan',
    )
  expect(facts.map(({ value }) => value)).toEqual(expected)
})
