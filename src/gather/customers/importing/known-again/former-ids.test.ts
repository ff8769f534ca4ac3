import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

test('a file whose rows bear no ids and that came in before ids were formed anew brings nothing twice', async () => {
  const { api, request, workspace } = await house.workspace()
  const { id: customerId } = await api.customers.create({ name: '株式会社 山田' })
  const { owner } = house.house.stores.pools
  const kept = [
    `INSERT INTO contracts (workspace_id, source, external_id, customer_id, plan, starts_on, amount, currency) VALUES ($1, 'books', '㈱山田 / Pro / 2026-01-01', $2, 'Pro', '2026-01-01', 100, 'JPY')`,
    `INSERT INTO purchases (workspace_id, source, external_id, customer_id, product, quantity, amount, currency, purchased_at) VALUES ($1, 'books', '㈱山田 / Pen / 2026-01-01T00:00:00.000Z / 2 / 30', $2, 'Pen', 2, 30, 'JPY', '2026-01-01T00:00:00Z')`,
    `INSERT INTO cases (workspace_id, source, external_id, customer_id, subject, opened_at) VALUES ($1, 'books', '㈱山田 / 2026-01-01T00:00:00.000Z / Late', $2, 'Late', '2026-01-01T00:00:00Z')`,
    `INSERT INTO responses (workspace_id, source, external_id, customer_id, survey, answered_at, nps) VALUES ($1, 'books', 'yearly / ㈱山田 / 2026-01-01T00:00:00.000Z', $2, 'yearly', '2026-01-01T00:00:00Z', 9)`,
  ]
  for (const statement of kept) await owner.query(statement, [workspace.id, customerId])
  const bring = async (body: string, mapping: Parameters<typeof api.imports.map>[0]['mapping']) => {
    const sent = await request('/api/v1/uploads?name=rows.csv', { method: 'POST', body })
    const { id: uploadId } = (await sent.json()) as { id: string }
    const made = await api.imports.create({ uploadId, mapping })
    const run = await api.imports.run({ id: made.id })
    await house.settle()
    const { created, changed, unchanged } = await api.imports.progress({ id: run.id })
    return { created, changed, unchanged }
  }
  const rest = { source: 'books', remaining: 'leave' as const }
  const old = { created: 0, changed: 0, unchanged: 1 }
  const contracts = {
    ...rest,
    target: 'contracts',
    columns: { customer_name: 'who', plan: 'plan', starts_on: 'from', amount: 'price' },
    defaults: { period: 'month', currency: 'JPY' },
  }
  expect(await bring('who,plan,from,price\n㈱山田,Pro,2026-01-01,100\n', contracts)).toEqual(old)
  expect(await bring('who,plan,from,price\n㈱山田,Pro,2026-01-01,100\n㈱山田,Pro,2026-01-01,100\n', contracts)).toEqual(
    {
      created: 1,
      changed: 0,
      unchanged: 1,
    },
  )
  expect(
    await bring('who,what,count,price,at\n㈱山田,Pen,2,30,2026-01-01T00:00:00Z\n', {
      ...rest,
      target: 'purchases',
      columns: { customer_name: 'who', product: 'what', quantity: 'count', amount: 'price', purchased_at: 'at' },
      defaults: { currency: 'JPY' },
    }),
  ).toEqual(old)
  expect(
    await bring('who,what,at\n㈱山田,Late,2026-01-01T00:00:00Z\n', {
      ...rest,
      target: 'cases',
      columns: { customer_name: 'who', subject: 'what', opened_at: 'at' },
    }),
  ).toEqual(old)
  expect(
    await bring('who,nps,at\n㈱山田,9,2026-01-01T00:00:00Z\n', {
      ...rest,
      target: 'responses',
      columns: { customer_name: 'who', nps: 'nps', answered_at: 'at' },
      defaults: { survey: 'yearly' },
    }),
  ).toEqual(old)
})
