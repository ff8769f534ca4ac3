import type { ClickHouseClient } from '@clickhouse/client'
import type pg from 'pg'
import { mirroredTables } from '../jobs/mirror.ts'
import { type Ran, stateOf } from '../migrating/files.ts'

/** The tables of records that a backup keeps, those that are referred to first; `schema.table`, quoted. */
export async function recordTables(owner: pg.Pool | pg.PoolClient): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'auth') AND c.relname NOT IN ('meguri_migrations', 'mirror_queue', 'rateLimit') ORDER BY c.oid`,
  )
  return rows.map((row) => row.name)
}

type OwnFacts = { name: string; key: string; engine: string }

/** Facts that are not mirrors: what happened and what was measured, which no record could tell again. */
export async function ownFacts(owner: pg.Pool, facts: ClickHouseClient): Promise<OwnFacts[]> {
  const mirrors = new Set(await mirroredTables(owner))
  const query = `SELECT name, sorting_key AS key, engine FROM system.tables
    WHERE database = currentDatabase() AND engine LIKE '%MergeTree' AND name <> 'meguri_migrations' ORDER BY name`
  const rows = await (await facts.query({ query, format: 'JSONEachRow' })).json<OwnFacts>()
  return rows.filter((row) => !mirrors.has(row.name.replace(/_local$/, '')))
}

/** What has run in PostgreSQL, as `stateOf` says it. */
export async function migrationsRun(owner: pg.Pool | pg.PoolClient): Promise<string[]> {
  const { rows } = await owner.query<Ran>('SELECT room, file, checksum FROM meguri_migrations')
  return rows.map(stateOf).sort()
}

/** The same of ClickHouse. */
export async function factsMigrationsRun(facts: ClickHouseClient): Promise<string[]> {
  const query = 'SELECT DISTINCT room, file, checksum FROM meguri_migrations'
  return (await (await facts.query({ query, format: 'JSONEachRow' })).json<Ran>()).map(stateOf).sort()
}

/** The version that the last mirrored row was given: records remember up to where they have followed. */
export async function versionMirrored(connection: pg.PoolClient): Promise<string> {
  const { rows } = await connection.query<{ version: string }>(
    "SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('mirror_queue', 'version')), 1)::text AS version",
  )
  return rows[0]?.version ?? '1'
}

/** The next mirrored row is given a later version than any before the backup. */
export async function goOnMirroringFrom(connection: pg.PoolClient, version: string): Promise<void> {
  await connection.query("SELECT setval(pg_get_serial_sequence('mirror_queue', 'version'), $1)", [version])
}
