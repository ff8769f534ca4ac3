import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Change } from './changes.ts'
import { byOthers, type Table, touchedByOthers } from './tables.ts'

/** `left` are the records that stay as they are, in whole or in part; `along` is what went with those that were removed, by kind. */
export type Done = {
  readonly removed: number
  readonly restored: number
  readonly left: readonly string[]
  readonly along?: readonly Along[]
}
type Along = { readonly record: string; readonly count: number }
/** As what the log knows the import, and this undo of it. */
export type Sources = { readonly taken: string; readonly own: string }
type Act = (context: Context, table: Table, changes: readonly Change[], sources: Sources) => Promise<Done>

export const acts: Readonly<Record<Change['act'], Act>> = { created: remove, changed: restore, deleted: bringBack }

async function remove(context: Context, table: Table, changes: readonly Change[], sources: Sources): Promise<Done> {
  const { taken: source } = sources
  const { db, workspace } = context
  const ids = changes.map((change) => change.record_id)
  const name = sql.table(table.name)
  const unused = table.uses.map(
    ({ table: other, column, goes }) =>
      sql`AND NOT EXISTS (SELECT FROM ${sql.table(other)} u WHERE u.workspace_id = t.workspace_id AND u.${sql.ref(column)} = t.id
      ${goes ? sql`AND ${touchedByOthers(other, sql`u.id`, source)}` : sql``})`,
  )
  const ownerless = table.owners.map(
    ({ table: owner, column }) =>
      sql`AND NOT EXISTS (SELECT FROM record_changes c WHERE c.workspace_id = t.workspace_id AND c.record_id = t.${sql.ref(column)}
      AND c.record = ${owner} AND c.act = 'created' AND c.source = ${source})`,
  )
  const before = await lastSequence(context, sources)
  const { rows } = await sql<{ id: string }>`
    DELETE FROM ${name} t WHERE t.workspace_id = ${workspace.id} AND t.id = ANY (${ids}::uuid[])
      AND NOT ${touchedByOthers(table.name, sql`t.id`, source)} ${sql.join([...unused, ...ownerless, sql``], sql` `)}
    RETURNING t.id`.execute(db)
  const along =
    rows.length === 0 ? [] : (await goneSince(context, sources, before)).filter(({ record }) => record !== table.name)
  if (rows.length === ids.length) return { removed: rows.length, restored: 0, left: [], along }
  const { rows: left } = await sql<{ id: string }>`
    SELECT id FROM ${name} WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[])`.execute(db)
  return { removed: rows.length, restored: 0, left: left.map(({ id }) => id), along }
}

/**
 * Up to where this undo has written in the log of changes. Its source is told and not asked of the transaction: behind row-level security
 * a setting leads through no index.
 */
async function lastSequence({ db, workspace }: Context, { own }: Sources): Promise<string> {
  const { rows } = await sql<{ last: string }>`
    SELECT coalesce(max(sequence), 0) AS last FROM record_changes
    WHERE workspace_id = ${workspace.id} AND source = ${own} AND source LIKE 'undo:%'`.execute(db)
  return rows[0]?.last ?? '0'
}

/** What has gone since, by kind: the database removes what belongs to a record together with it, and logs that too. */
async function goneSince({ db, workspace }: Context, { own }: Sources, sequence: string): Promise<Along[]> {
  const { rows } = await sql<{ record: string; count: string }>`
    SELECT record, count(*) AS count FROM record_changes
    WHERE workspace_id = ${workspace.id} AND source = ${own} AND source LIKE 'undo:%'
      AND sequence > ${sequence}::bigint AND act = 'deleted'
    GROUP BY record ORDER BY record`.execute(db)
  return rows.map(({ record, count }) => ({ record, count: Number(count) }))
}

/** Each key that still says what the import wrote, and that nobody else has written since, becomes what it was. */
async function restore(
  { db, workspace }: Context,
  table: Table,
  changes: readonly Change[],
  { taken: source }: Sources,
): Promise<Done> {
  const given = JSON.stringify(
    changes.map(({ record_id, sequence, before: was, after: became }) => ({
      id: record_id,
      sequence,
      was: was ?? {},
      became: became ?? {},
    })),
  )
  const columns = sql.join(table.columns.map((column) => sql.ref(column)))
  const { rows } = await sql<{ restored: string; partly: string[] | null }>`
    WITH given AS (SELECT * FROM jsonb_to_recordset(${given}::jsonb) AS g(id uuid, sequence bigint, was jsonb, became jsonb)),
    wished AS (
      SELECT t.id, (SELECT count(*) FROM jsonb_object_keys(g.was || g.became)) AS keys,
             (SELECT jsonb_object_agg(k, coalesce(g.was -> k, 'null')) FROM jsonb_object_keys(g.was || g.became) k
              WHERE to_jsonb(t) -> k IS NOT DISTINCT FROM coalesce(g.became -> k, 'null')
                AND NOT EXISTS (
                  SELECT FROM record_changes c
                  WHERE c.workspace_id = t.workspace_id AND c.record_id = t.id AND c.record = ${table.name}
                    AND c.sequence > g.sequence AND (c.before ? k OR c.after ? k) AND ${byOthers(source)})) AS back
      FROM given g JOIN ${sql.table(table.name)} t ON t.workspace_id = ${workspace.id} AND t.id = g.id),
    written AS (
      UPDATE ${sql.table(table.name)} t SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(t, w.back))
      FROM wished w WHERE t.workspace_id = ${workspace.id} AND t.id = w.id AND w.back IS NOT NULL RETURNING t.id)
    SELECT (SELECT count(*) FROM written) AS restored,
           (SELECT array_agg(w.id::text) FROM wished w WHERE w.back IS NULL OR (SELECT count(*) FROM jsonb_object_keys(w.back)) < w.keys) AS partly`.execute(
    db,
  )
  return { removed: 0, restored: Number(rows[0]?.restored ?? 0), left: rows[0]?.partly ?? [] }
}

async function bringBack({ db }: Context, table: Table, changes: readonly Change[]): Promise<Done> {
  const columns = sql.join([...table.columns, 'workspace_id', 'id'].map((column) => sql.ref(column)))
  const { rows } = await sql`
    INSERT INTO ${sql.table(table.name)} (${columns}) SELECT ${columns}
    FROM jsonb_populate_recordset(NULL::${sql.table(table.name)}, ${JSON.stringify(changes.map((change) => change.before))}::jsonb)
    ON CONFLICT DO NOTHING RETURNING 1`.execute(db)
  return { removed: 0, restored: rows.length, left: [] }
}
