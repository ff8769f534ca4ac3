import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { jobs } from '../../furnished.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('what was settled more than thirty days ago is cleared at night; dead letters stay', async () => {
  const own = await here.workspace()
  const owner = here.house.stores.pools.owner
  const segment = await own.api.segments.create({
    name: 'Everybody',
    rule: { kind: 'field', field: 'customer.industry', test: { op: 'one of', values: ['bakery'] } },
  })
  await own.api.customers.create({ name: 'Old Mill Bakery' })
  await own.api.segments.rebuild({ id: segment.id })
  await own.api.health.recompute({})
  await here.settle()
  await owner.query(
    `INSERT INTO notice_deliveries (notice_id, workspace_id, listener, failed_at)
     SELECT id, workspace_id, 'somebody', $2 FROM notices WHERE workspace_id = $1 AND name = 'customer.created'`,
    [own.workspace.id, here.time.now],
  )
  here.travelTo('2026-04-30')
  await clear(own)
  expect((await kept(own.workspace.id)).notices).toBeGreaterThan(2)
  here.travelTo('2026-05-02')
  await clear(own)
  expect(await kept(own.workspace.id)).toEqual({ notices: 1, jobs: 0, health: 0, segments: 1 })
})

test('a dead letter is discarded once, and is then neither shown nor tried again', async () => {
  const { workspace, api, as } = await here.workspace()
  const owner = here.house.stores.pools.owner
  await api.customers.create({ name: 'Old Mill Bakery' })
  await here.settle()
  await owner.query(
    `WITH job AS (INSERT INTO job_runs (workspace_id, name, state, sent_at) VALUES ($1, 'imports.run', 'failed', now()))
     INSERT INTO notice_deliveries (notice_id, workspace_id, listener, failed_at, problem)
     SELECT id, workspace_id, 'some: body', now(), 'no such room' FROM notices WHERE workspace_id = $1 AND name = 'customer.created'`,
    [workspace.id],
  )
  const letters = await api.operations.deadLetters()
  expect(letters.map(({ kind }) => kind).sort()).toEqual(['job', 'notice'])
  const viewer = await as('viewer')
  for (const { id } of letters) {
    await expect(viewer.operations.discard({ id })).rejects.toMatchObject({ status: 403 })
    expect(await api.operations.discard({ id })).toEqual({ id })
    await expect(api.operations.discard({ id })).rejects.toMatchObject({ status: 404 })
    await expect(api.operations.replay({ id })).rejects.toMatchObject({ status: 404 })
  }
  expect(await api.operations.deadLetters()).toEqual([])
  await expect(api.operations.discard({ id: 'letter' })).rejects.toMatchObject({ status: 404 })
})

type Own = Awaited<ReturnType<World['workspace']>>

async function clear(own: Own): Promise<void> {
  for (const job of jobs) if (job.kind === 'every' && job.name.endsWith('.clear')) await job.run(own.systemDesk())
}

async function kept(workspaceId: string) {
  const { rows } = await here.house.stores.pools.owner.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM notices WHERE workspace_id = $1) AS notices,
            (SELECT count(*)::int FROM job_runs WHERE workspace_id = $1) AS jobs,
            (SELECT count(*)::int FROM health_runs WHERE workspace_id = $1) AS health,
            (SELECT count(*)::int FROM segment_runs WHERE workspace_id = $1) AS segments`,
    [workspaceId],
  )
  return rows[0] ?? {}
}

test('a change names the customer that it is about: the record itself, or whose it is', async () => {
  const { api, ownerId } = await here.workspace()
  const { id } = await api.customers.create({ name: '北ロジスティクス' })
  await api.customers.change({ id, industry: 'logistics' })
  await api.customers.assignMember({ id, role: 'owner', memberId: ownerId })
  await api.segments.create({
    name: 'Bakers',
    rule: { kind: 'field', field: 'customer.industry', test: { op: 'one of', values: ['bakery'] } },
  })
  const { rows } = await api.operations.audit({ limit: 50 })
  const told = rows.filter(({ record }) => ['customers', 'customer_members', 'segments'].includes(record))
  expect(told.map(({ record, act, customer }) => [record, act, customer?.name ?? null])).toEqual([
    ['segments', 'created', null],
    ['customer_members', 'created', '北ロジスティクス'],
    ['customers', 'changed', '北ロジスティクス'],
    ['customers', 'created', '北ロジスティクス'],
  ])
  expect(told.at(-1)?.customer?.id).toBe(id)
})
