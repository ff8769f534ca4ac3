import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { checkMirrors, rebuildMirrors } from '../jobs/mirror-check.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

// A process holds one embedded store of facts at a time, so houses are opened one after the other.
async function inHouse<Answer>(act: (here: World) => Promise<Answer>): Promise<Answer> {
  const here = await world('2026-04-01')
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
    const restored = await restore(there.house.stores, createReadStream(file))
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
    await expect(restore(there.house.stores, createReadStream(file))).rejects.toThrow('empty house')
  })
})

test('a backup that is cut short changes nothing', async () => {
  const file = join(folder, 'whole.meguri')
  await inHouse(async (here) => {
    await here.workspace()
    await pipeline(backup(here.house.stores), createWriteStream(file))
  })
  const cut = join(folder, 'cut.meguri')
  writeFileSync(cut, readFileSync(file).subarray(0, -200))
  await inHouse(async (there) => {
    await expect(restore(there.house.stores, createReadStream(cut))).rejects.toThrow()
    const { rows } = await there.house.stores.pools.owner.query('SELECT count(*)::int AS n FROM workspaces')
    expect(rows[0].n).toBe(0)
  })
})

test('mirrors that were lost or spoiled are made anew', () =>
  inHouse(async (here) => {
    const { workspace, desk } = await here.workspace()
    await desk().transaction((context) =>
      context.db.insertInto('customers').values({ workspace_id: workspace.id, name: 'Old Mill Bakery' }).execute(),
    )
    await here.settle()
    await here.house.stores.facts.client.command({ query: 'TRUNCATE TABLE customers' })
    expect((await checkMirrors(here.house.stores)).find((state) => state.table === 'customers')?.equal).toBe(false)
    await rebuildMirrors(here.house.stores, () => undefined)
    expect((await checkMirrors(here.house.stores)).every((state) => state.equal)).toBe(true)
  }))

function eventNumber(n: number) {
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
    properties: '{"note":"a\\nb"}',
    source: 'test',
    import_id: nobody,
    moved_from: nobody,
  }
}
