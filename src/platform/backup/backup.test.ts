import { randomBytes, randomUUID } from 'node:crypto'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { loadSampleWorld } from '../../act/sample-world/sample-world.ts'
import { clientFor } from '../../commands/reach.ts'
import { recompute } from '../../see/health/health.ts'
import { checkMirrors, rebuildMirrors } from '../jobs/mirror-check.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

vi.setConfig({ testTimeout: 120_000 })

// A process holds one embedded store of facts at a time, so houses are opened one after the other.
async function inHouse<Answer>(act: (here: World) => Promise<Answer>): Promise<Answer> {
  const here = await world('2026-04-01', { postgres: 'own' })
  try {
    return await act(here)
  } finally {
    await here.close()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'meguri-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a backup taken while customers are written restores to an equal house', async () => {
  const file = join(folder, 'house.meguri')
  const id = await inHouse(async (here) => {
    const { workspace, desk } = await here.workspace()
    const insert = (name: string) =>
      desk().transaction((context) =>
        context.db
          .insertInto('customers')
          .values({ workspace_id: workspace.id, name, since_on: '2025-02-03' })
          .execute(),
      )
    for (let n = 0; n < 50; n += 1) await insert(`Kita Logistics ${n}`)
    await here.house.stores.facts.of(workspace.id).insert(
      'events',
      Array.from({ length: 30_000 }, (_, n) => eventNumber(n)),
    )
    const writing = pipeline(backup(here.house.stores), createWriteStream(file))
    for (let n = 50; n < 60; n += 1) await insert(`late ${n}`)
    await writing
    return workspace.id
  })
  await inHouse(async (there) => {
    const restored = await restore(there.house.stores, file)
    expect(restored.tables['public.customers']).toBeGreaterThanOrEqual(50)
    expect(restored.tables.events).toBe(30_000)
    const mirrors = await checkMirrors(there.house.stores)
    expect(mirrors.filter((state) => !state.equal)).toEqual([])
    expect(mirrors.find((state) => state.table === 'customers')?.facts).toBe(restored.tables['public.customers'])
    const row = await there.house.stores.facts
      .of(id)
      .first(
        "SELECT count() AS n, countIf(JSONExtractString(properties, 'note') = 'a\\nb') AS notes FROM events WHERE workspace_id = {workspace:UUID}",
      )
    expect(row).toEqual({ n: '30000', notes: '30000' })
    await expect(restore(there.house.stores, file)).rejects.toThrow('empty house')
  })
})

test('who needs a person today, and the list of customers, are the same after a restore; later changes reach the list', async () => {
  const file = join(folder, 'today.meguri')
  const { workspace, before } = await inHouse(async (here) => {
    const home = await here.workspace()
    await loadSampleWorld(home.systemDesk(), 4)
    await here.settle()
    await recompute(home.systemDesk(), 'day')
    await writeOften(here, home)
    const told = await screenOf(here, home.workspace.id)
    await pipeline(backup(here.house.stores), createWriteStream(file))
    return { workspace: home.workspace.id, before: told }
  })
  expect(before.today.customers).toBeGreaterThan(1)
  await inHouse(async (there) => {
    there.travelTo('2026-04-01T07:00:00Z')
    await restore(there.house.stores, file)
    expect(await screenOf(there, workspace)).toEqual(before)
    const api = clientFor(there.meguri, there.meguri.operatorKey, workspace, 'en')
    const id = before.today.rows[0]?.customerId ?? ''
    await api.customers.change({ id, name: 'Known by a new name' })
    await there.settle()
    const { rows } = await api.portfolio.list({ limit: 200 })
    expect(rows.find((row) => row.id === id)?.name).toBe('Known by a new name')
  })
})

/** A house with a history has mirrored more versions than it has rows. */
async function writeOften(here: World, { api }: Awaited<ReturnType<World['workspace']>>) {
  await here.settle()
  for (let n = 0; n < 20; n += 1) await here.house.stores.pools.owner.query('UPDATE customers SET industry = industry')
  for (const hour of ['05', '06', '07']) {
    here.travelTo(`2026-04-01T${hour}:00:00Z`)
    await api.customers.create({ name: `Harbour View Inn ${hour}` })
    await here.settle()
  }
}

async function screenOf(house: World, workspaceId: string) {
  const api = clientFor(house.meguri, house.meguri.operatorKey, workspaceId, 'en')
  const { rows } = await api.portfolio.list({ limit: 200 })
  return { today: await api.plays.today({ scope: 'team' }), summary: await api.plays.summary({}), rows }
}

test('a backup that is cut short changes nothing, and the whole one can be restored after it', async () => {
  const file = join(folder, 'whole.meguri')
  await inHouse(async (here) => {
    const { workspace } = await here.workspace()
    const events = Array.from({ length: 30_000 }, (_, n) => eventNumber(n))
    await here.house.stores.facts.of(workspace.id).insert('events', events)
    await pipeline(backup(here.house.stores), createWriteStream(file))
  })
  const torn = join(folder, 'torn.meguri')
  writeFileSync(torn, readFileSync(file).subarray(0, -200))
  const cut = join(folder, 'cut.meguri')
  const lines = gunzipSync(readFileSync(file)).toString().split('\n')
  writeFileSync(cut, gzipSync(lines.slice(0, lines.indexOf('{"facts":"events"}') + 12_000).join('\n')))
  await inHouse(async (there) => {
    for (const broken of [torn, cut]) {
      await expect(restore(there.house.stores, broken)).rejects.toThrow('cut short')
      expect(await counted(there)).toEqual({ workspaces: 0, events: 0 })
    }
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]
    for (const foreign of [Uint8Array.from(png), gzipSync('a,b\n1,2\n'), gzipSync('[1]\nnull\n')]) {
      writeFileSync(cut, foreign)
      await expect(restore(there.house.stores, cut)).rejects.toThrow('not a backup of Meguri')
    }
    await restore(there.house.stores, file)
    expect(await counted(there)).toEqual({ workspaces: 1, events: 30_000 })
  })
})

