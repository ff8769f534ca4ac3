import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One SQL file of a room's `migrations/`: `0001-name.sql` for PostgreSQL, `0001-name.facts.sql` for ClickHouse. */
export type Migration = { room: string; file: string; sql: string; checksum: string }
export type Ran = Pick<Migration, 'room' | 'file' | 'checksum'>
export type Store = 'records' | 'facts'

/** The files of one store, room after room in the given order. */
export function migrationsIn(src: string, rooms: readonly string[], store: Store): Migration[] {
  return rooms.flatMap((room) => {
    const folder = join(src, room, 'migrations')
    if (!existsSync(folder)) return []
    const files = readdirSync(folder).filter((file) => file.endsWith('.sql') && storeOf(file) === store)
    return files.sort().map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return { room, file: basename(file), sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
  })
}

function storeOf(file: string): Store {
  return file.endsWith('.facts.sql') ? 'facts' : 'records'
}

/** `gather/people/migrations/0001-people.sql` */
export function nameOf({ room, file }: Pick<Migration, 'room' | 'file'>): string {
  return `${room}/migrations/${file}`
}

/** By which a backup says what had run, and what each file was then. */
export function stateOf({ room, file, checksum }: Ran): string {
  return `${room}/${file} ${checksum}`
}

/** The statements of a file: each ends with a semicolon at the end of a line. */
export function statementsOf(sql: string): string[] {
  return sql
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.replace(/^\s*--.*\n/gm, '').trim())
    .filter((statement) => statement !== '')
    .map((statement) =>
      statement.replace(
        /^CREATE (TABLE|MATERIALIZED VIEW|VIEW|DICTIONARY) (?!IF NOT EXISTS)/,
        'CREATE $1 IF NOT EXISTS ',
      ),
    )
}
