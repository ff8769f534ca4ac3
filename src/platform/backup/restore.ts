import { createInterface } from 'node:readline'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { rebuildMirrors } from '../jobs/mirror-check.ts'
import type { Stores } from '../stores.ts'
import { goOnMirroringFrom, migrationsRun, ownFacts } from './tables.ts'

export type Restored = { at: string; mirrored: string; tables: Record<string, number> }

const rowsAtATime = 5_000

/**
 * Fills an empty house from a backup. Records go in within one transaction, and facts are taken out again when it is not kept: a
 * file that is cut short or of another version changes nothing.
 */
export async function restore(stores: Pick<Stores, 'pools' | 'facts'>, file: Readable): Promise<Restored> {
  await refuseUnlessEmpty(stores)
  const restored = await filled(stores, file)
  await rebuildMirrors(stores, () => undefined)
  return restored
}

async function refuseUnlessEmpty({ pools, facts }: Pick<Stores, 'pools' | 'facts'>): Promise<void> {
  const { rowCount } = await pools.owner.query('SELECT FROM workspaces LIMIT 1')
  const tables = await ownFacts(pools.owner, facts.client)
  const isEmpty = await Promise.all(tables.map(({ name }) => hasNone(facts, name)))
  if (rowCount || isEmpty.includes(false))
    throw new Error(
      'A backup is restored into an empty house only. Set MEGURI_DATA to a new folder (or empty the databases) first.',
    )
}

async function hasNone({ client }: Stores['facts'], table: string): Promise<boolean> {
  const rows = await (await client.query({ query: `SELECT 1 FROM ${table} LIMIT 1`, format: 'JSONEachRow' })).json()
  return rows.length === 0
}

async function filled(stores: Pick<Stores, 'pools' | 'facts'>, file: Readable): Promise<Restored> {
  const { pools, facts } = stores
  const connection = await pools.owner.connect()
  try {
    await connection.query('BEGIN')
    const links = await looseLinks(connection)
    const restored = await fill(stores, connection, file)
    await tieLinks(connection, links)
    await goOnMirroringFrom(connection, restored.mirrored)
    await connection.query('UPDATE job_runs SET sent_at = NULL, state = $1 WHERE state IN ($1, $2)', [
      'waiting',
      'running',
    ])
    await connection.query('COMMIT')
    return restored
  } catch (problem) {
    await connection.query('ROLLBACK').catch(() => undefined)
    for (const { name } of await ownFacts(pools.owner, facts.client))
      await facts.client.command({ query: `TRUNCATE TABLE ${name}` })
    throw problem
  } finally {
    connection.release()
  }
}

type Head = { meguri: string; at: string; migrations: string[]; mirrored: string }
type Line = { table?: string; facts?: string; end?: true }

async function fill(
  stores: Pick<Stores, 'pools' | 'facts'>,
  connection: pg.PoolClient,
  file: Readable,
): Promise<Restored> {
  let head: Head | undefined
  let target: Line = {}
  let rows: string[] = []
  const tables: Record<string, number> = {}
  const flush = async () => {
    const name = target.table ?? target.facts
    if (!name || rows.length === 0) return
    if (target.table) await insertRecords(connection, target.table, rows)
    else
      await stores.facts.client.insert({
        table: name,
        values: rows.map((row) => JSON.parse(row)),
        format: 'JSONEachRow',
      })
    tables[name] = (tables[name] ?? 0) + rows.length
    rows = []
  }
  for await (const text of linesOf(file)) {
    if (!head) {
      head = await checkedHead(stores, text)
      continue
    }
    const mark = markOf(text)
    if (mark) {
      await flush()
      target = mark
      continue
    }
    rows.push(text)
    if (rows.length >= rowsAtATime) await flush()
  }
  if (!head || !target.end) throw new Error('This backup is cut short: its last line is missing. Nothing was restored.')
  return { at: head.at, mirrored: head.mirrored, tables }
}

async function* linesOf(file: Readable): AsyncGenerator<string> {
  const input = pipeline(file, createGunzip(), () => undefined)
  let begun = false
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield text
      begun = true
    }
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
    if (code === 'Z_DATA_ERROR' && !begun) throw noBackup()
    throw code.startsWith('Z_') ? new Error('This backup is cut short or damaged. Nothing was restored.') : problem
  }
}

function noBackup(): Error {
  return new Error('This file is not a backup of Meguri. Nothing was restored.')
}

/** Lines between the rows: which table follows. No record has only the one field. */
function markOf(text: string): Line | undefined {
  return /^\{"(table|facts)":"[^"\\]*(\\.[^"\\]*)*"\}$|^\{"end":true\}$/.test(text)
    ? (JSON.parse(text) as Line)
    : undefined
}

async function checkedHead(stores: Pick<Stores, 'pools'>, text: string): Promise<Head> {
  const head = headIn(text)
  if (!head?.meguri || !head.at || !head.migrations || !head.mirrored) throw noBackup()
  const ours = new Set(await migrationsRun(stores.pools.owner))
  const foreign = head.migrations.filter((name) => !ours.has(name))
  if (foreign.length > 0)
    throw new Error(
      `This backup is of another version (${head.meguri}): its ${foreign[0]?.split(' ')[0]} is not this version's. Restore it with that version, then upgrade.`,
    )
  return head as Head
}

function headIn(text: string): Partial<Head> | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function insertRecords(connection: pg.PoolClient, table: string, rows: readonly string[]): Promise<void> {
  const { rows: columns } = await connection.query<{ name: string }>(
    "SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
    [table],
  )
  const names = columns.map((column) => column.name).join(', ')
  await connection.query(
    `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE SELECT ${names} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [`[${rows.join(',')}]`],
  )
}

type Link = { table: string; name: string; definition: string }

/** Rows come table by table and refer to each other in circles: references are checked again, all at once, at the end. */
async function looseLinks(connection: pg.PoolClient): Promise<Link[]> {
  const { rows } = await connection.query<Link>(
    `SELECT c.conrelid::regclass::text AS "table", quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition FROM pg_constraint c
     JOIN pg_namespace n ON n.oid = c.connamespace WHERE c.contype = 'f' AND n.nspname IN ('public', 'auth') AND c.conparentid = 0`,
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
    `SELECT format('%I.%I', table_schema, table_name) AS "table", quote_ident(column_name) AS "column" FROM information_schema.columns WHERE is_identity = 'YES' AND table_schema = 'public'`,
  )
  for (const { table, column } of rows)
    await connection.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), greatest((SELECT max(${column}) FROM ${table}), 1))`,
      [table, column],
    )
}

async function eachTable(connection: pg.PoolClient, statement: (table: string) => string): Promise<void> {
  const { rows } = await connection.query<{ name: string }>(
    "SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth')",
  )
  for (const { name } of rows) await connection.query(statement(name))
}
