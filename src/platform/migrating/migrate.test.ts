import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { passingFolder } from '../../../test/passing-folder.ts'
import { type World, world } from '../../../test/world.ts'
import { rooms } from '../../contents.ts'
import { root } from '../config.ts'
import { migrate } from './migrate.ts'

let here: World
const folder = passingFolder('/tmp/meguri-migrate-')
const later = [...rooms, 'later']
beforeAll(async () => {
  here = await world('2026-04-01')
  for (const room of rooms) copyMigrations(room)
})
beforeEach(() => {
  rmSync(join(folder, 'later'), { recursive: true, force: true })
  mkdirSync(join(folder, 'later', 'migrations'), { recursive: true })
})
afterAll(async () => {
  await here?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('an upgrade that fails in PostgreSQL keeps none of its files, in either store, and names the one that failed', async () => {
  const { workspace } = await here.workspace()
  const before = await state()
  add('0001-shelves.sql', 'CREATE TABLE shelves (id uuid); DELETE FROM workspaces;')
  add('0002-broken.sql', 'ALTER TABLE nowhere ADD COLUMN a text;')
  add('0001-shelves.facts.sql', 'CREATE TABLE shelves (id UUID) ENGINE = MergeTree ORDER BY id;')
  await expect(upgrade()).rejects.toMatchObject({
    text: {
      en: expect.stringMatching(
        /later\/migrations\/0002-broken\.sql.*nowhere[\s\S]*as they were[\s\S]*ClickHouse was not touched/,
      ),
      ja: expect.stringMatching(/0002-broken\.sql[\s\S]*元のまま[\s\S]*ClickHouseは変更していません/),
    },
  })
  expect(await state()).toEqual(before)
  const { rows } = await here.house.stores.pools.owner.query('SELECT id FROM workspaces WHERE id = $1', [workspace.id])
  expect(rows).toHaveLength(1)
})

test('an upgrade that fails in ClickHouse leaves PostgreSQL as it was, says what was added, and goes on from there', async () => {
  const before = await state()
  add('0001-shelves.sql', 'CREATE TABLE shelves (id uuid);')
  add('0001-boxes.facts.sql', 'CREATE TABLE boxes (id UUID) ENGINE = MergeTree ORDER BY id;')
  add('0002-broken.facts.sql', 'ALTER TABLE nowhere ADD COLUMN a String;')
  await expect(upgrade()).rejects.toMatchObject({
    text: { en: expect.stringMatching(/0002-broken\.facts\.sql[\s\S]*has been added[\s\S]*0001-boxes\.facts\.sql/) },
  })
  expect((await state()).records).toEqual(before.records)
  // The version before opens the house as if nothing had been.
  expect(await migrate(folder, rooms, here.house.stores.pools.owner, here.house.stores.facts.client)).toEqual([])
  rmSync(join(folder, 'later', 'migrations', '0002-broken.facts.sql'))
  expect(await upgrade()).toEqual(['later/migrations/0001-shelves.sql'])
  expect((await state()).records).toContain('shelves')
  await here.house.stores.pools.owner.query(`DROP TABLE shelves; DELETE FROM meguri_migrations WHERE room = 'later'`)
})

test('a house that a newer version has opened, and a file that was edited, are refused before anything is touched', async () => {
  add('0001-shelves.sql', 'CREATE TABLE shelves (id uuid);')
  await upgrade()
  add('0001-shelves.sql', 'CREATE TABLE shelves (id uuid, name text);')
  await expect(upgrade()).rejects.toMatchObject({ text: { ja: expect.stringContaining('実行後に変更') } })
  await expect(
    migrate(folder, rooms, here.house.stores.pools.owner, here.house.stores.facts.client),
  ).rejects.toMatchObject({
    text: { en: expect.stringContaining('newer version'), ja: expect.stringContaining('新しいバージョン') },
  })
  await here.house.stores.pools.owner.query(`DROP TABLE shelves; DELETE FROM meguri_migrations WHERE room = 'later'`)
})

function copyMigrations(room: string): void {
  const from = join(root, 'src', room, 'migrations')
  if (!existsSync(from)) return
  cpSync(from, join(folder, room, 'migrations'), { recursive: true, force: true })
}

function add(file: string, sql: string): void {
  writeFileSync(join(folder, 'later', 'migrations', file), `${sql}\n`)
}

function upgrade(): Promise<string[]> {
  return migrate(folder, later, here.house.stores.pools.owner, here.house.stores.facts.client)
}

async function state() {
  const { pools, facts } = here.house.stores
  const { rows } = await pools.owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
     UNION ALL SELECT room || '/' || file FROM meguri_migrations ORDER BY 1`,
  )
  const query = 'SELECT name FROM system.tables WHERE database = currentDatabase() ORDER BY 1'
  const tables = await (await facts.client.query({ query, format: 'JSONEachRow' })).json<{ name: string }>()
  return { records: rows.map((row) => row.name), facts: tables.map((row) => row.name) }
}
