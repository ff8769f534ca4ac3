import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { unlessTaken } from '#platform/postgres/unless-taken.ts'

/** A column of any feature's table that says which person, or which people, its row is about. */
export type Reference = {
  readonly table: string
  readonly column: string
  readonly isList: boolean
  /** What tells its rows apart, besides the person. */
  readonly key: readonly string[]
}

const Key = z.record(z.string(), z.unknown())
type Key = z.infer<typeof Key>
export const Moved = z.object({
  table: z.string(),
  column: z.string(),
  isList: z.boolean(),
  key: z.array(z.string()).readonly(),
  rows: z.array(z.object({ key: Key, before: z.array(z.string()).optional(), after: z.array(z.string()).optional() })),
})
export type Moved = z.infer<typeof Moved>

/**
 * Every column that says a person, read from the catalogue: what refers to people, and what is called after them without referring. A
 * feature's table takes part by its column alone.
 */
export async function references({ db }: Context): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    SELECT t.relname AS table, a.attname AS column, a.atttypid = 'uuid[]'::regtype AS "isList",
      ARRAY(SELECT k.attname::text FROM pg_index i JOIN pg_attribute k ON k.attrelid = t.oid AND k.attnum = ANY (i.indkey)
        WHERE i.indrelid = t.oid AND i.indisprimary AND k.attname NOT IN ('workspace_id', a.attname) ORDER BY k.attnum) AS key
    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.relname NOT IN ('person_joins', 'people_told_apart')
      AND EXISTS (SELECT FROM pg_attribute w WHERE w.attrelid = t.oid AND w.attname = 'workspace_id' AND NOT w.attisdropped)
      AND ((a.attname = 'person_id' AND a.atttypid = 'uuid'::regtype) OR (a.attname = 'person_ids' AND a.atttypid = 'uuid[]'::regtype)
        OR a.attname <> 'workspace_id' AND EXISTS (SELECT FROM pg_constraint c
          WHERE c.contype = 'f' AND c.conrelid = t.oid AND c.confrelid = 'people'::regclass AND a.attnum = ANY (c.conkey)))
    ORDER BY 1, 2`.execute(db)
  return rows
}

export async function countOf(context: Context, reference: Reference, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM ${sql.table(reference.table)} t WHERE ${isAbout(context, reference, personId)}`.execute(
    context.db,
  )
  return rows[0]?.count ?? 0
}

/** How many of those rows are younger than a record; rows without an id are not told apart by age. */
export async function countSince(context: Context, one: Reference, personId: string, id: string): Promise<number> {
  if (!one.key.includes('id')) return 0
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM ${sql.table(one.table)} t
    WHERE ${isAbout(context, one, personId)} AND t.id > ${id}`.execute(context.db)
  return rows[0]?.count ?? 0
}

/** Moves what is about the one person to the other; of what the other has the like of, the row stays behind. */
export async function move(context: Context, reference: Reference, from: string, to: string): Promise<Moved['rows']> {
  if (reference.isList) return moveInLists(context, reference, from, to)
  const all = await unlessTaken(context, () => moveRows(context, reference, from, to, null))
  if (all !== undefined) return all
  const moved: Moved['rows'] = []
  for (const key of await keysOf(context, reference, from))
    moved.push(...((await unlessTaken(context, () => moveRows(context, reference, from, to, [key]))) ?? []))
  return moved
}

/** Moves only these rows back, and only as they were left; answers how many did not go. */
export async function moveBack(context: Context, moved: Moved, from: string, to: string): Promise<number> {
  if (moved.isList) return moved.rows.length - (await restoreLists(context, moved))
  if (moved.rows.length === 0) return 0
  const keys = moved.rows.map(({ key }) => key)
  const all = await unlessTaken(context, () => moveRows(context, moved, from, to, keys))
  if (all !== undefined) return keys.length - all.length
  let stay = 0
  for (const key of keys)
    if (((await unlessTaken(context, () => moveRows(context, moved, from, to, [key]))) ?? []).length === 0) stay += 1
  return stay
}

async function moveRows(
  context: Context,
  reference: Reference,
  from: string,
  to: string,
  keys: readonly Key[] | null,
): Promise<{ key: Key }[]> {
  const { rows } = await sql<{ key: Key }>`
    UPDATE ${sql.table(reference.table)} t SET ${sql.ref(reference.column)} = ${to}
    WHERE ${isAbout(context, reference, from)}
      ${keys === null ? sql`` : sql`AND ${keyOf(reference)} IN (SELECT jsonb_array_elements(${JSON.stringify(keys)}::jsonb))`}
    RETURNING ${keyOf(reference)} AS key`.execute(context.db)
  return rows
}

async function keysOf(context: Context, reference: Reference, personId: string): Promise<Key[]> {
  const { rows } = await sql<{ key: Key }>`
    SELECT ${keyOf(reference)} AS key FROM ${sql.table(reference.table)} t
    WHERE ${isAbout(context, reference, personId)} ORDER BY 1`.execute(context.db)
  return rows.map(({ key }) => key)
}

/** Who was there with both is there once. */
async function moveInLists(context: Context, reference: Reference, from: string, to: string): Promise<Moved['rows']> {
  const list = sql.ref(`t.${reference.column}`)
  const { rows } = await sql<Moved['rows'][number]>`
    WITH before AS (SELECT ${keyOf(reference)} AS key, ${list} AS before FROM ${sql.table(reference.table)} t
      WHERE ${isAbout(context, reference, from)} FOR UPDATE)
    UPDATE ${sql.table(reference.table)} t SET ${sql.ref(reference.column)} =
      CASE WHEN ${to} = ANY (${list}) THEN array_remove(${list}, ${from}::uuid) ELSE array_replace(${list}, ${from}::uuid, ${to}::uuid) END
    FROM before b WHERE ${isAbout(context, reference, from)} AND b.key = ${keyOf(reference)}
    RETURNING b.key, to_jsonb(b.before) AS before, to_jsonb(${list}) AS after`.execute(context.db)
  return rows
}

async function restoreLists(context: Context, { rows: moved, ...reference }: Moved): Promise<number> {
  const list = sql.ref(`t.${reference.column}`)
  const { rows } = await sql`
    UPDATE ${sql.table(reference.table)} t SET ${sql.ref(reference.column)} = m.before
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS m (key jsonb, before uuid[], after uuid[])
    WHERE t.workspace_id = ${context.workspace.id} AND m.key = ${keyOf(reference)} AND ${list} = m.after RETURNING 1`.execute(
    context.db,
  )
  return rows.length
}

function isAbout(context: Context, { column, isList }: Reference, personId: string): RawBuilder<boolean> {
  const said = sql.ref(`t.${column}`)
  return sql`t.workspace_id = ${context.workspace.id} AND ${isList ? sql`${personId}::uuid = ANY (${said})` : sql`${said} = ${personId}`}`
}

function keyOf({ key }: Reference): RawBuilder<unknown> {
  return sql`jsonb_build_object(${sql.join(key.map((name) => sql`${sql.lit(name)}, ${sql.ref(`t.${name}`)}`))})`
}
