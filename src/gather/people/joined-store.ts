import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { FurtherKind } from './contract.ts'
import { plain } from './naming/person-name.ts'

/** A record as it stood, by the names of its columns. */
export type RecordAsItWas = Readonly<Record<string, unknown>>

/** The record of a person as it is kept, held until the transaction ends. */
export async function recordOf(context: Context, id: string): Promise<RecordAsItWas> {
  const { rows } = await sql<{ row: RecordAsItWas }>`
    SELECT to_jsonb(p) - ${[...(await derivedColumns(context)), 'workspace_id', 'updated_at']}::text[] AS row FROM people p
    WHERE workspace_id = ${context.workspace.id} AND id = ${id} FOR UPDATE`.execute(context.db)
  return rows[0]?.row ?? {}
}

/**
 * The record says nothing any more but into which other it was joined: whatever column there is, also one that comes later. What stays with it
 * is not analysed: whether that may be is said by the other.
 */
export async function emptyInto(context: Context, id: string, keptId: string): Promise<void> {
  const blank = (await ownColumns(context)).map((column) =>
    column === 'may_analyse' ? sql`may_analyse = FALSE` : sql`${sql.ref(column)} = DEFAULT`,
  )
  await sql`UPDATE people SET ${sql.join(blank)}, joined_into = ${keptId}, updated_at = ${context.now}
    WHERE workspace_id = ${context.workspace.id} AND id = ${id}`.execute(context.db)
}

/** Writes what a record said; columns that are not named stay as they are. */
export async function write(context: Context, id: string, said: RecordAsItWas): Promise<void> {
  const columns = (await ownColumns(context)).filter((column) => column in said)
  if (columns.length === 0) return
  const from = sql.join(columns.map((column) => sql.ref(`was.${column}`)))
  await sql`UPDATE people p SET (${sql.join(columns.map((column) => sql.ref(column)))}) =
      (SELECT ${from} FROM jsonb_populate_record(p, ${JSON.stringify(said)}::jsonb) AS was), updated_at = ${context.now}
    WHERE workspace_id = ${context.workspace.id} AND id = ${id}`.execute(context.db)
}

/** The record stands for itself again. */
export async function standAgain(context: Context, id: string, said: RecordAsItWas): Promise<void> {
  await sql`UPDATE people SET joined_into = NULL WHERE workspace_id = ${context.workspace.id} AND id = ${id}`.execute(
    context.db,
  )
  await write(context, id, said)
}

export type Further = { readonly kind: FurtherKind; readonly value: string }

/** By what each of these people is known besides. */
export async function furtherOf(
  { db, workspace }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly (Further & { readonly key: string })[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person_further')
    .select(['person_id', 'kind', 'value', 'key'])
    .where('workspace_id', '=', workspace.id)
    .where('person_id', 'in', [...ids])
    .orderBy('kind')
    .orderBy('key')
    .execute()
  const theirs = Map.groupBy(rows, (one) => one.person_id)
  return new Map(
    [...theirs].map(([id, some]) => [id, some.map(({ kind, value, key }) => ({ kind: kindOf(kind), value, key }))]),
  )
}

/** Answers the ids of those that were not known yet. */
export async function addFurther(context: Context, personId: string, all: readonly Further[]): Promise<string[]> {
  const ids: string[] = []
  for (const one of all) {
    const { rows } = await sql<{ id: string }>`
      INSERT INTO person_further (workspace_id, person_id, kind, value, key)
      SELECT ${context.workspace.id}, ${personId}, ${one.kind}, ${one.value}, key FROM (SELECT ${keyOf(one)} AS key) AS made
      WHERE key <> '' ON CONFLICT DO NOTHING RETURNING id`.execute(context.db)
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

export async function dropFurther({ db, workspace }: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('person_further')
    .where('workspace_id', '=', workspace.id)
    .where('id', 'in', [...ids])
    .execute()
}

/** What was refused anew as two records were joined is not said any more once they are told apart. */
export async function dropRefusals({ db, workspace }: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('consents')
    .where('workspace_id', '=', workspace.id)
    .where('given', '=', false)
    .where('id', 'in', [...ids])
    .execute()
}

function keyOf({ kind, value }: Further): RawBuilder<string> {
  if (kind === 'email') return sql`lower(${value}::text)`
  if (kind === 'phone') return sql`telephone_key(${value}::text)`
  return kind === 'name' ? sql`${plain(value)}::text` : sql`${value}::text`
}

function kindOf(kind: string): FurtherKind {
  return kind === 'email' || kind === 'phone' || kind === 'line' ? kind : 'name'
}

/** What the record itself says: not where it stands, when it was made, nor what the database makes of the rest. */
async function ownColumns(context: Context): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT attname AS name FROM pg_attribute WHERE attrelid = 'people'::regclass AND attnum > 0 AND NOT attisdropped
      AND attgenerated = '' AND attname <> ALL ('{workspace_id,id,created_at,updated_at,joined_into}'::name[])
    ORDER BY attnum`.execute(context.db)
  return rows.map(({ name }) => name)
}

async function derivedColumns(context: Context): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT attname AS name FROM pg_attribute
    WHERE attrelid = 'people'::regclass AND attnum > 0 AND attgenerated <> ''`.execute(context.db)
  return rows.map(({ name }) => name)
}
