import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { when } from '../work/schedule.ts'
import { deliverNotices } from './deliver.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('a listener that fails because a store is away is never given up, one that fails by itself is', async () => {
  const { workspace } = await here.workspace()
  const { owner } = here.house.stores.pools
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const failing = (notice: string, problem: Error) =>
    when(notice, `${notice} listener`, async () => {
      throw problem
    })
  const jobs = [failing('test.away', away), failing('test.wrong', new Error('wrong'))]
  for (const name of ['test.away', 'test.wrong'])
    await owner.query("INSERT INTO notices (workspace_id, name, data) VALUES ($1, $2, '{}')", [workspace.id, name])
  for (let turn = 1; turn <= 8; turn++) {
    here.travelTo(`2026-04-01T00:${String(turn * 2).padStart(2, '0')}:00Z`)
    await deliverNotices(here.house, jobs)
  }
  const { rows } = await owner.query(
    `SELECT name, failed_at IS NOT NULL AS dead, attempts FROM notices n JOIN notice_deliveries d ON d.notice_id = n.id
     WHERE n.workspace_id = $1 ORDER BY name`,
    [workspace.id],
  )
  expect(rows).toEqual([
    { name: 'test.away', dead: false, attempts: 8 },
    { name: 'test.wrong', dead: true, attempts: 6 },
  ])
  here.travelTo('2026-04-01')
})

test('what waits for another try is overtaken by nothing of its subject, and holds up nobody else, however much waits behind it', async () => {
  const { workspace } = await here.workspace()
  const { owner } = here.house.stores.pools
  const [held, other] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']
  const waiting = async () =>
    (
      await owner.query<{ held: number; other: number; alone: number }>(
        `SELECT count(*) FILTER (WHERE about = $2)::int AS held, count(*) FILTER (WHERE about = $3)::int AS other,
                count(*) FILTER (WHERE about IS NULL)::int AS alone
         FROM notices WHERE workspace_id = $1 AND name = 'test.happened' AND delivered_at IS NULL`,
        [workspace.id, held, other],
      )
    ).rows[0]
  const delivered = async () => {
    await deliverNotices(here.house, [])
    return waiting()
  }
  await owner.query(
    `WITH first AS (
       INSERT INTO notices (workspace_id, name, about, data) VALUES ($1, 'test.happened', $2, '{}') RETURNING id),
     failed AS (
       INSERT INTO notice_deliveries (notice_id, workspace_id, listener, attempts, retry_at)
       SELECT id, $1, 'test.listener', 1, timestamptz '2026-04-01T00:10:00Z' FROM first),
     behind AS (
       INSERT INTO notices (workspace_id, name, about, data)
       SELECT $1, 'test.happened', $2::uuid, '{}' FROM first, generate_series(1, 300))
     INSERT INTO notices (workspace_id, name, about, data)
     SELECT $1, 'test.happened', about, '{}' FROM first, unnest(ARRAY[$3, NULL]::uuid[]) AS about`,
    [workspace.id, held, other],
  )
  await expect.poll(delivered, { timeout: 30_000 }).toEqual({ held: 301, other: 0, alone: 0 })
  for (let turn = 0; turn < 3; turn++) expect(await delivered()).toEqual({ held: 301, other: 0, alone: 0 })
  here.travelTo('2026-04-01T00:11:00Z')
  await expect.poll(delivered, { timeout: 30_000 }).toEqual({ held: 0, other: 0, alone: 0 })
})
