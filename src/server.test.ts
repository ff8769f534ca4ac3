import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshPlace, type Place } from '../test/places/place.ts'
import { createWorkspace } from './platform/access/access.ts'
import { type Config, readConfig } from './platform/config.ts'
import { openMeguri } from './server.ts'

let place: Place
let config: Config
beforeAll(async () => {
  place = await freshPlace()
  config = readConfig({ ...place.environment, MEGURI_DATA: place.data, MEGURI_LOG: 'fatal', MEGURI_PORT: '0' })
})
afterAll(() => place.clear())

test('what a web process takes in a worker carries, and a worker opens no door but those that tell how it is', async () => {
  const web = await openMeguri({ ...config, role: 'web' })
  const wish = { name: 'Sumire', zone: 'Asia/Tokyo', currency: 'JPY', locale: 'ja' as const }
  await createWorkspace(web.house, wish, { userId: null, name: 'Sakura', email: 'sakura@example.test' })
  await new Promise((resolve) => setTimeout(resolve, 1200))
  expect(await waiting(web)).toBe('1')
  expect(await answers(web)).toEqual({ '/healthz': 200, '/api/v1/session': 401, '/v1/batch': 400 })
  await web.close()

  const worker = await openMeguri({ ...config, role: 'worker' })
  await expect.poll(() => waiting(worker), { timeout: 10_000 }).toBe('0')
  expect(await answers(worker)).toEqual({ '/healthz': 200, '/api/v1/session': 404, '/v1/batch': 404 })
  await worker.close()
}, 60_000)

type Opened = Awaited<ReturnType<typeof openMeguri>>

async function waiting({ house }: Opened): Promise<string | undefined> {
  const { rows } = await house.stores.pools.owner.query<{ n: string }>(
    'SELECT count(*) AS n FROM notices WHERE delivered_at IS NULL',
  )
  return rows[0]?.n
}

async function answers({ app }: Opened): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {}
  for (const path of ['/healthz', '/api/v1/session', '/v1/batch'])
    statuses[path] = (await app.request(path, { method: path === '/v1/batch' ? 'POST' : 'GET' })).status
  return statuses
}
