import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { queuedRows } from './mirror.ts'
import { checkMirrors } from './mirror-check.ts'

vi.setConfig({ testTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const count = async (workspaceId: string) =>
  (
    await here.house.stores.facts
      .of(workspaceId)
      .first<{ n: number }>('SELECT toUInt32(count()) AS n FROM customers FINAL WHERE workspace_id = {workspace:UUID}')
  )?.n

type Hand = Pick<World['house']['stores']['pools']['owner'], 'query'>

async function bring(workspaceId: string, customers: number, hand: Hand = here.house.stores.pools.owner) {
  await hand.query(
    `INSERT INTO customers (workspace_id, name, normal_name, attributes)
     SELECT $1, 'Company "' || n || E'"\\t', 'company', jsonb_build_object('seats', n, 'word', E'line\\nbreak', 'flag', true) FROM generate_series(1, $2::int) AS n`,
    [workspaceId, customers],
  )
}

test('whoever has one change does not wait for whoever has thirty thousand', async () => {
  const [busy, quiet] = [await here.workspace(), await here.workspace()]
  // Both are there to be carried at the same instant, the thirty thousand first in line.
  const hand = await here.house.stores.pools.owner.connect()
  await hand.query('BEGIN')
  await bring(busy.workspace.id, 30_000, hand)
  await bring(quiet.workspace.id, 1, hand)
  await hand.query('COMMIT')
  hand.release()
  const arrivals: string[] = []
  const arrives = async (name: string, id: string, all: number) => {
    await expect.poll(() => count(id), { timeout: 60_000, interval: 10 }).toBe(all)
    arrivals.push(name)
  }
  await Promise.all([arrives('quiet', quiet.workspace.id, 1), arrives('busy', busy.workspace.id, 30_000)])
  expect(arrivals[0]).toBe('quiet')
})

test('what was carried is what is on record, to the last letter, and what is gone leaves', async () => {
  const { workspace } = await here.workspace()
  const { owner } = here.house.stores.pools
  await bring(workspace.id, 50)
  await owner.query("UPDATE customers SET name = 'Later' WHERE workspace_id = $1 AND attributes ->> 'seats' = '7'", [
    workspace.id,
  ])
  await owner.query("DELETE FROM customers WHERE workspace_id = $1 AND attributes ->> 'seats' = '8'", [workspace.id])
  expect((await checkMirrors(here.house.stores)).filter(({ equal }) => !equal)).toEqual([])
  expect(await count(workspace.id)).toBe(49)
})

test('rows of a workspace that the statistics have never heard of are still looked up one by one, by their key', async () => {
  const [known, fresh] = [await here.workspace(), await here.workspace()]
  const { owner } = here.house.stores.pools
  await bring(known.workspace.id, 5_000)
  await owner.query('DELETE FROM customers WHERE workspace_id <> $1', [known.workspace.id])
  await owner.query('ANALYZE customers')
  await bring(fresh.workspace.id, 5_000)
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${queuedRows('customers')}`, [
    fresh.workspace.id,
    [fresh.workspace.id],
    ['1'],
  ])
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toMatch(/Index Scan using customers_pkey on customers c .*\n *Index Cond: \(.*\(id = q(_\d+)?\.id\)\)/)
})
