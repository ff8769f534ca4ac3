import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rooms } from '../../src/contents.ts'
import { root } from '../../src/platform/config.ts'
import { downwardReads, ownersOf, type SqlFile } from './tables-of.ts'

const src = join(root, 'src')

/**
 * Where a room names a table of a room below it. SQL obeys the table of contents as imports do: what a later room knows it contributes,
 * or it is read from the catalogue. This list may only shrink: an entry that is no longer needed fails the test too.
 */
const exceptions: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'test/house/downward-reads.json'), 'utf8'),
)

const files = filesBelow(src)
const owners = ownersOf(files, rooms)

test('a room names its own tables and those of rooms above it', () => {
  expect(owners.size).toBeGreaterThan(40)
  const found = downwardReads(files, rooms, owners)
  expect(found.filter((read) => exceptions[read] === undefined)).toEqual([])
})

test('the list of exceptions only holds what still needs one', () => {
  const found = downwardReads(files, rooms, owners)
  expect(Object.keys(exceptions).filter((read) => !found.includes(read))).toEqual([])
})

// The rule is proved by faults planted in a small tree of its own.
const order = ['gather/customers', 'see/health', 'act/plays']
const tree: SqlFile[] = [
  { path: 'gather/customers/migrations/0001.sql', text: 'CREATE TABLE customers (id uuid)' },
  { path: 'see/health/migrations/0001.facts.sql', text: 'CREATE TABLE health_latest (id UUID)' },
  { path: 'act/plays/migrations/0001.sql', text: 'CREATE TABLE IF NOT EXISTS plays (id uuid)' },
]
const readsIn = (path: string, text: string) => downwardReads([...tree, { path, text }], order, ownersOf(tree, order))

test('a sound statement has no fault', () => {
  expect(readsIn('see/health/store.ts', 'sql`SELECT 1 FROM customers JOIN health_latest`')).toEqual([])
  expect(readsIn('act/plays/store.ts', "db.selectFrom('plays').innerJoin('customers as c')")).toEqual([])
  expect(readsIn('see/health/words.ts', "{ en: 'Plays come from plays' }")).toEqual([])
})

test.each([
  ['sql`SELECT count(*) FROM plays`'],
  ['sql`SELECT 1 FROM customers c\n  LEFT JOIN plays p ON true`'],
  ['sql`UPDATE plays SET note = NULL`'],
  ['sql`DELETE FROM ONLY plays`'],
  ['sql`SELECT 1 FROM customers, plays p`'],
  ["db.selectFrom('plays as p')"],
  ["db.selectFrom(['customers', 'plays'])"],
  ["db.insertInto('plays')"],
  ["const of = sql.table('plays')"],
  ["const mirrors = ['customers', 'plays']"],
  ['const table = isCustomer ? sql`customers` : sql`plays`'],
])('a room that names a table below it is found: %s', (text) => {
  expect(readsIn('see/health/store.ts', text)).toEqual(['see/health/store.ts → plays'])
})

function filesBelow(folder: string): SqlFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$|\/migrations\/[^/]+\.sql$/.test(path) && !/\.(test|fixture)\.ts$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}
