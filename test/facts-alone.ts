import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { statementsOf } from '#platform/migrating/migrate.ts'
import { openFacts } from '#platform/stores/clickhouse.ts'
import { rooms } from '../src/contents.ts'

/** The facts without the records: chDB with the tables of all rooms, for tests that ask ClickHouse alone. */
export async function factsAlone(folder = mkdtempSync(join(tmpdir(), 'meguri-facts-'))) {
  const store = openFacts({ clickhouseUrl: undefined, data: folder })
  for (const statement of rooms.flatMap(statementsIn)) await store.client.command({ query: statement })
  return {
    ...store,
    /** Where the facts of this house stand. */
    folder: join(folder, 'facts'),
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function statementsIn(room: string): string[] {
  const folder = join(import.meta.dirname, '../src', room, 'migrations')
  return filesIn(folder).flatMap((file) => statementsOf(readFileSync(join(folder, file), 'utf8')))
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.facts.sql'))
      .sort()
  } catch {
    return []
  }
}
