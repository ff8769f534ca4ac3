import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { healthDoors } from './health-doors.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const ask = (path: string, from?: string) =>
  here.meguri.app.fetch(
    new Request(`http://meguri.test${path}`),
    from === undefined ? undefined : { incoming: { socket: { remoteAddress: from } } },
  )

test('the figures of the process are told to this machine alone', async () => {
  for (const address of [undefined, '127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect((await ask('/metrics', address)).status, address).toBe(200)
  for (const address of ['203.0.113.7', '::ffff:203.0.113.7', '2001:db8::1', '10.127.0.1'])
    expect((await ask('/metrics', address)).status, address).toBe(404)
  expect((await ask('/healthz', '203.0.113.7')).status).toBe(200)
})

test('whoever asks often whether the stores answer uses up none of their connections', async () => {
  expect(await (await ask('/readyz')).json()).toEqual({ postgres: true, clickhouse: true })
  const server = createServer((_, response) => response.end('Ok.\n')).listen(0, '127.0.0.1')
  server.keepAliveTimeout = 60_000
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const client = createClient({
    url: `http://127.0.0.1:${port}`,
    max_open_connections: 2,
    request_timeout: 60_000,
    log: { level: ClickHouseLogLevel.OFF },
  })
  const { stores } = here.house
  const doors = healthDoors(
    { ...here.house, stores: { ...stores, facts: { ...stores.facts, client } } },
    { answers: async () => true },
  )
  for (let probe = 0; probe < 6; probe += 1) expect((await doors.request('/readyz')).status).toBe(200)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  expect(await (await doors.request('/readyz')).json()).toMatchObject({ postgres: true, clickhouse: false })
  await client.close()
})