async function counted({ house: { stores } }: World) {
  const { rows } = await stores.pools.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM workspaces')
  const events = await stores.facts.client.query({ query: 'SELECT count() AS n FROM events', format: 'JSONEachRow' })
  const [counted] = await events.json<{ n: string }>()
  return { workspaces: rows[0]?.n, events: Number(counted?.n) }
}

test('a backup from which 1,000 events were taken is refused with how many are missing, before anything is written', async () => {
  const file = join(folder, 'sealed.meguri')
  await inHouse(async (here) => {
    const { workspace } = await here.workspace()
    const events = Array.from({ length: 3_000 }, (_, n) => eventNumber(n, n === 7 ? 'one\u2028two\r\u2029three' : 'a'))
    await here.house.stores.facts.of(workspace.id).insert('events', events)
    await pipeline(backup(here.house.stores), createWriteStream(file))
  })
  const lines = gunzipSync(readFileSync(file)).toString().split('\n')
  const first = lines.indexOf('{"facts":"events"}') + 1
  const robbed = join(folder, 'robbed.meguri')
  writeFileSync(robbed, gzipSync(lines.toSpliced(first + 500, 1_000).join('\n')))
  await inHouse(async (there) => {
    await expect(restore(there.house.stores, robbed)).rejects.toMatchObject({
      text: {
        en: expect.stringMatching(/changed after it was made.*events 2000 of 3000.*Nothing was restored/),
        ja: expect.stringMatching(/作成後に変更.*events 2000行（作成時3000行）.*何も復元していません/),
      },
    })
    expect(await counted(there)).toEqual({ workspaces: 0, events: 0 })
    await restore(there.house.stores, file)
    expect(await counted(there)).toEqual({ workspaces: 1, events: 3_000 })
    const answer = await there.house.stores.facts.client.query({
      query: "SELECT JSONExtractString(properties, 'note') AS note FROM events WHERE message_id = 'm-7'",
      format: 'JSONEachRow',
    })
    expect(await answer.json()).toEqual([{ note: 'one\u2028two\r\u2029three' }])
  })
})

test('a backup whose store or reader goes away ends, and holds no connection', () =>
  inHouse(async (here) => {
    const { workspace } = await here.workspace()
    const events = Array.from({ length: 30_000 }, (_, n) => eventNumber(n, randomBytes(100).toString('hex')))
    await here.house.stores.facts.of(workspace.id).insert('events', events)
    const breaking = async () => {
      for await (const _ of backup(here.house.stores)) await endReaders(here)
    }
    await expect(breaking()).rejects.toThrow()
    const left = backup(here.house.stores)
    left.once('data', () => left.destroy())
    await new Promise((resolve) => left.once('close', resolve))
    await expect.poll(() => held(here), { timeout: 10_000 }).toBe(0)
  }))

function endReaders({ house }: World) {
  return house.stores.pools.owner.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%backup_rows%' AND pid <> pg_backend_pid()",
  )
}

/** Connections that sit within a transaction. */
async function held({ house }: World): Promise<number> {
  const { rows } = await house.stores.pools.owner.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'",
  )
  return rows[0]?.n ?? 0
}

test('mirrors that were lost or spoiled are made anew, page by page', () =>
  inHouse(async (here) => {
    const { workspace, desk } = await here.workspace()
    for (let n = 0; n < 5; n += 1)
      await desk().transaction((context) =>
        context.db
          .insertInto('customers')
          .values({ workspace_id: workspace.id, name: `Old Mill Bakery ${n}` })
          .execute(),
      )
    await here.settle()
    const { stores } = here.house
    await stores.facts.client.command({ query: 'TRUNCATE TABLE customers' })
    const strangers = Array.from({ length: 7 }, () => ({ id: randomUUID(), name: 'nobody', version: 1 }))
    await stores.facts.of(workspace.id).insert('customers', strangers)
    expect((await checkMirrors(stores)).find((state) => state.table === 'customers')?.equal).toBe(false)
    const told = new Map<string, number>()
    await rebuildMirrors(stores, (table, rows) => told.set(table, rows), 3)
    expect(told.get('customers')).toBe(12)
    expect((await checkMirrors(stores)).every((state) => state.equal)).toBe(true)
  }))

function eventNumber(n: number, note = 'a\nb') {
  const nobody = '00000000-0000-0000-0000-000000000000'
  return {
    customer_id: `00000000-0000-0000-0000-0000000000${10 + (n % 7)}`,
    person_id: nobody,
    occurred_at: '2026-03-01T00:00:00.000Z',
    received_at: '2026-03-01T00:00:00.000Z',
    name: 'order placed',
    type: 'track',
    message_id: `m-${n}`,
    user_id: '',
    anonymous_id: '',
    properties: JSON.stringify({ note }),
    source: 'test',
    import_id: nobody,
    moved_from: nobody,
  }
}
