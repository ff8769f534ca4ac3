import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { rooms } from '../../src/contents.ts'
import { type Head, verified } from '../../src/platform/backup/verify.ts'
import { root } from '../../src/platform/config.ts'
import { migrationsIn, nameOf, stateOf } from '../../src/platform/migrating/files.ts'
import { statementsOf } from '../../src/platform/migrating/migrate.ts'

// A version that was given out has run its migrations in houses that we cannot see: they are added to, never edited, moved or taken away.
const frozen = globSync('test/upgrade/*.meguri', { cwd: root }).sort()

test('every migration that a frozen version has run stands where it stood, as it was', async () => {
  expect(frozen.map((file) => basename(file))).toContain('0.1.0.meguri')
  const changed: string[] = []
  for (const file of frozen) {
    const { head } = await verified(join(root, file))
    expect(statesOf(head).length).toBeGreaterThan(40)
    for (const state of statesOf(head)) {
      const [path = '', checksum] = state.split(' ')
      if (checksumOf(path) !== checksum) changed.push(`${file}: ${path}`)
    }
  }
  expect(changed).toEqual([])
})

test('a new migration comes after those of its room that a frozen version has run, whatever it is called', async () => {
  const early: string[] = []
  for (const file of frozen) {
    const { head } = await verified(join(root, file))
    const ran = statesOf(head)
    for (const store of ['records', 'facts'] as const)
      for (const migration of migrationsIn(join(root, 'src'), rooms, store)) {
        const before = ran.filter((state) => state.startsWith(`${migration.room}/`) && isOf(store, state))
        if (ran.includes(stateOf(migration))) continue
        const last =
          before
            .map((state) => state.split(' ')[0]?.split('/').at(-1) ?? '')
            .sort()
            .at(-1) ?? ''
        if (migration.file <= last) early.push(nameOf(migration))
      }
  }
  expect(early).toEqual([])
})

test('what is new in ClickHouse only adds, so that the version before can go on when an upgrade stops half-way', async () => {
  const known = new Set<string>()
  for (const file of frozen) for (const state of statesOf((await verified(join(root, file))).head)) known.add(state)
  const takes = migrationsIn(join(root, 'src'), rooms, 'facts')
    .filter((migration) => !known.has(stateOf(migration)))
    .flatMap((migration) => statementsOf(migration.sql).map((statement) => [nameOf(migration), statement] as const))
    .filter(([, statement]) => !adds(statement))
  expect(takes).toEqual([])
})

test('a statement that takes something away is told from one that adds', () => {
  expect(adds('CREATE TABLE IF NOT EXISTS t (id UUID) ENGINE = MergeTree ORDER BY id')).toBe(true)
  expect(adds('ALTER TABLE t ADD COLUMN IF NOT EXISTS a String')).toBe(true)
  expect(adds('ALTER TABLE t ADD COLUMN a String, DROP COLUMN b')).toBe(false)
  expect(adds('ALTER TABLE t DELETE WHERE true')).toBe(false)
  expect(adds('DROP TABLE t')).toBe(false)
})

function adds(statement: string): boolean {
  return (
    /^(CREATE|ALTER TABLE \w+ (ADD|MODIFY) )/.test(statement) && !/\b(DROP|RENAME|DELETE|TRUNCATE)\b/.test(statement)
  )
}

function statesOf({ migrations, facts }: Head): string[] {
  return [...migrations, ...facts]
}

function isOf(store: 'records' | 'facts', state: string): boolean {
  return /\.facts\.sql /.test(state) === (store === 'facts')
}

/** `gather/people/0001-people.sql` stands in the room's folder of migrations. */
function checksumOf(path: string): string | undefined {
  const file = join(root, 'src', path.replace(/\/([^/]+)$/, '/migrations/$1'))
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined
}
