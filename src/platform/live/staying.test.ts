import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenTo } from '../../../test/live-listener.ts'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('a stream ends when its member signs out, and others of the workspace go on', async () => {
  const { member } = await here.workspace()
  const [goes, stays] = [await member('csm', 'goes@live.test'), await member('csm', 'stays@live.test')]
  const screens = [await listenTo(goes.request), await listenTo(stays.request)]
  const out = await goes.request('/auth/sign-out', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  })
  expect(out.status).toBe(200)
  await screens[0]?.until(() => screens[0]?.hasEnded() === true)
  expect(screens[1]?.hasEnded()).toBe(false)
  await screens[1]?.close()
})

test('a stream ends when its member is removed or has another role, and when its key is revoked', async () => {
  const { api, member, as } = await here.workspace()
  const owner = await member('owner', 'owner@live.test')
  const removed = await member('csm', 'removed@live.test')
  const demoted = await member('manager', 'demoted@live.test')
  const screens = [await listenTo(removed.request), await listenTo(demoted.request)]
  await owner.api.access.removeMember({ id: removed.id })
  await owner.api.access.changeMember({ id: demoted.id, role: 'viewer' })
  for (const screen of screens) await screen.until(screen.hasEnded)
  await expect(listenTo(removed.request)).rejects.toThrow('401')
  const { id, secret } = await api.access.createApiKey({ name: 'CI', role: 'viewer' })
  const withKey = await listenTo(async (path, init = {}) =>
    here.meguri.app.request(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${secret}` } }),
  )
  await owner.api.access.revokeApiKey({ id })
  await withKey.until(withKey.hasEnded)
  expect(await as('viewer')).toBeDefined()
})

test('nobody opens streams without end; a place that is given back is another’s', async () => {
  const { request } = await here.workspace()
  const open = []
  for (let at = 0; at < 12; at += 1) open.push(await listenTo(request))
  const refused = await request('/api/v1/live')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30'])
  await open.pop()?.close()
  open.push(await listenTo(request))
  for (const screen of open) await screen.close()
})

test('a stranger hears nothing, and neither does a key that may not read the workspace', async () => {
  const { api } = await here.workspace()
  expect((await here.meguri.app.request('/api/v1/live')).status).toBe(401)
  const { secret } = await api.access.createApiKey({ name: 'narrow', role: 'viewer', scopes: ['customers.read'] })
  const headers = { authorization: `Bearer ${secret}` }
  expect((await here.meguri.app.request('/api/v1/live', { headers })).status).toBe(403)
})

test('a hundred thousand rows make few messages', async () => {
  const { request, workspace } = await here.workspace()
  await here.settle()
  const screen = await listenTo(request)
  const began = performance.now()
  const client = await here.house.stores.pools.owner.connect()
  try {
    for (let batch = 0; batch < 20; batch += 1) {
      await client.query('BEGIN')
      await client.query("SELECT set_config('meguri.workspace', $1, true)", [workspace.id])
      await client.query(
        `INSERT INTO customers (workspace_id, kind, name) SELECT $1, 'company', 'n' || n FROM generate_series(1, 5000) n`,
        [workspace.id],
      )
      // As a careless writer does: one by one.
      for (let one = 0; one < 25; one += 1)
        await client.query("INSERT INTO customers (workspace_id, kind, name) VALUES ($1, 'company', 'alone')", [
          workspace.id,
        ])
      await client.query('COMMIT')
    }
  } finally {
    client.release()
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const seconds = (performance.now() - began) / 1000
  const heard = screen.told.filter(({ changes }) => changes.some(({ record }) => record === 'customers'))
  process.stdout.write(`100,500 customers in ${seconds.toFixed(1)} s: ${heard.length} messages\n`)
  expect(heard.length).toBeGreaterThan(0)
  expect(heard.length).toBeLessThan(3 + 1.2 * seconds)
  const longest = Math.max(...screen.told.map((one) => JSON.stringify(one).length))
  expect(longest).toBeLessThan(20_000)
  await screen.close()
}, 120_000)
