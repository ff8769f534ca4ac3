// Freezes the present version as a backup and what it says of itself: node test/upgrade/freeze.ts 0.1.0
// Run it once for a version that is given out; the files it writes are never made anew.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSampleWorld } from '../../src/act/sample-world/sample-world.ts'
import { backupTo } from '../../src/commands/keep.ts'
import { openOut } from '../../src/commands/out.ts'
import { clientFor } from '../../src/commands/reach.ts'
import { jobs } from '../../src/furnished.ts'
import { createWorkspace } from '../../src/platform/access/access.ts'
import { systemActor } from '../../src/platform/access/callers.ts'
import { readConfig } from '../../src/platform/config.ts'
import { deskOf } from '../../src/platform/house.ts'
import { recompute } from '../../src/see/health/health.ts'
import type { Rule } from '../../src/see/segments/contract.ts'
import { type Meguri, openMeguri } from '../../src/server.ts'
import { passingFolder } from '../passing-folder.ts'
import { settle } from '../settle.ts'
import { countsOf } from './shape.ts'
import { madeAt, toldBy } from './told.ts'

const [version = ''] = process.argv.slice(2)
const file = join(import.meta.dirname, `${version}.meguri`)
if (!/^\d+\.\d+\.\d+$/.test(version) || existsSync(file)) throw new Error(`Name a version that is not frozen yet.`)

const data = passingFolder('/tmp/meguri-freeze-')
const meguri = await openMeguri(readConfig({ MEGURI_DATA: data, MEGURI_LOG: 'error', MEGURI_PORT: '0' }), {
  clock: () => madeAt,
})
try {
  await furnish(meguri)
  const told = await toldBy(meguri)
  const counts = await countsOf(meguri.house.stores)
  await keep(meguri)
  writeFileSync(join(import.meta.dirname, `${version}.json`), `${JSON.stringify({ counts, told })}\n`)
} finally {
  await meguri.close()
  rmSync(data, { recursive: true, force: true })
}
process.exit(0)

async function furnish({ house, identity }: Meguri): Promise<void> {
  const email = 'sakura@example.test'
  const name = '青木 さくら'
  const userId = await identity.createUser({ email, name, password: null, locale: 'ja' })
  const wish = { name: 'すみれキッチンワークス', zone: 'Asia/Tokyo', currency: 'JPY', locale: 'ja' } as const
  const made = await createWorkspace(house, wish, { userId, name, email })
  await createWorkspace(
    house,
    { ...wish, name: 'Empty Shelf', zone: 'Europe/Madrid', locale: 'en' },
    { userId, name, email },
  )
  const workspace = { ...wish, id: made.id }
  const deskOn = (daysAgo: number) =>
    deskOf(
      { ...house, clock: () => new Date(madeAt.getTime() - daysAgo * 86_400_000) },
      { workspace, actor: systemActor, locale: 'en', source: 'sample' },
    )
  await loadSampleWorld(deskOn(0), 16)
  await settle(meguri)
  for (const daysAgo of [28, 14, 7, 1, 0]) await recompute(deskOn(daysAgo), 'day')
  await settle(meguri)
  const api = clientFor(meguri, meguri.operatorKey, made.id, 'en')
  const retail: Rule = { kind: 'field', field: 'customer.industry', test: { op: 'one of', values: ['Retail'] } }
  await api.segments.create({ name: 'Retail', rule: retail })
  await api.segments.create({ name: 'All others', rule: { kind: 'not', rule: retail } })
  for (const job of jobs) if (job.kind === 'every' && job.rhythm.startsWith('day at')) await job.run(deskOn(0))
  await settle(meguri)
  const { rows } = await api.plays.list({ state: 'open', limit: 2 })
  if (rows[0]) await api.plays.complete({ id: rows[0].id, note: 'Called, all is well' })
  await settle(meguri)
}

function keep({ app, operatorKey }: Meguri): Promise<void> {
  const headers = { authorization: `Bearer ${operatorKey}` }
  const reached = { fetch: async (path: string) => app.request(path, { headers }) }
  return backupTo(file, reached, openOut(false, {}))
}
