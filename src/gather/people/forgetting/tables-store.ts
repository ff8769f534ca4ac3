import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { PersonalTable, PersonSought } from '#platform/furnishing/personal.ts'

type Row = Record<string, unknown>

/** The rows of a table that are about the person, or in which they have a part, as they are. */
export async function rowsOf(context: Context, one: PersonalTable, person: PersonSought): Promise<Row[]> {
  const which = anyOf(one.about?.(person), one.beside?.(person))
  const { rows } = await sql<{ row: Row }>`
    SELECT to_jsonb(t) - 'workspace_id' AS row FROM ${sql.table(one.table)} t
    WHERE workspace_id = ${context.workspace.id} AND ${which} ORDER BY ${sql.ref(one.handedOut?.by ?? 'id')}`.execute(
    context.db,
  )
  return rows.map(({ row }) => row)
}

/** Where a person is found in a table: before anything is changed, for what is erased is not found any more. */
export type Place = {
  readonly about: readonly string[]
  readonly beside: readonly string[]
  readonly near: readonly string[]
  readonly gone: readonly string[]
}

export async function placeOf(context: Context, one: PersonalTable, person: PersonSought): Promise<Place> {
  const key = sql.ref(`t.${keyOf(one)}`)
  const ids = async (which: RawBuilder<boolean> | undefined) => {
    if (which === undefined) return []
    const { rows } = await sql<{ id: string }>`
      SELECT ${key}::text AS id FROM ${sql.table(one.table)} t WHERE t.workspace_id = ${context.workspace.id} AND ${which}`.execute(
      context.db,
    )
    return rows.map(({ id }) => id)
  }
  const { rows: gone } = one.gone
    ? await sql<{ id: string }>`
        SELECT DISTINCT record_id AS id FROM record_changes WHERE workspace_id = ${context.workspace.id} AND act = 'deleted'
          AND record = ${one.table} AND ${one.gone(person)}`.execute(context.db)
    : { rows: [] }
  const about = await ids(one.about?.(person))
  const beside = (await ids(one.beside?.(person))).filter((id) => !about.includes(id))
  return { about, beside, near: await ids(one.near?.(person)), gone: gone.map(({ id }) => id) }
}

/** Clears a table of the person, and answers the rows in which something changed. */
export async function clear(
  context: Context,
  one: PersonalTable,
  person: PersonSought,
  { about, beside, near }: Place,
): Promise<string[]> {
  const table = sql.table(one.table)
  const key = sql.ref(`t.${keyOf(one)}`)
  const rowsChanged = async (statement: RawBuilder<{ id: string }>) =>
    (await statement.execute(context.db)).rows.map(({ id }) => id)
  const here = sql`t.workspace_id = ${context.workspace.id}`
  const changed: string[] = []
  if (about.length > 0 && typeof one.erased === 'object')
    changed.push(
      ...(await rowsChanged(
        sql`DELETE FROM ${table} t WHERE ${here} AND ${key}::text = ANY (${about}::text[]) RETURNING ${key}::text AS id`,
      )),
    )
  else if (about.length > 0 && typeof one.erased === 'function') {
    const set = Object.entries(one.erased(person)).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
    changed.push(
      ...(await rowsChanged(
        sql`UPDATE ${table} t SET ${sql.join(set)} WHERE ${here} AND ${key}::text = ANY (${about}::text[]) RETURNING ${key}::text AS id`,
      )),
    )
  }
  const without = async (words: string | null, columns: readonly string[], which: RawBuilder<boolean>) => {
    if (words === null || columns.length === 0) return
    const kinds = await kindsOf(context, one.table)
    const set = columns.map((column) => sql`${sql.ref(column)} = ${withoutWords(column, kinds.get(column), words)}`)
    const says = columns.map((column) => sql`t.${sql.ref(column)}::text ~* ${words}`)
    changed.push(
      ...(await rowsChanged(
        sql`UPDATE ${table} t SET ${sql.join(set)} WHERE ${here} AND ${which} AND (${sql.join(says, sql` OR `)}) RETURNING ${key}::text AS id`,
      )),
    )
  }
  const { written = [], prose = [] } = one
  await without(person.nearby, prose, sql`${key}::text = ANY (${[...beside, ...near]}::text[])`)
  await without(person.anywhere, [...written, ...prose], sql`TRUE`)
  return changed
}

/** The columns of a table that may speak of a person. */
export function tellingColumns(
  { erased, written = [], prose = [], derived = [] }: PersonalTable,
  person: PersonSought,
): string[] {
  const own = erased === undefined ? [] : typeof erased === 'object' ? erased.rowsWith : Object.keys(erased(person))
  return [...own, ...written, ...prose, ...derived]
}

export function keyOf(one: PersonalTable): string {
  return one.key ?? 'id'
}

function withoutWords(column: string, kind: string | undefined, words: string): RawBuilder<unknown> {
  const value = sql`t.${sql.ref(column)}`
  if (kind === 'jsonb') return sql`without_words(${value}, ${words})`
  if (kind === '_text')
    return sql`ARRAY(SELECT regexp_replace(one, ${words}, '…', 'gi') FROM unnest(${value}) WITH ORDINALITY AS all_of_it(one, place) ORDER BY place)`
  return sql`regexp_replace(${value}, ${words}, '…', 'gi')`
}

async function kindsOf(context: Context, table: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; kind: string }>`
    SELECT attname AS name, typname AS kind FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
    WHERE a.attrelid = ${table}::regclass AND a.attnum > 0 AND NOT a.attisdropped`.execute(context.db)
  return new Map(rows.map(({ name, kind }) => [name, kind]))
}

function anyOf(...conditions: readonly (RawBuilder<boolean> | undefined)[]): RawBuilder<boolean> {
  const given = conditions.filter((one) => one !== undefined)
  return given.length === 0 ? sql`FALSE` : sql`(${sql.join(given, sql` OR `)})`
}
