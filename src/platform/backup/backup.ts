import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { versionOfMeguri } from '../config.ts'
import { stamp } from '../stores/facts.ts'
import type { Stores } from '../stores/stores.ts'
import { pages } from './pages.ts'
import { sealing } from './seal.ts'
import { factsMigrationsRun, migrationsRun, ownFacts, recordTables, versionMirrored } from './tables.ts'
import type { Head } from './verify.ts'

type Kept = Pick<Stores, 'pools' | 'facts'>

/**
 * One consistent file of both stores while they are in use: JSON lines, compressed. Records are read in one snapshot; facts up to
 * the instant at which that snapshot was taken. Mirrors are left out, since the records make them anew. Whoever reads the file
 * hears what broke it off; when the reader goes away, the reading of the stores ends too.
 *
 * @param secret the mark of the installation's secret, by which a restore knows whether it can read what is sealed with it
 */
export function backup(stores: Kept, secret?: string): Readable {
  return pipeline(Readable.from(lines(stores, secret)), createGzip({ level: 5 }), () => undefined)
}

/** As they go out, the lines are counted and hashed; the last one says of how many rows and of which contents the backup was made. */
async function* lines(stores: Kept, secret: string | undefined): AsyncGenerator<string> {
  const sealed = sealing()
  for await (const { table, rows, text } of parts(stores, secret)) {
    sealed.add(text)
    if (table !== undefined) sealed.count(table, rows)
    yield text
  }
  yield line({ end: sealed.seal() })
}

/** Whole lines; `rows` of them are rows of the table. */
type Part = { table?: string; rows: number; text: string }

const mark = (value: unknown): Part => ({ rows: 0, text: line(value) })

async function* parts(stores: Kept, secret: string | undefined): AsyncGenerator<Part> {
  const { pools, facts } = stores
  const connection = await pools.owner.connect()
  let isWhole = false
  try {
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { rows } = await connection.query<{ at: Date }>('SELECT clock_timestamp() AS at, pg_export_snapshot()')
    const at = rows[0]?.at ?? new Date(0)
    yield mark({
      meguri: versionOfMeguri(),
      at: at.toISOString(),
      migrations: await migrationsRun(connection),
      facts: await factsMigrationsRun(facts.client),
      mirrored: await versionMirrored(connection),
      sealed: 'sha256',
      ...(secret === undefined ? {} : { secret }),
    } satisfies Head)
    for (const table of await recordTables(connection)) yield* recordsOf(connection, table)
    for (const table of await ownFacts(pools.owner, facts.client)) yield* factsOf(stores, table, at)
    await connection.query('COMMIT')
    isWhole = true
  } finally {
    // A connection that is left within its transaction is closed, not lent to the next.
    connection.release(!isWhole)
  }
}

async function* recordsOf(connection: pg.PoolClient, table: string): AsyncGenerator<Part> {
  yield mark({ table })
  await connection.query(`DECLARE backup_rows NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM ${table} t`)
  const paged = pages()
  for (;;) {
    const { rows } = await connection.query<{ row: string }>(`FETCH ${paged.rows} FROM backup_rows`)
    if (rows.length === 0) break
    const text = rows.map(({ row }) => `${row}\n`).join('')
    yield { table, rows: rows.length, text }
    paged.weighed(rows.length, text.length)
  }
  await connection.query('CLOSE backup_rows')
}

type Column = { name: string; type: string }
type Paged = Record<string, unknown> & { _keys: string[] }

/** In the order of the table's own key, so that each page is found without sorting; a page never splits rows of equal key. */
async function* factsOf(
  { facts }: Pick<Stores, 'facts'>,
  { name, key }: { name: string; key: string },
  at: Date,
): AsyncGenerator<Part> {
  yield mark({ facts: name })
  const columns = await columnsOf(facts, name)
  const keys = leadingColumns(key, columns)
  const dated = columns.some((column) => column.name === 'received_at')
  const paged = pages()
  let after: string[] | null = null
  for (;;) {
    const rows: Paged[] = await page(facts, name, keys, { at: dated ? at : null, after, least: paged.rows })
    const last = rows.at(-1)
    if (!last) return
    const text = rows.map(({ _keys, ...row }) => line(row)).join('')
    yield { table: name, rows: rows.length, text }
    paged.weighed(rows.length, text.length)
    after = last._keys
  }
}

async function page(
  facts: Stores['facts'],
  name: string,
  keys: readonly Column[],
  { at, after, least }: { at: Date | null; after: readonly string[] | null; least: number },
): Promise<Paged[]> {
  const names = keys.map((column) => column.name).join(', ')
  const later = after ? `(${names}) > (${keys.map((column, index) => `{k${index}:${column.type}}`).join(', ')})` : '1'
  const known = at ? 'received_at <= {at:DateTime64(3)}' : '1'
  const query = `SELECT *, [${keys.map((column) => `toString(${column.name})`).join(', ')}] AS _keys FROM ${name} WHERE ${known} AND ${later}
    ORDER BY ${names} LIMIT ${least} WITH TIES`
  const query_params = {
    at: at && stamp(at),
    ...Object.fromEntries((after ?? []).map((value, index) => [`k${index}`, value])),
  }
  return (await facts.client.query({ query, query_params, format: 'JSONEachRow' })).json<Paged>()
}

async function columnsOf(facts: Stores['facts'], table: string): Promise<Column[]> {
  const query = 'SELECT name, type FROM system.columns WHERE database = currentDatabase() AND table = {table:String}'
  return (await facts.client.query({ query, query_params: { table }, format: 'JSONEachRow' })).json<Column>()
}

/** The plain columns with which a sorting key begins. */
function leadingColumns(key: string, columns: readonly Column[]): Column[] {
  const found = key.split(',').map((part) => columns.find((column) => column.name === part.trim()))
  const end = found.indexOf(undefined)
  return (end < 0 ? found : found.slice(0, end)).filter((column) => column !== undefined)
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
