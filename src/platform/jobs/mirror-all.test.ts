import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { mirrorAll } from './mirror.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('all that waits has arrived when it is said to: also what another has in hand', async () => {
  const { workspace } = await here.workspace()
  await here.settle()
  const { pools, facts } = here.house.stores
  const [taken, sent] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  // The house's own carrier takes the rows, and is slow to write them.
  const write = facts.background.exec.bind(facts.background)
  vi.spyOn(facts.background, 'exec').mockImplementation(async (wish) => {
    taken.resolve()
    await sent.promise
    return write(wish)
  })
  await pools.owner.query(
    "INSERT INTO customers (workspace_id, name, normal_name) SELECT $1, 'Kita Logistics ' || n, 'kita' FROM generate_series(1, 20) AS n",
    [workspace.id],
  )
  await taken.promise
  const all = mirrorAll(here.house.stores).then(() => 'arrived')
  expect(await Promise.race([all, pause(300, 'waits')])).toBe('waits')
  sent.resolve()
  expect(await all).toBe('arrived')
  const row = await facts
    .of(workspace.id)
    .first<{ n: number }>('SELECT toUInt32(count()) AS n FROM customers FINAL WHERE workspace_id = {workspace:UUID}')
  expect(row?.n).toBe(20)
})
