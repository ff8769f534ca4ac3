import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { copyInto } from './copying.ts'

/** The columns of what is staged, by name, with the types that PostgreSQL gives them. */
export type StagedColumns = Readonly<Record<string, StagedType>>
type StagedType =
  | 'text'
  | 'uuid'
  | 'integer'
  | 'smallint'
  | 'numeric'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'jsonb'
  | 'text[]'

/** Fewer rows are handed over faster as one parameter than through a table of their own. */
const fewRows = 500

/**
 * Rows as a relation that statements of this transaction read: `FROM ${given} AS g`. Many go by COPY into a temporary table that
 * ends with the transaction, few as one parameter; what is `undefined` or left out is null. Joins with it are planned by its size, as
 * those with any table that PostgreSQL has not looked at yet.
 */
export async function staged<Column extends string>(
  { db }: Pick<Context, 'db'>,
  columns: Readonly<Record<Column, StagedType>>,
  rows: readonly Readonly<Partial<Record<Column, unknown>>>[],
  { fewUntil = fewRows }: { fewUntil?: number } = {},
): Promise<RawBuilder<unknown>> {
  const names = Object.keys(columns) as Column[]
  const declared = names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name])}`)
  if (rows.length <= fewUntil) {
    const given = JSON.stringify(rows)
    return sql`(SELECT * FROM jsonb_to_recordset(${given}::jsonb) AS given(${sql.join(declared)}))`
  }
  const name = nameOfNext()
  await sql`CREATE TEMP TABLE ${sql.table(name)} (${sql.join(declared)}) ON COMMIT DROP`.execute(db)
  await copyInto(db, `COPY "${name}" FROM STDIN`, linesOf(names, columns, rows))
  return sql.table(name)
}

/** Ids alone, as lines of text: a relation with a column `id`, however many they are. */
export async function stagedIds({ db }: Pick<Context, 'db'>, lines: readonly string[]): Promise<RawBuilder<unknown>> {
  const name = nameOfNext()
  await sql`CREATE TEMP TABLE ${sql.table(name)} (id uuid) ON COMMIT DROP`.execute(db)
  const pieces = lines.filter((some) => some !== '').map((some) => `${some}\n`)
  await copyInto(db, `COPY "${name}" FROM STDIN`, pieces)
  return sql.table(name)
}

let made = 0

/** A session has its own temporary tables, and a transaction of it many: each name is used once. */
function nameOfNext(): string {
  made = (made + 1) % 1_000_000_000
  return `staged_${made}`
}

const rowsPerPiece = 200

function* linesOf<Column extends string>(
  names: readonly Column[],
  columns: Readonly<Record<Column, StagedType>>,
  rows: readonly Readonly<Partial<Record<Column, unknown>>>[],
): Generator<string> {
  for (let from = 0; from < rows.length; from += rowsPerPiece) {
    let piece = ''
    for (const row of rows.slice(from, from + rowsPerPiece)) {
      for (const [at, name] of names.entries()) piece += (at === 0 ? '' : '\t') + cell(row[name], columns[name])
      piece += '\n'
    }
    yield piece
  }
}

function cell(value: unknown, type: StagedType): string {
  if (value === null || value === undefined) return '\\N'
  if (type === 'jsonb') return escaped(JSON.stringify(value))
  if (typeof value === 'string') return escaped(wellFormed(value))
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return escaped(`{${value.map(element).join(',')}}`)
  return String(value)
}

function element(value: unknown): string {
  return value === null ? 'NULL' : `"${wellFormed(String(value)).replace(/["\\]/g, '\\$&')}"`
}

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (letter) => escapes[letter] ?? letter) : text
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Half a character would become a replacement character on its way; the store would refuse it as a parameter, and so it is here. */
function wellFormed(text: string): string {
  if (text.isWellFormed()) return text
  throw Object.assign(new Error('invalid Unicode: half of a surrogate pair'), { code: '22021' })
}
