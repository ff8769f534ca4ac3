import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { systemActor } from '../access/callers.ts'
import { backup } from '../backup/backup.ts'
import { restore } from '../backup/restore.ts'
import type { Workspace } from '../context.ts'
import { deskOf } from '../house.ts'
import { openMailServer } from './mail/mail-server.ts'
import { scriptedServer } from './mail/scripted-server.fixture.ts'
import { handOver, handOverAgain, handOverDue, openOutside, reserve } from './outside.ts'

vi.setConfig({ testTimeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'meguri-restored-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function inHouse<Answer>(act: (here: World) => Promise<Answer>): Promise<Answer> {
  const here = await world('2026-04-01', { postgres: 'own' })
  try {
    return await act(here)
  } finally {
    await here.close()
  }
}

test('what waited when a backup was made may be gone since: a restored house sends none of it without a word', async () => {
  const server = await scriptedServer({ at: 'dot', deed: '250 kept' })
  const file = join(folder, 'letters.meguri')
  const workspace = await inHouse(async (here) => {
    const own = await here.workspace()
    const { desk, outside, close } = postOf(here, own.workspace, server.host)
    const letter = { to: 'mei@example.test', subject: 'Renewal', text: 'Hello' }
    const keys = ['waits', 'is on its way', 'was taken']
    for (const key of keys) await desk.transaction((context) => reserve(context, outside, { ...letter, key }))
    const { rows } = await here.house.stores.pools.owner.query<{ id: string }>(
      "SELECT id FROM outgoing WHERE key = 'was taken'",
    )
    await handOver(desk, rows[0]?.id ?? '')
    await here.house.stores.pools.owner.query("UPDATE outgoing SET state = 'handing over' WHERE key = 'is on its way'")
    await pipeline(backup(here.house.stores), createWriteStream(file))
    await handOverDue(desk)
    expect(server.letters).toHaveLength(2)
    close()
    return own.workspace
  })
  await inHouse(async (there) => {
    await restore(there.house.stores, file)
    const { desk, close } = postOf(there, workspace, server.host)
    there.travelTo('2026-04-20')
    await handOverDue(desk)
    const { rows } = await there.house.stores.pools.owner.query('SELECT key, state FROM outgoing ORDER BY key')
    expect(rows).toEqual([
      { key: 'is on its way', state: 'in doubt' },
      { key: 'waits', state: 'in doubt' },
      { key: 'was taken', state: 'accepted' },
    ])
    expect(server.letters).toHaveLength(2)
    expect(await desk.transaction((context) => handOverAgain(context, 'waits'))).toBe(true)
    await handOverDue(postOf(there, workspace, server.host).desk)
    expect(server.letters).toHaveLength(3)
    close()
  })
  await server.close()
})

function postOf({ house }: World, workspace: Workspace, host: string) {
  const told = { smtpUrl: `smtp://${host}`, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined }
  const outside = { ...openOutside(house.config, 'secret of the tests'), mail: openMailServer(told) }
  const caller = { workspace, actor: systemActor, locale: 'en' as const, source: 'test' }
  return { desk: deskOf({ ...house, outside }, caller), outside, close: () => outside.mail?.close() }
}
