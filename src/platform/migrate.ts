import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ClickHouseClient } from '@clickhouse/client'
import type pg from 'pg'
import { forCluster } from './cluster.ts'

/** One SQL file of a room's `migrations/`: `0001-name.sql` for PostgreSQL, `0001-name.facts.sql` for ClickHouse. */
type Migration = { room: string; file: string; sql: string; checksum: string }

/**
 * Runs what has not run yet, room after room in the given order, each file once, under a lock that other processes wait for.
 *
 * @param rooms  folders below `src/`, in the order of the table of contents
 * @throws       an error that names the file when a statement fails, or when a file that ran was changed afterwards
 */
export async function migrate(
  src: string,
  rooms: readonly string[],
  owner: pg.Pool,
  facts: ClickHouseClient,
  cluster?: string,
): Promise<string[]> {
  const connection = await owner.connect()
  try {
    await connection.query("SELECT pg_advisory_lock(hashtext('meguri.migrations'))")
    await prepare(connection, facts, cluster)
    const records = await run(migrationsOf(src, rooms, '.sql'), recordsLedger(connection))
    const facted = await run(migrationsOf(src, rooms, '.facts.sql'), factsLedger(facts, cluster))
    return [...records, ...facted]
  } finally {
    await connection.query("SELECT pg_advisory_unlock(hashtext('meguri.migrations'))").catch(() => undefined)
    connection.release()
  }
}

/** `ran`: the checksums of what has run, by room and file. */
type Ledger = { ran(): Promise<ReadonlyMap<string, string>>; run(migration: Migration): Promise<void> }
type Ran = Pick<Migration, 'room' | 'file' | 'checksum'>

async function run(migrations: readonly Migration[], ledger: Ledger): Promise<string[]> {
  const names: string[] = []
  const ran = await ledger.ran()
  for (const migration of migrations) {
    const name = nameOf(migration)
    const checksum = ran.get(name)
    if (checksum === migration.checksum) continue
    if (checksum) throw new Error(`${name} was changed after it had run. Write a new migration instead.`)
    await ledger.run(migration).catch((problem: Error) => {
      throw new Error(`${name} failed: ${problem.message}`, { cause: problem })
    })
    names.push(name)
  }
  return names
}

function nameOf({ room, file }: Pick<Migration, 'room' | 'file'>): string {
  return `${room}/migrations/${file}`
}

function checksumsByName(rows: readonly Ran[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [nameOf(row), row.checksum]))
}

function migrationsOf(src: string, rooms: readonly string[], ending: '.sql' | '.facts.sql'): Migration[] {
  return rooms.flatMap((room) => {
    const folder = join(src, room, 'migrations')
    if (!existsSync(folder)) return []
    const files = readdirSync(folder).filter(
      (file) => file.endsWith(ending) && file.endsWith('.facts.sql') === (ending === '.facts.sql'),
    )
    return files.sort().map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return { room, file: basename(file), sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
  })
}

async function prepare(connection: pg.PoolClient, facts: ClickHouseClient, cluster?: string): Promise<void> {
  await connection.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'meguri_app') THEN CREATE ROLE meguri_app NOLOGIN; END IF;
      EXECUTE format('GRANT meguri_app TO %I', current_user);
      EXECUTE format('GRANT CONNECT ON DATABASE %I TO meguri_app', current_database());
    END $$;
    GRANT USAGE ON SCHEMA public TO meguri_app;
    CREATE TABLE IF NOT EXISTS meguri_migrations (room text, file text, checksum text NOT NULL, ran_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (room, file))`)
  const ledger =
    'CREATE TABLE IF NOT EXISTS meguri_migrations (room String, file String, checksum String, ran_at DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY (room, file)'
  for (const query of forCluster(ledger, cluster)) await facts.command({ query })
}

function recordsLedger(connection: pg.PoolClient): Ledger {
  return {
    async ran() {
      const { rows } = await connection.query<Ran>('SELECT room, file, checksum FROM meguri_migrations')
      return checksumsByName(rows)
    },
    async run({ room, file, sql, checksum }) {
      await connection.query('BEGIN')
      try {
        await connection.query(sql)
        await connection.query('INSERT INTO meguri_migrations (room, file, checksum) VALUES ($1, $2, $3)', [
          room,
          file,
          checksum,
        ])
        await connection.query('COMMIT')
      } catch (problem) {
        await connection.query('ROLLBACK')
        throw problem
      }
    },
  }
}

/** ClickHouse has no transactions: its files must bear being run again from the start, so each CREATE becomes IF NOT EXISTS. */
function factsLedger(facts: ClickHouseClient, cluster?: string): Ledger {
  return {
    async ran() {
      const query = 'SELECT room, file, checksum FROM meguri_migrations'
      return checksumsByName(await (await facts.query({ query, format: 'JSONEachRow' })).json<Ran>())
    },
    async run({ room, file, sql, checksum }) {
      for (const statement of statementsOf(sql))
        for (const query of forCluster(statement, cluster)) await facts.command({ query })
      await facts.insert({ table: 'meguri_migrations', values: [{ room, file, checksum }], format: 'JSONEachRow' })
    },
  }
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
