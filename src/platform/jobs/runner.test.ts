import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type World, world } from '../../../test/world.ts'
import { systemActor } from '../access/callers.ts'
import type { Desk } from '../context.ts'
import { deskOf } from '../house.ts'
import { attended } from '../work/attention.ts'
import { every, work } from '../work/schedule.ts'
import { startRunner } from './runner.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('what is ordered is sent once, however many processes are woken by it', async () => {
  const { desk } = await here.workspace()
  const others = await Promise.all([1, 2, 3].map(() => startRunner(here.house, [])))
  const ids: string[] = []
  for (let n = 0; n < 5; n += 1)
    ids.push(await desk().transaction((context) => context.enqueue('portfolio.follow', { wholly: false })))
  await Promise.all(others.map((runner) => runner.send()))
  await Promise.all(others.map((runner) => runner.stop()))
  await expect.poll(() => sent(ids)).toBe(5)
})

test('a job that nobody waits for begins its next piece when those who ask are answered', async () => {
  const { workspace } = await here.workspace()
  const begun: string[] = []
  const deskOfA = (name: string, givesWay: boolean) =>
    deskOf(here.house, { workspace, actor: systemActor, locale: 'en', source: name }, { givesWay })
  const piece = (name: string, givesWay: boolean) => deskOfA(name, givesWay).transaction(async () => begun.push(name))
  await attended(async () => {
    const long = piece('long', true)
    await piece('awaited', false)
    begun.push('answered')
    return { long }
  }).then(({ long }) => long)
  expect(begun).toEqual(['awaited', 'answered', 'long'])
})

test('a workspace made while the house runs has its nightly jobs, and they move with its zone', async () => {
  const { workspace, api } = await here.workspace({ zone: 'Asia/Tokyo' })
  await here.settle()
  expect(await plans(workspace.id)).toContainEqual({ name: 'health.daily', cron: '0 6 * * *', zone: 'Asia/Tokyo' })
  await api.access.changeWorkspace({ zone: 'Europe/Madrid' })
  await here.settle()
  expect(new Set((await plans(workspace.id)).map(({ zone }) => zone))).toEqual(new Set(['Europe/Madrid']))
})

test('a nightly job that failed and is tried again ends as the run that failed', async () => {
  const { workspace, api } = await here.workspace()
  const owner = here.house.stores.pools.owner
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO job_runs (workspace_id, name, state, attempts, problem, sent_at, started_at, ended_at)
     VALUES ($1, 'imports.clear', 'failed', 1, 'the store was away', now(), now(), now()) RETURNING id`,
    [workspace.id],
  )
  await api.operations.replay({ id: `job:${rows[0]?.id}` })
  await here.settle()
  const jobs = (await api.operations.jobs({})).filter(({ name }) => name === 'imports.clear')
  expect(jobs).toMatchObject([{ id: rows[0]?.id, state: 'done', problem: null }])
})

test('only the work that somebody waits for stands beside what is asked at screens', async () => {
  const { workspace } = await here.workspace()
  const at: Record<string, string> = {}
  const noting = (name: string) => async (desk: Desk) => {
    const where = await desk.transaction(({ db }) =>
      sql<{ name: string }>`SELECT current_setting('application_name') AS name`.execute(db),
    )
    at[name] = where.rows[0]?.name ?? ''
  }
  const jobs = [
    work('tried.long', z.object({}), noting('long')),
    work('tried.awaited', z.object({}), noting('awaited'), { isAwaited: true }),
    every('hour', 'tried.scheduled', noting('scheduled')),
  ]
  const runner = await startRunner(here.house, jobs)
  for (const { name } of jobs) await orderIn(workspace.id, name)
  await runner.send()
  const expected = { long: 'meguri background', scheduled: 'meguri background', awaited: '' }
  await expect.poll(() => at, { timeout: 15_000 }).toEqual(expected)
  await runner.stop()
})

test('what failed because a store was away is tried again until it is done, and is no dead letter', async () => {
  const { workspace } = await here.workspace()
  const tries: Record<string, number> = {}
  const awayAtFirst = (name: string) => async () => {
    tries[name] = (tries[name] ?? 0) + 1
    if (tries[name] === 1) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  }
  const jobs = [
    work('away.work', z.object({}), awayAtFirst('away.work')),
    work('away.last', z.object({}), awayAtFirst('away.last')),
    every('hour', 'away.scheduled', awayAtFirst('away.scheduled')),
  ]
  const runner = await startRunner(here.house, jobs)
  const { owner } = here.house.stores.pools
  for (const { name } of jobs) await orderIn(workspace.id, name)
  await owner.query("UPDATE job_runs SET attempts = 4 WHERE name = 'away.last'")
  const states = async () => {
    await runner.send()
    const { rows } = await owner.query<{ name: string; state: string }>(
      "SELECT name, state FROM job_runs WHERE name LIKE 'away.%' ORDER BY name",
    )
    return rows.map(({ name, state }) => `${name} ${state} after ${tries[name]}`)
  }
  const done = ['away.last', 'away.scheduled', 'away.work'].map((name) => `${name} done after 2`)
  await expect.poll(states, { timeout: 60_000, interval: 500 }).toEqual(done)
  await runner.stop()
}, 90_000)

async function orderIn(workspaceId: string, name: string): Promise<void> {
  await here.house.stores.pools.app.transaction().execute(async (db) => {
    await sql`SELECT set_config('meguri.workspace', ${workspaceId}, true)`.execute(db)
    await here.house.enqueue(db, workspaceId, name, {})
  })
}

async function plans(workspaceId: string): Promise<{ name: string; cron: string; zone: string }[]> {
  const { rows } = await here.house.stores.pools.owner.query(
    'SELECT name, cron, timezone AS zone FROM pgboss.schedule WHERE key = $1',
    [workspaceId],
  )
  return rows
}

/** In the queue of the runner, under all its states. */
async function sent(runIds: readonly string[]): Promise<number> {
  const { rows } = await here.house.stores.pools.owner.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM pgboss.job WHERE data ->> 'runId' = ANY ($1)",
    [runIds],
  )
  return rows[0]?.n ?? 0
}
