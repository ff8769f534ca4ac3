import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../test/world.ts'
import { loadSampleWorld } from './act/sample-world/sample-world.ts'
import { clientFor } from './commands/reach.ts'
import { ensureWorkspace, firstSignIn } from './first-run.ts'
import { systemActor, workspaceById } from './platform/access/callers.ts'
import { deskOf } from './platform/house.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await here.close()
})

test('a sample that was left half filled is made anew at the next start, for the same owner', async () => {
  vi.stubEnv('TZ', 'America/Los_Angeles')
  const { house } = here
  const { owner } = house.stores.pools
  const stopped = () => {
    throw new Error('stopped in the middle')
  }
  await expect(ensureWorkspace(here.meguri, stopped)).rejects.toThrow('stopped')
  const { rows: before } = await owner.query<{ id: string; userId: string }>(
    `SELECT w.id, m.user_id AS "userId" FROM workspaces w JOIN members m ON m.workspace_id = w.id`,
  )
  const half = await workspaceById(owner, before[0]?.id ?? '')
  if (!half) throw new Error('there is no workspace')
  await loadSampleWorld(deskOf(house, { workspace: half, actor: systemActor, locale: 'en', source: 'sample' }), 2)
  await here.settle()

  const [whole, ...others] = await ensureWorkspace(here.meguri, () => undefined)
  expect(others).toEqual([])
  expect(whole?.id).not.toBe(half.id)
  expect([half.zone, whole?.zone], 'wherever the machine is').toEqual(['Asia/Tokyo', 'Asia/Tokyo'])
  const { rows: now } = await owner.query<{ customers: string; userId: string; orphans: string }>(
    `SELECT (SELECT count(*) FROM customers WHERE workspace_id = $1) AS customers,
            (SELECT count(*) FROM customers WHERE workspace_id <> $1) AS orphans,
            (SELECT user_id FROM members WHERE workspace_id = $1 AND role = 'owner' AND user_id IS NOT NULL) AS "userId"`,
    [whole?.id],
  )
  expect(Number(now[0]?.customers)).toBeGreaterThan(200)
  expect(now[0]).toMatchObject({ orphans: '0', userId: before[0]?.userId })
  expect(await firstSignIn(here.meguri)).toContain('/auth/magic-link/')
  expect(await ensureWorkspace(here.meguri, stopped)).toMatchObject([{ id: whole?.id }])

  const api = clientFor(here.meguri, here.meguri.operatorKey, whole?.id ?? '', 'en')
  const { customers } = await api.plays.today({})
  expect(customers, 'who needs a person is known at once').toBeGreaterThan(0)
  await here.settle()
  expect((await api.plays.today({})).customers).toBe(customers)

  const broken = await here.house.stores.facts.of(whole?.id ?? '').all(
    `SELECT customer_id, read_at, previous_band, prior FROM (
      SELECT customer_id, read_at, previous_band, previous_score,
        lagInFrame(band, 1, '') OVER each AS prior, lagInFrame(score) OVER each AS prior_score FROM health_readings
      WHERE workspace_id = {workspace:UUID}
      WINDOW each AS (PARTITION BY customer_id ORDER BY read_at ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW))
    WHERE previous_band != prior OR ifNull(previous_score, -1) != ifNull(prior_score, -1)`,
  )
  expect(broken, 'each reading follows the one before it').toEqual([])
  const { rows } = await api.health.distribution({})
  expect(
    rows.some(({ customers: present, before }) => before !== null && before !== present),
    'a week ago is another day',
  ).toBe(true)
}, 240_000)
