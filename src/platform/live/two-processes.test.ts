import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenTo, until } from '../../../test/live-listener.ts'
import { type World, world } from '../../../test/world.ts'
import { openMeguri } from '../../server.ts'
import { root } from '../config.ts'
import type { Change } from './change.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('what one process keeps another hears within two seconds, in both directions', async () => {
  const { api, request, workspace } = await here.workspace()
  const { id } = await api.customers.create({ name: '桜フーズ', kind: 'company' })
  const heard: Change[] = []
  const other = await processBeside(workspace.id, heard)
  await api.customers.change({ id, stage: 'leaving' })
  await until(
    () => heard.some(({ record, ids }) => record === 'customers' && ids?.includes(id)),
    2_000,
    () => JSON.stringify(heard),
  )
  const screen = await listenTo(request)
  other.send({ rename: id })
  await screen.until(() => screen.changes().some(({ record, ids }) => record === 'customers' && ids?.includes(id)))
  await screen.close()
  other.disconnect()
}, 60_000)

test.runIf(process.env.MEGURI_TEST_SERVERS === 'yes')(
  'two houses on the same servers show each other’s edits and ask where both change one field',
  async () => {
    const { api, member } = await here.workspace()
    const beside = await openMeguri({ ...here.house.config, role: 'web' }, { clock: here.house.clock })
    try {
      const tomas = await member('csm', 'tomas@live.test')
      const headers = { cookie: tomas.cookie, 'sec-fetch-site': 'same-origin' }
      const there = async (path: string, init: RequestInit = {}) =>
        beside.app.request(path, { ...init, headers: { ...headers, ...init.headers } })
      const { id } = await api.customers.create({ name: '桜フーズ', kind: 'company' })
      const screen = await listenTo(there)
      const etag = (await there(`/api/v1/customers/${id}`)).headers.get('etag') ?? ''
      await api.customers.change({ id, stage: 'leaving' })
      await screen.until(() => screen.records().includes('customers'))
      await screen.until(() => screen.records().includes('portfolio'), 5_000)
      const refused = await there(`/api/v1/customers/${id}`, {
        method: 'PATCH',
        body: JSON.stringify({ stage: 'onboarding' }),
        headers: { 'content-type': 'application/json', 'if-match': etag },
      })
      expect(refused.status).toBe(412)
      await screen.close()
    } finally {
      await beside.close()
    }
  },
  120_000,
)

async function processBeside(workspaceId: string, heard: Change[]): Promise<ChildProcess> {
  const other = fork(join(root, 'test/story/hearing-alone.ts'), [here.house.stores.databaseUrl, workspaceId])
  const ready = Promise.withResolvers<void>()
  other.on('message', (said: { ready?: true; heard?: Change }) => {
    if (said.ready) ready.resolve()
    if (said.heard) heard.push(said.heard)
  })
  other.once('exit', () => ready.reject(new Error('the other process ended')))
  await ready.promise
  return other
}
