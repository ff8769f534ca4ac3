import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('when PostgreSQL is away for longer than one try, the house listens again as soon as it is back', async () => {
  // One connection from before: while the database takes no new ones, the pool could not open another.
  const client = await here.house.stores.pools.owner.connect()
  const listeners = async () => {
    const { rows } = await client.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'meguri carrier' AND datname = current_database()",
    )
    return rows[0]?.n
  }
  try {
    await expect.poll(listeners, { timeout: 10_000 }).toBe(1)
    await client.query('UPDATE pg_database SET datallowconn = false WHERE datname = current_database()')
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'meguri carrier' AND datname = current_database()",
    )
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(await listeners()).toBe(0)
    await client.query('UPDATE pg_database SET datallowconn = true WHERE datname = current_database()')
    await expect.poll(listeners, { timeout: 15_000 }).toBe(1)
  } finally {
    await client.query('UPDATE pg_database SET datallowconn = true WHERE datname = current_database()')
    client.release()
  }
})
