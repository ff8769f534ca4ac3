import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { groundPlace } from '../../test/places/place.ts'
import { world } from '../../test/world.ts'
import { rooms } from '../contents.ts'
import { markOfSecret } from '../platform/access/secrets.ts'
import { backup } from '../platform/backup/backup.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import { openStores } from '../platform/stores/stores.ts'
import { checkMirror, restoreFrom } from './keep.ts'
import { openOut } from './out.ts'

vi.setConfig({ testTimeout: 180_000 })

const secondFactors = 'SELECT "twoFactorEnabled" AS on FROM auth."user"'
const folder = mkdtempSync(join(tmpdir(), 'meguri-keep-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A backup of a house in which somebody signs in with an authenticator. */
async function backedUp(mark?: string): Promise<string> {
  const file = join(folder, `${mark ?? 'own'}.meguri`)
  const here = await world('2026-04-01')
  try {
    const { member } = await here.workspace()
    const { userId } = await member('csm', 'aya@example.test')
    const { owner } = here.house.stores.pools
    await owner.query('UPDATE auth."user" SET "twoFactorEnabled" = true WHERE id = $1', [userId])
    await pipeline(backup(here.house.stores, mark ?? here.house.secretMark), createWriteStream(file))
  } finally {
    await here.close()
  }
  return file
}

/** An empty place and what its commands say. */
async function inPlace(act: (config: Config, data: string) => Promise<void>): Promise<void> {
  const place = await groundPlace()
  const environment = { ...process.env, ...place.environment, MEGURI_SECRET: undefined }
  try {
    await act(readConfig({ ...environment, MEGURI_DATA: place.data, MEGURI_LOG: 'fatal' }), place.data)
  } finally {
    await place.clear()
  }
}

test('a backup is laid only where what is sealed in it can be read; where the secret is lost, authenticators go', async () => {
  const file = await backedUp()
  const said: string[] = []
  const out = { ...openOut(false, { LANG: 'ja' }), line: (text: string) => void said.push(text) }
  await inPlace(async (config, data) => {
    await expect(restoreFrom(file, config, out)).rejects.toMatchObject({
      text: { en: expect.stringContaining('another secret'), ja: expect.stringContaining('別のシークレット') },
    })
    await writeFile(join(data, 'secret'), 'another one')
    await expect(restoreFrom(file, config, out)).rejects.toThrow('sealed with another secret')
    await restoreFrom(file, config, out, { newSecret: true })
    expect(said.join()).toContain('1人のメンバーは、今後認証アプリなしでサインインします')
    expect(await asked(config, secondFactors)).not.toContain(true)
  })
})

test('with the same secret nothing of it is lost', async () => {
  const file = await backedUp(markOfSecret('the one that was copied'))
  await inPlace(async (config, data) => {
    await writeFile(join(data, 'secret'), 'the one that was copied')
    await restoreFrom(file, config, { ...openOut(false, {}), line: () => undefined })
    expect(await asked(config, secondFactors)).toContain(true)
  })
})

test('what the operator’s door refuses is told as it is', async () => {
  const refusing = {
    fetch: async () => Response.json({ detail: 'この操作はサーバーの管理者のみ実行できます。' }, { status: 403 }),
  }
  const asked = checkMirror(refusing, openOut(false, {}))
  await expect(asked).rejects.toThrow('この操作はサーバーの管理者のみ実行できます。')
})

async function asked(config: Config, sql: string): Promise<(boolean | null)[]> {
  const stores = await openStores(config, rooms, openLog('fatal'))
  try {
    return (await stores.pools.owner.query<{ on: boolean | null }>(sql)).rows.map(({ on }) => on)
  } finally {
    await stores.close()
  }
}
