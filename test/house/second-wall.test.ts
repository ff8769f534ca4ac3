import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'

/**
 * Each table of a workspace says in a migration what it is to who sees some customers only. What it then is stands in the catalogue,
 * and is held there by `test/second-wall.test.ts`.
 */
const words = 'keep_to_customer|keep_with|keep_to_author|open_rows|add_rows|close_rows|admit_rows'

test('what a guarded table is to who sees some customers is said of each', () => {
  const migrations = globSync('src/**/migrations/*.sql', { cwd: root }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  )
  expect(migrations.flatMap(guarded).length).toBeGreaterThan(50)
  expect(undecided(migrations)).toEqual([])
})

test('a table of which nothing was said is found, and one that is open without a reason', () => {
  const guards = "SELECT guard_rows('visits'), log_changes('visits');"
  expect(undecided([guards])).toEqual(['visits'])
  expect(undecided([guards, "SELECT keep_to_customer('visits');"])).toEqual([])
  expect(undecided([guards, "SELECT close_rows('visits', 'what we wrote of anybody');"])).toEqual([])
  expect(undecided([guards, "SELECT close_rows('visits', '');"])).toEqual(['visits'])
  expect(undecided([guards, "SELECT keep_to_customer('visits_of_last_year');"])).toEqual(['visits'])
})

function undecided(migrations: readonly string[]): string[] {
  const said = new Set(migrations.flatMap((sql) => [...sql.matchAll(decision)].map(([, table]) => table)))
  return migrations.flatMap(guarded).filter((table) => !said.has(table))
}

/** `keep_to_customer` and `keep_with` say why themselves; the others are told. */
const decision = new RegExp(`\\b(?:${words})\\('(\\w+)'(?!, '')`, 'g')

function guarded(sql: string): string[] {
  return [...sql.matchAll(/\bguard_rows\('(\w+)'\)/g)].flatMap(([, table]) => table ?? [])
}
