import { createWriteStream } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect, test, vi } from 'vitest'
import { groundPlace } from '../../test/places/place.ts'
import { world } from '../../test/world.ts'
import { markOfSecret } from '../platform/access/secrets.ts'
import { backup } from '../platform/backup/backup.ts'
import { readConfig } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import { openStores } from '../platform/stores/stores.ts'
import { checkMirror, restoreFrom } from './keep.ts'
import { openOut } from './out.ts'

vi.setConfig({ testTimeout: 180_000 })

const secondFactors = 'SELECT "twoFactorEnabled" AS on FROM auth."user"'

test('a backup is laid only where what is sealed in it can be read; where the secret is lost, authenticators go', async () => {
  const here = await world('2026-04-01')
  const there = await groundPlace()
  const config = readConfig({
    ...process.env,
    ...there.environment,
    MEGURI_SECRET: undefined,
    MEGURI_DATA: there.data,
    MEGURI_LOG: 'fatal',
  })
  const file = here.path('kept.meguri')
  const said: string[] = []
  const out = { ...openOut(false, { LANG: 'ja' }), line: (text: string) => said.push(text) }
  try {
    const { member } = await here.workspace()
    const { userId } = await member('csm', 'aya@example.test')
    await here.house.stores.pools.owner.query('UPDATE auth."user" SET "twoFactorEnabled" = true WHERE id = $1', [
      userId,
    ])
    expect(here.house.secretMark).toBe(markOfSecret('a secret that only tests know, long enough'))
    await pipeline(backup(here.house.stores, here.house.secretMark), createWriteStream(file))

    await expect(restoreFrom(file, config, out)).rejects.toMatchObject({
      text: {
        en: expect.stringContaining('sealed with another secret'),
        ja: expect.stringContaining('別のシークレット'),
      },
    })
    await writeFile(join(there.data, 'secret'), 'another one')
    await expect(restoreFrom(file, config, out)).rejects.toThrow('sealed with another secret')

    await restoreFrom(file, config, out, { newSecret: true })
    expect(said.join()).toContain('1人のメンバーは、今後認証アプリなしでサインインします')
    const { rows } = await query(config, secondFactors)
    expect(rows.map(({ on }) => on)).not.toContain(true)
  } finally {
    await here.close()
    await there.clear()
  }
})

test('with the same secret nothing of it is lost', async () => {
  const here = await world('2026-04-01')
  const there = await groundPlace()
  const file = here.path('kept.meguri')
  const out = { ...openOut(false, {}), line: () => undefined }
  try {
    const { member } = await here.workspace()
    const { userId } = await member('csm', 'aya@example.test')
    await here.house.stores.pools.owner.query('UPDATE auth."user" SET "twoFactorEnabled" = true WHERE id = $1', [
      userId,
    ])
    await writeFile(here.path('secret'), 'the one that was copied')
    const mark = markOfSecret('the one that was copied')
    await pipeline(backup(here.house.stores, mark), createWriteStream(file))
    await copyFile(here.path('secret'), join(there.data, 'secret'))
    const environment = { ...process.env, ...there.environment, MEGURI_SECRET: undefined }
    const config = readConfig({ ...environment, MEGURI_DATA: there.data, MEGURI_LOG: 'fatal' })
    await restoreFrom(file, config, out)
    expect((await query(config, secondFactors)).rows.map(({ on }) => on)).toContain(true)
  } finally {
    await here.close()
    await there.clear()
  }
})

test('what the operator’s door refuses is told as it is', async () => {
  const refusing = {
    fetch: async () => Response.json({ detail: 'この操作はサーバーの管理者のみ実行できます。' }, { status: 403 }),
  }
  const asked = checkMirror(refusing, openOut(false, {}))
  await expect(asked).rejects.toThrow('この操作はサーバーの管理者のみ実行できます。')
})

async function query(config: ReturnType<typeof readConfig>, sql: string): Promise<{ rows: { on: boolean | null }[] }> {
  const stores = await openStores(config, [], openLog('fatal'))
  try {
    return await stores.pools.owner.query(sql)
  } finally {
    await stores.close()
  }
}
