import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { checkedAttributes } from './attributes.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

type Home = Awaited<ReturnType<World['workspace']>>

async function declared({ api }: Home, ...names: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const name of names)
    ids.push((await api.attributes.declare({ subject: 'customer', name, label: name, type: 'text' })).id)
  return ids
}

test('values are cleared from everybody by those alone who may write the workspace', async () => {
  const home = await here.workspace()
  const ids = await declared(home, 'tier')
  const { id } = await home.api.customers.create({ name: 'Harbor', attributes: { tier: 'gold' } })
  for (const role of ['manager', 'csm', 'agent'] as const) {
    await expect(home.as(role).then((api) => api.attributes.removeSeveral({ ids, withValues: true }))).rejects.toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', data: { permission: 'workspace.write' } }),
    )
  }
  const agent = await home.as('agent')
  expect(await agent.attributes.removeSeveral({ ids })).toMatchObject({
    removed: 0,
    kept: [{ name: 'tier', because: '“tier” still has values. Empty them first; it was not removed.' }],
  })
  expect((await home.api.customers.find({ id })).attributes).toEqual({ tier: 'gold' })
  expect(await home.api.attributes.removeSeveral({ ids, withValues: true })).toMatchObject({ removed: 1, records: 1 })
  expect((await home.api.customers.find({ id })).attributes).toEqual({})
})

test('many values go in batches, by a job, and the attribute goes last', async () => {
  const home = await here.workspace()
  const ids = await declared(home, 'tier', 'other')
  const { owner } = here.house.stores.pools
  await owner.query(
    `INSERT INTO customers (workspace_id, name, attributes)
     SELECT $1, 'Customer ' || n, '{"tier":"gold","kept":1}' FROM generate_series(1, 2500) AS n`,
    [home.workspace.id],
  )
  const answer = await home.api.attributes.removeSeveral({ ids, withValues: true })
  expect(answer).toMatchObject({ removed: 0, kept: [], records: 0, ordered: expect.any(String) })
  expect((await home.api.attributes.list({})).total).toBe(2)
  await here.settle()
  expect((await home.api.attributes.list({})).total).toBe(0)
  const { rows } = await owner.query('SELECT DISTINCT attributes FROM customers WHERE workspace_id = $1', [
    home.workspace.id,
  ])
  expect(rows).toEqual([{ attributes: { kept: 1 } }])
  const batches = await owner.query(
    'SELECT count(DISTINCT xmin::text)::int AS count FROM customers WHERE workspace_id = $1',
    [home.workspace.id],
  )
  expect(batches.rows[0].count).toBe(3)
})

test('what a segment asks for stays, with its values, and the segment is named', async () => {
  const home = await here.workspace()
  const [tier = '', region = ''] = await declared(home, 'tier', 'region')
  const { id } = await home.api.customers.create({ name: 'Harbor', attributes: { tier: 'gold', region: 'east' } })
  await home.api.attributes.declare({ subject: 'person', name: 'tier', label: 'tier', type: 'text' })
  const people = (await home.api.attributes.list({ subject: 'person' })).rows.map((one) => one.id)
  const rule = { kind: 'attribute' as const, attribute: 'tier', test: { op: 'one of' as const, values: ['gold'] } }
  const segment = await home.api.segments.create({
    name: 'Gold',
    description: '',
    rule: { kind: 'not', rule: { kind: 'any', rules: [rule, rule] } },
  })
  const because = '“tier” is used by segment “Gold”. Change that first; it was not removed.'
  for (const withValues of [true, false]) {
    const { removed, kept } = await home.api.attributes.removeSeveral({ ids: [tier], withValues })
    expect([removed, kept.map((one) => [one.name, one.because])]).toEqual([0, [['tier', because]]])
  }
  await expect(home.api.attributes.remove({ id: tier })).rejects.toThrow(because)
  const both = await home.api.attributes.removeSeveral({ ids: [tier, region, ...people], withValues: true })
  expect([both.removed, both.records, both.kept.map(({ subject }) => subject)]).toEqual([2, 1, ['customer']])
  expect((await home.api.customers.find({ id })).attributes).toEqual({ tier: 'gold' })
  await home.api.segments.archive({ id: segment.id })
  expect(await home.api.attributes.removeSeveral({ ids: [tier], withValues: true })).toMatchObject({ removed: 1 })
  await expect(home.api.segments.restore({ id: segment.id })).rejects.toThrow('tier')
})

test('a value that is being written while its attribute goes is not left behind undeclared', async () => {
  const home = await here.workspace()
  const [tier = ''] = await declared(home, 'tier')
  const { id } = await home.api.customers.create({ name: 'Harbor' })
  let answer: Promise<{ removed: number }> | undefined
  await (await home.desk()).transaction(async (context) => {
    const attributes = await checkedAttributes(context, 'customer', { tier: 'gold' })
    answer = home.api.attributes.removeSeveral({ ids: [tier] })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await context.db
      .updateTable('customers')
      .set({ attributes: JSON.stringify(attributes) })
      .where('workspace_id', '=', home.workspace.id)
      .where('id', '=', id)
      .execute()
  })
  expect(await answer).toMatchObject({ removed: 0, kept: [{ name: 'tier' }] })
  expect((await home.api.customers.find({ id })).attributes).toEqual({ tier: 'gold' })
  expect((await home.api.attributes.list({})).total).toBe(1)
})

test('while an attribute goes whoever writes a value of it waits, and is refused', async () => {
  const home = await here.workspace()
  const [tier = ''] = await declared(home, 'tier')
  const { id } = await home.api.customers.create({ name: 'Harbor' })
  let answer: Promise<unknown> | undefined
  const { removeUnused } = await import('./removing.ts')
  await (await home.desk()).transaction(async (context) => {
    expect((await removeUnused(context, [tier])).removed).toBe(1)
    answer = home.api.customers.change({ id, attributes: { tier: 'gold' } }).catch((problem: Error) => problem.message)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  })
  expect(await answer).toContain('No attribute “tier” is declared')
  expect((await home.api.customers.find({ id })).attributes).toEqual({})
})
