// The stores and the intake of events alone, as a process that a test may kill: node test/story/intake-alone.ts <write key>
import { serve } from '@hono/node-server'
import { rooms } from '../../src/contents.ts'
import { intake } from '../../src/gather/intake/intake.ts'
import { createWorkspace } from '../../src/platform/access/access.ts'
import { hashOf, hintOf } from '../../src/platform/access/secrets.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import { collect } from '../../src/platform/furnishing/collect.ts'
import type { House } from '../../src/platform/house.ts'
import { orderJob } from '../../src/platform/jobs/order.ts'
import { openLimits } from '../../src/platform/limits/limits.ts'
import { openHearing } from '../../src/platform/live/hearing.ts'
import { openLog } from '../../src/platform/log.ts'
import { openOutside } from '../../src/platform/outside/outside.ts'
import { openStores } from '../../src/platform/stores/stores.ts'

const config = readConfig(process.env)
const log = openLog('fatal')
const stores = await openStores(config, rooms, log)
const house: House = {
  config,
  stores,
  clock: systemClock,
  log,
  contributions: collect([]),
  limits: openLimits(stores.pools.owner, systemClock),
  outside: openOutside(config, ''),
  hearing: await openHearing(stores.databaseUrl),
  secretMark: '',
  enqueue: orderJob,
}
const workspaceId = await workspaceWithKey(process.argv[2] ?? '')
const server = serve({ fetch: intake(house).fetch, port: 0 }, ({ port }) => process.send?.({ port, workspaceId }))

process.on('message', async () => {
  const facts = stores.facts.of(workspaceId)
  const counts = await facts.all(
    'SELECT message_id AS id, toUInt32(count()) AS times FROM events WHERE workspace_id = {workspace:UUID} GROUP BY id',
  )
  process.send?.({ counts })
  server.close()
  await house.hearing.close()
  await stores.close()
  process.disconnect()
})

async function workspaceWithKey(secret: string): Promise<string> {
  const { owner } = stores.pools
  const { rows } = await owner.query<{ id: string }>('SELECT workspace_id AS id FROM write_keys WHERE hash = $1', [
    hashOf(secret),
  ])
  if (rows[0]) return rows[0].id
  const made = await createWorkspace(
    house,
    { name: 'Kita', zone: 'Asia/Tokyo', currency: 'JPY', locale: 'ja' },
    { userId: null, name: '森田 健', email: 'ken@example.test' },
  )
  await owner.query('INSERT INTO write_keys (workspace_id, name, hash, hint) VALUES ($1, $2, $3, $4)', [
    made.id,
    'test',
    hashOf(secret),
    hintOf(secret),
  ])
  return made.id
}
