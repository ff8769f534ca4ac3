import type pg from 'pg'
import { conflict } from '../errors.ts'
import { mirrorAll, mirroredTables } from '../jobs/mirror.ts'
import { doubtWhatWaited, forgetSealedLetters } from '../outside/after-restore.ts'
import type { Stores } from '../stores/stores.ts'
import { portionsOf } from './portions.ts'
import type { Seal } from './seal.ts'
import { factsMigrationsRun, goOnMirroringFrom, migrationsRun, ownFacts } from './tables.ts'
import { type Head, type Verified, verified } from './verify.ts'
import { words } from './words.ts'

type Open = Pick<Stores, 'pools' | 'facts' | 'upgrade'>

/** `unsealed`: how many members sign in without their authenticator from now on. */
export type Restored = { at: string; mirrored: string; tables: Readonly<Record<string, number>>; unsealed: number }

/**
 * Fills an empty house, whose tables are those of the backup, from it, and then brings it up to this version. Nothing is written
 * unless the file is whole; records go in within one transaction, and facts are taken out again when it is not kept.
 */
export async function restore(
  stores: Open,
  path: string,
  checked?: Verified,
  { secretIsLost = false } = {},
): Promise<Restored> {
  await refuseUnlessEmpty(stores)
  const { head, seal } = checked ?? (await verified(path))
  await refuseUnlessAlike(stores, head)
  const unsealed = await filled(stores, path, { head, seal }, secretIsLost)
  await stores.upgrade()
  await mirrorAll(stores)
  return { at: head.at, mirrored: head.mirrored, tables: seal.tables, unsealed }
}

/** What was sealed with a secret that is lost can never be read again: whoever had a second factor signs in without it. */
async function forgetSealed(connection: pg.PoolClient): Promise<number> {
  await forgetSealedLetters(connection)
  await connection.query('DELETE FROM auth."twoFactor"')
  const { rowCount } = await connection.query(
    'UPDATE auth."user" SET "twoFactorEnabled" = false WHERE "twoFactorEnabled"',
  )
  return rowCount ?? 0
}

async function refuseUnlessEmpty({ pools, facts }: Open): Promise<void> {
  const { rowCount } = await pools.owner.query('SELECT FROM workspaces LIMIT 1')
  const tables = await ownFacts(pools.owner, facts.client)
  const isEmpty = await Promise.all(tables.map(({ name }) => hasNone(facts, name)))
  if (rowCount || isEmpty.includes(false)) throw conflict(words.notEmpty)
}

/** Rows of one version are not laid into the tables of another: the migrations between them would never see them. */
async function refuseUnlessAlike({ pools, facts }: Open, { meguri, migrations, facts: factual }: Head): Promise<void> {
  const here = [...(await migrationsRun(pools.owner)), ...(await factsMigrationsRun(facts.client))]
  const there = [...migrations, ...factual]
  if (here.toSorted().join() !== there.toSorted().join())
    throw conflict({ en: words.otherState.en(meguri), ja: words.otherState.ja(meguri) })
}

async function hasNone({ client }: Stores['facts'], table: string): Promise<boolean> {
  const rows = await (await client.query({ query: `SELECT 1 FROM ${table} LIMIT 1`, format: 'JSONEachRow' })).json()
  return rows.length === 0
}

async function filled(stores: Open, path: string, { head, seal }: Verified, secretIsLost: boolean): Promise<number> {
  const { pools, facts } = stores
  const connection = await pools.owner.connect()
  try {
    await connection.query('BEGIN')
    const links = await looseLinks(connection)
    await fill(stores, connection, path)
    await refuseUnlessArrived(stores, connection, seal)
    await tieLinks(connection, links)
    await goOnMirroringFrom(connection, head.mirrored)
    await mirrorAnew(connection)
    await connection.query('UPDATE job_runs SET sent_at = NULL, state = $1 WHERE state IN ($1, $2)', [
      'waiting',
      'running',
    ])
    await doubtWhatWaited(connection)
    const unsealed = secretIsLost ? await forgetSealed(connection) : 0
    await connection.query('COMMIT')
    return unsealed
  } catch (problem) {
    await connection.query('ROLLBACK').catch(() => undefined)
    for (const { name } of await ownFacts(pools.owner, facts.client))
      await facts.client.command({ query: `TRUNCATE TABLE ${name}` })
    throw problem
  } finally {
    connection.release()
  }
}

