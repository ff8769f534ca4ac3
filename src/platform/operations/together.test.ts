import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

test('several questions are answered in one request as each is by itself, with its version', async () => {
  const { api } = await here.workspace()
  const { id } = await api.customers.create({ name: '桜フーズ', sinceOn: '2024-04-01' })
  await api.support.create({ customerId: id, subject: 'ログイン', openedAt: '2026-03-01T00:00:00Z' })
  const { answers } = await api.operations.together({
    asks: [
      { room: 'customers', operation: 'find', input: { id } },
      { room: 'support', operation: 'list', input: { customerId: id, limit: '5' } },
      { room: 'customers', operation: 'timeline', input: { id, limit: 6 } },
      { room: 'access', operation: 'members' },
      { room: 'customers', operation: 'find', input: { id: '00000000-0000-4000-8000-000000000000' } },
      { room: 'customers', operation: 'find', input: { id: 'no id' } },
    ],
  })
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 422])
  expect(answers.slice(0, 4).map(({ body }) => body)).toEqual([
    await api.customers.find({ id }),
    await api.support.list({ customerId: id, limit: 5 }),
    await api.customers.timeline({ id, limit: 6 }),
    await api.access.members(),
  ])
  expect(answers.slice(4).map(({ body }) => body)).toEqual([null, null])
})

test('each question stands behind its own permission, and none is answered by what changes something', async () => {
  const own = await here.workspace()
  const { id } = await own.api.customers.create({ name: 'Acme' })
  const partner = await own.member('partner')
  const asks = [
    { room: 'customers', operation: 'find', input: { id } },
    { room: 'operations', operation: 'audit', input: {} },
    { room: 'portfolio', operation: 'totals', input: {} },
  ]
  const statuses = async (api: typeof own.api) =>
    (await api.operations.together({ asks })).answers.map(({ status, body }) => [status, body !== null])
  expect(await statuses(await own.as('viewer'))).toEqual([
    [200, true],
    [403, false],
    [200, true],
  ])
  expect(await statuses(partner.api)).toEqual([
    [403, false],
    [403, false],
    [200, true],
  ])
  for (const ask of [
    { room: 'customers', operation: 'remove', input: { id } },
    { room: 'customers', operation: 'create', input: { name: 'Brook' } },
    { room: 'operations', operation: 'together', input: { asks: [] } },
    { room: 'customers', operation: 'constructor' },
    { room: 'nowhere', operation: 'find' },
    { room: 'constructor', operation: 'find' },
  ])
    await expect(own.api.operations.together({ asks: [ask] }), ask.operation).rejects.toMatchObject({ status: 422 })
  expect((await own.api.customers.find({ id })).name).toBe('Acme')
  const many = Array.from({ length: 41 }, () => ({ room: 'access', operation: 'members' }))
  await expect(own.api.operations.together({ asks: many })).rejects.toMatchObject({ status: 422 })
})

test('of another workspace nothing is answered', async () => {
  const [own, other] = [await here.workspace(), await here.workspace()]
  const { id } = await own.api.customers.create({ name: 'Acme' })
  const { answers } = await other.api.operations.together({
    asks: [
      { room: 'customers', operation: 'find', input: { id } },
      { room: 'customers', operation: 'list', input: {} },
    ],
  })
  expect(answers).toEqual([
    { status: 404, body: null },
    { status: 200, body: { rows: [], next: null } },
  ])
})
