import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Noted } from './differences.ts'

/** The version of a record is the place of its last change in the log: whatever changes it, by whatever way, makes it another. */
export async function versionsOf(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { db, workspace } = context
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; version: string }>`
    SELECT id, coalesce((
      SELECT sequence FROM record_changes c WHERE c.workspace_id = ${workspace.id} AND c.record_id = id
      ORDER BY sequence DESC LIMIT 1), 0)::text AS version
    FROM unnest(${ids}::uuid[]) AS id`.execute(db)
  return new Map(rows.map(({ id, version }) => [id, version]))
}

/** Nobody changes the record until this transaction ends. */
export async function hold({ db, workspace }: Context, record: string, id: string): Promise<void> {
  await sql`SELECT FROM ${sql.table(record)} WHERE workspace_id = ${workspace.id} AND id = ${id} FOR NO KEY UPDATE`.execute(
    db,
  )
}

/** Whoever made the first of a kind that a workspace has one of has said all that stands in it. */
export async function changesSince(
  { db, workspace }: Context,
  record: string,
  id: string,
  version: string,
): Promise<Noted[]> {
  const { rows } = await sql<Noted>`
    SELECT before, author, at,
      CASE act WHEN 'created' THEN (SELECT to_jsonb(r) FROM ${sql.table(record)} r WHERE r.id = record_id) ELSE after END AS after
    FROM record_changes
    WHERE workspace_id = ${workspace.id} AND record_id = ${id} AND sequence > ${version}::bigint
    ORDER BY sequence`.execute(db)
  return rows
}

/** The id of the one record that the workspace has of a kind; nothing as long as there is none. */
export async function theOne(
  { db, workspace }: Context,
  record: string,
  by: 'workspace_id' | 'id',
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM ${sql.table(record)} WHERE ${sql.ref(by)} = ${workspace.id}`.execute(db)
  return rows[0]?.id ?? null
}

/** Nobody else makes or changes what the workspace has one of until this transaction ends. */
export async function holdWorkspace({ db, workspace }: Context): Promise<void> {
  await sql`SELECT FROM workspaces WHERE id = ${workspace.id} FOR NO KEY UPDATE`.execute(db)
}

/** The names of the members who stand behind authors. */
export async function namesOf(context: Context, authors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { db, workspace } = context
  const ids = authors.flatMap((author) => /^member:(.+)$/.exec(author)?.[1] ?? [])
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('members')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspace.id)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [`member:${id}`, name]))
}