/** Kept with the records, so that their mirrors are made even when something stops us before they are. */
async function mirrorAnew(connection: pg.PoolClient): Promise<void> {
  for (const table of await mirroredTables(connection))
    await connection.query(
      `INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, '${table}', id FROM mirror_${table}`,
    )
}

async function fill({ facts }: Open, connection: pg.PoolClient, path: string): Promise<void> {
  for await (const { table, facts: factual, rows } of portionsOf(path)) {
    if (table) await insertRecords(connection, table, rows)
    if (factual) {
      const values = rows.map((row) => JSON.parse(row))
      await facts.client.insert({ table: factual, values, format: 'JSONEachRow' })
    }
  }
}

/** Counts what stands there now. Of facts that replace each other, copies may have become one. */
async function refuseUnlessArrived({ pools, facts }: Open, connection: pg.PoolClient, { tables }: Seal): Promise<void> {
  const factual = new Map((await ownFacts(pools.owner, facts.client)).map((one) => [one.name, one.engine]))
  for (const [table, written] of Object.entries(tables)) {
    const engine = factual.get(table)
    if (engine !== undefined && engine !== 'MergeTree') continue
    const query = `SELECT count(*) AS n FROM ${table}`
    const [counted] =
      engine === undefined
        ? (await connection.query<{ n: string }>(query)).rows
        : await (await facts.client.query({ query, format: 'JSONEachRow' })).json<{ n: string }>()
    const found = Number(counted?.n)
    const text = [table, found, written] as const
    if (found !== written) throw conflict({ en: words.notAllArrived.en(...text), ja: words.notAllArrived.ja(...text) })
  }
}

async function insertRecords(connection: pg.PoolClient, table: string, rows: readonly string[]): Promise<void> {
  const { rows: columns } = await connection.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  )
  const names = columns.map((column) => column.name).join(', ')
  await connection.query(
    `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE
     SELECT ${names} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [`[${rows.join(',')}]`],
  )
}

type Link = { table: string; name: string; definition: string }

/** Rows come table by table and refer to each other in circles: references are checked again, all at once, at the end. */
async function looseLinks(connection: pg.PoolClient): Promise<Link[]> {
  const { rows } = await connection.query<Link>(
    `SELECT c.conrelid::regclass::text AS "table", quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition
     FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
     WHERE c.contype = 'f' AND n.nspname IN ('public', 'auth') AND c.conparentid = 0`,
  )
  for (const link of rows) await connection.query(`ALTER TABLE ${link.table} DROP CONSTRAINT ${link.name}`)
  await eachTable(connection, (table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`)
  return rows
}

async function tieLinks(connection: pg.PoolClient, links: readonly Link[]): Promise<void> {
  for (const link of links)
    await connection.query(`ALTER TABLE ${link.table} ADD CONSTRAINT ${link.name} ${link.definition}`)
  await eachTable(connection, (table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`)
  const { rows } = await connection.query<{ table: string; column: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS "table", quote_ident(column_name) AS "column"
     FROM information_schema.columns WHERE is_identity = 'YES' AND table_schema = 'public'`,
  )
  for (const { table, column } of rows)
    await connection.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), greatest((SELECT max(${column}) FROM ${table}), 1))`,
      [table, column],
    )
}

async function eachTable(connection: pg.PoolClient, statement: (table: string) => string): Promise<void> {
  const { rows } = await connection.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth')`,
  )
  for (const { name } of rows) await connection.query(statement(name))
}
