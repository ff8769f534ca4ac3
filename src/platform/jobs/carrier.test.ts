import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('when PostgreSQL is away for longer than one try, the house listens again as soon as it is back', async () => {
  await expect.poll(listeners).toBe(1)
  await query('UPDATE pg_database SET datallowconn = false WHERE datname = current_database()')
  await query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'meguri carrier'")
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(await listeners()).toBe(0)
  await query('UPDATE pg_database SET datallowconn = true WHERE datname = current_database()')
  await expect.poll(listeners, { timeout: 5_000 }).toBe(1)
})

async function listeners(): Promise<unknown> {
  const { rows } = await query(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'meguri carrier' AND datname = current_database()",
  )
  return rows[0]?.n
}

function query(sql: string) {
  return here.house.stores.pools.owner.query<{ n?: number }>(sql)
}
