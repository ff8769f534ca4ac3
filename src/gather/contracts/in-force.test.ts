import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { inForce, inForceFacts, recurs, recursFacts, standingOf } from './in-force.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const today = '2026-04-01'
const standings = [
  ['from today', '2026-04-01', null, 'in force'],
  ['from tomorrow', '2026-04-02', null, 'ahead'],
  ['until today', '2026-01-01', '2026-04-01', 'in force'],
  ['until yesterday', '2026-01-01', '2026-03-31', 'ended'],
  ['over before it began', '2026-04-03', '2026-03-01', 'ended'],
  ['of today alone', '2026-04-01', '2026-04-01', 'in force'],
  ['without an end', '2025-01-01', null, 'in force'],
] as const
const kinds = ['subscription', 'usage', 'trial', 'service'] as const

test.each(standings)('a contract %s (%s to %s) is %s', (_, startsOn, endsOn, standing) =>
  expect(standingOf({ startsOn, endsOn }, today)).toBe(standing),
)

let here: World
let home: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  here = await world(today)
  home = await here.workspace()
})
afterAll(() => here?.close())

test('records and facts say the same of each', async () => {
  const { id } = await home.api.customers.create({ name: 'Acme' })
  const { owner } = here.house.stores.pools
  for (const [name, startsOn, endsOn] of standings)
    for (const kind of kinds)
      await owner.query(
        "INSERT INTO contracts (workspace_id, source, external_id, customer_id, plan, kind, starts_on, ends_on, amount, currency) VALUES ($1, 'test', $2, $3, $4, $5, $6, $7, 1, 'JPY')",
        [home.workspace.id, `${name} ${kind}`, id, name, kind, startsOn, endsOn],
      )
  await here.settle()
  const covered = standings.filter(([, , , standing]) => standing === 'in force').map(([name]) => name)
  const expected = covered.flatMap((name) => [`${name} subscription`, `${name} usage`]).toSorted()
  const records = await home.desk().transaction(({ db }) =>
    sql<{ name: string }>`
        SELECT plan || ' ' || kind AS name FROM contracts k WHERE ${inForce('k', today)} AND ${recurs('k')}`.execute(
      db,
    ),
  )
  const facts = await here.house.stores.facts
    .of(home.workspace.id)
    .all<{ name: string }>(
      `SELECT concat(plan, ' ', kind) AS name FROM contracts FINAL WHERE workspace_id = {workspace:UUID} AND ${inForceFacts()} AND ${recursFacts}`,
      { today },
    )
  expect(records.rows.map(({ name }) => name).toSorted()).toEqual(expected)
  expect(facts.map(({ name }) => name).toSorted()).toEqual(expected)
})
