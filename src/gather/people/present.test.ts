import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { isPresent, present, presentFacts } from './present.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const today = '2026-04-01'
const leaving = [
  ['never', null, true],
  ['tomorrow', '2026-04-02', true],
  ['today', '2026-04-01', false],
  ['yesterday', '2026-03-31', false],
] as const
const there = ['never', 'tomorrow']

let here: World
beforeAll(async () => {
  here = await world(today)
})
afterAll(() => here?.close())

test.each(leaving)('who leaves %s (%s) is there: %s', (_, leftOn, is) => expect(isPresent({ leftOn }, today)).toBe(is))

test('records and facts say the same of each, and so do the list, the counts and the metric', async () => {
  const { api, desk, workspace } = await here.workspace()
  const { id } = await api.customers.create({ name: 'Acme' })
  for (const [name, leftOn] of leaving) await api.people.create({ customerId: id, name, leftOn })
  await here.settle()
  const records = await desk().transaction(({ db }) =>
    sql<{
      name: string
    }>`SELECT name FROM people p WHERE customer_id = ${id} AND ${present('p', today)} ORDER BY name`.execute(db),
  )
  expect(records.rows.map(({ name }) => name)).toEqual(there)
  const [facts] = await here.house.stores.facts
    .of(workspace.id)
    .all<{ n: number }>(
      `SELECT toUInt32(count()) AS n FROM people FINAL WHERE workspace_id = {workspace:UUID} AND ${presentFacts()}`,
      { today },
    )
  expect(facts?.n).toBe(2)
  const first = await api.people.list({ customerId: id, limit: 2 })
  const second = await api.people.list({ customerId: id, limit: 2, cursor: first.next ?? '' })
  expect(first.rows.map(({ name }) => name).toSorted()).toEqual(there)
  expect(second.rows.map(({ name }) => name).toSorted()).toEqual(['today', 'yesterday'])
})
