import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openWeb } from '#platform/outside/web/web.ts'
import { type World, world } from '../../../../test/world.ts'
import { orderDue } from './order.ts'
import { takeDue } from './take.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let port = 0
const asked: string[] = []
/** Those who asked at `/hangs` and wait for an answer that does not come. */
const hanging: ServerResponse[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  request.resume()
  if (request.url === '/hangs') return hanging.push(response)
  response.writeHead(request.url === '/fails' ? 500 : 204).end()
})

beforeAll(async () => {
  here = await world('2026-04-01')
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  const hooks = openWeb({ schemes: ['http:'], ports: [port], mayReach: (one) => one === '127.0.0.1', patience: 60_000 })
  Object.assign(here.house.outside, { hooks })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await here?.close()
})
beforeEach(() => {
  asked.length = 0
  hanging.length = 0
  here.travelTo('2026-04-01')
})

/** A workspace whose webhooks are at these paths, each with so many deliveries that are due; those that take nothing have been failing. */
async function waiting(paths: readonly string[], many: number) {
  const ours = await here.workspace()
  const { owner } = here.house.stores.pools
  for (const path of paths) {
    const url = `http://127.0.0.1:${port}${path}`
    const { webhook } = await ours.api.webhooks.create({ name: path, url, events: ['customer.created'] })
    await owner.query(
      `INSERT INTO webhook_deliveries (workspace_id, webhook_id, notice_id, event, payload, due_at, ordered_at)
       SELECT $1, $2, new_id(), 'customer.created', '{"type":"customer.created"}', $3, $3 FROM generate_series(1, $4::integer)`,
      [ours.workspace.id, webhook.id, here.time.now, many],
    )
    if (path !== '/takes')
      await owner.query('UPDATE webhook_health SET failing_since = $2, failures = 1 WHERE webhook_id = $1', [
        webhook.id,
        here.time.now,
      ])
  }
  return ours
}

const times = (path: string) => asked.filter((one) => one === path).length

test('those that hang hold up nobody: of each one goes to see, what others take goes at once, here and in other workspaces', async () => {
  const dark = await waiting([...Array(12).fill('/hangs'), '/takes'], 6)
  const other = await waiting(['/takes'], 1)
  await orderDue(dark.systemDesk())
  await vi.waitFor(() => expect(hanging).toHaveLength(12), { timeout: 60_000 })
  await orderDue(other.systemDesk())
  await vi.waitFor(() => expect(times('/takes')).toBe(7), { timeout: 60_000 })
  expect(times('/hangs')).toBe(12)
  for (const response of hanging) response.writeHead(503).end()
  await here.settle()
  expect(times('/hangs'), 'the rest of them waits a minute').toBe(12)
})

test('each webhook has its turn in every round, however much waits for others', async () => {
  const ours = await waiting(Array(50).fill('/takes'), 5)
  const { owner } = here.house.stores.pools
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM webhooks WHERE workspace_id = $1 ORDER BY id LIMIT 1',
    [ours.workspace.id],
  )
  await owner.query('UPDATE webhook_deliveries SET due_at = $2 WHERE webhook_id <> $1', [
    rows[0]?.id,
    new Date('2026-03-31'),
  ])
  const taken = await ours.systemDesk().transaction((context) => takeDue(context, 'due'), 'test', { rollBack: true })
  expect(new Set(taken.map(({ webhookId }) => webhookId)).size).toBe(50)
})

test('a webhook that is back has what gathered at once, and what is ordered already is not ordered twice', async () => {
  const ours = await waiting(['/takes', '/fails'], 6)
  await here.house.stores.pools.owner.query(
    'UPDATE webhook_health SET failing_since = $2, failures = 1 WHERE workspace_id = $1',
    [ours.workspace.id, here.time.now],
  )
  await Promise.all([orderDue(ours.systemDesk()), orderDue(ours.systemDesk())])
  await here.settle()
  expect([times('/takes'), times('/fails')]).toEqual([6, 1])
})

test('two failures a week apart switch nothing off', async () => {
  const ours = await waiting(['/fails'], 1)
  here.travelTo('2026-04-08')
  await orderDue(ours.systemDesk())
  await here.settle()
  expect([times('/fails'), (await ours.api.webhooks.list({})).rows[0]?.state]).toEqual([1, 'on'])
})
