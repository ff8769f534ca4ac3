import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { systemActor } from '../access/callers.ts'
import { deskOf } from '../house.ts'
import { lookAgain, tellGrowth } from './statistics.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const bring = (id: string) => sql`
  INSERT INTO customers (workspace_id, name, normal_name) SELECT ${id}::uuid, n::text, n::text FROM generate_series(1, 3000) AS n`

test('a workspace that has just been filled is known to the statistics at once', async () => {
  const { owner } = here.house.stores.pools
  const known = async () =>
    (
      await owner.query<{ values: string }>(
        "SELECT most_common_vals::text AS values FROM pg_stats WHERE tablename = 'customers' AND attname = 'workspace_id'",
      )
    ).rows[0]?.values ?? ''
  for (const { workspace } of [await here.workspace(), await here.workspace()]) {
    const where = { ...workspace, zone: 'UTC', currency: 'JPY', locale: 'en' as const }
    const desk = deskOf(here.house, { workspace: where, actor: systemActor, locale: 'en', source: 'test' })
    await desk.transaction(async (context) => {
      await bring(workspace.id).execute(context.db)
      await tellGrowth(context)
    })
    expect(await known()).not.toContain(workspace.id)
    await lookAgain(desk)
    expect(await known()).toContain(workspace.id)
  }
})

test('PostgreSQL looks by itself after some thousand rows of any table with rows of workspaces, however many it holds', async () => {
  const { rows } = await here.house.stores.pools.owner.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE p.polname = 'by_workspace' AND NOT coalesce(c.reloptions @> ARRAY['autovacuum_analyze_scale_factor=0'], false)`,
  )
  expect(rows).toEqual([])
})
