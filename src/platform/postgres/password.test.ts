import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import pino from 'pino'
import { afterEach, expect, test } from 'vitest'
import { passingFolder } from '../../../test/passing-folder.ts'
import { type EmbeddedPostgres, startPostgres } from './embedded.ts'

const log = pino({ level: 'silent' })
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('nobody gets into the embedded PostgreSQL without the password, which the own user alone can read', async () => {
  const data = freshFolder()
  const first = await startPostgres(data, log)
  const password = new URL(first.url).password
  expect(password).toMatch(/^[0-9a-f]{48}$/)
  expect(await whoever(first)).toEqual({ right: true, none: false, wrong: false })
  const file = join(first.folder, 'password')
  expect([statSync(file).mode & 0o777, statSync(file).uid, readFileSync(file, 'utf8')]).toEqual([
    0o600,
    process.getuid?.(),
    password,
  ])
  await first.stop()

  // Whatever somebody wrote into its folder in between does not open it.
  writeFileSync(join(first.folder, 'cluster', 'pg_hba.conf'), 'local all all trust\n')
  const again = await startPostgres(data, log)
  expect(again.url).toBe(first.url)
  expect(await whoever(again)).toEqual({ right: true, none: false, wrong: false })
  await again.stop()
})

test('a house from before there was a password has one from its next start on', async () => {
  const data = freshFolder()
  const before = await startPostgres(data, log)
  await withPassword(before, new URL(before.url).password, 'CREATE TABLE kept (id int)')
  await before.stop()
  rmSync(join(before.folder, 'password'))
  writeFileSync(join(before.folder, 'cluster', 'pg_hba.conf'), 'local all all trust\n')
  const after = await startPostgres(data, log)
  expect(after.url).not.toBe(before.url)
  expect(await whoever(after)).toEqual({ right: true, none: false, wrong: false })
  expect(await withPassword(after, new URL(after.url).password, 'SELECT FROM kept')).toBe(true)
  expect(existsSync(join(after.folder, 'password.draft'))).toBe(false)
  await after.stop()
})

function freshFolder(): string {
  const folder = passingFolder(join(tmpdir(), 'meguri-password-'))
  folders.push(folder)
  return folder
}

async function whoever(postgres: EmbeddedPostgres) {
  const right = await withPassword(postgres, new URL(postgres.url).password)
  return { right, none: await withPassword(postgres, ''), wrong: await withPassword(postgres, 'a guess') }
}

async function withPassword({ url }: EmbeddedPostgres, password: string, statement = 'SELECT 1'): Promise<boolean> {
  const tried = new URL(url)
  tried.password = password
  const client = new pg.Client({ connectionString: tried.toString() })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(statement)
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
