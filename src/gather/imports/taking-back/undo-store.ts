import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export type Change = {
  readonly sequence: string
  readonly record: string
  readonly record_id: string
  readonly act: 'created' | 'changed' | 'deleted'
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
}
export type TakenBack = { removed: number; restored: number; kept: number }

/** How many changes an import made, and up to which an earlier undo has already settled what was changed. */
export async function spanOf(
  { db, workspace }: Context,
  importId: string,
  runId: string,
): Promise<{ count: number; settled: string }> {
  const { rows } = await sql<{ count: string; settled: string }>`
    SELECT (SELECT count(*) FROM record_changes WHERE workspace_id = ${workspace.id} AND source = ${`import:${importId}`} AND source LIKE 'import:%') AS count,
           (SELECT coalesce(max(sequence), 0) FROM record_changes
            WHERE workspace_id = ${workspace.id} AND source LIKE 'undo:%' AND source LIKE ${`undo:${importId}:%`} AND source <> ${`undo:${importId}:${runId}`}) AS settled`.execute(
    db,
  )
  return { count: Number(rows[0]?.count ?? 0), settled: rows[0]?.settled ?? '0' }
}

/** The next records that an import changed, last first: each is led back step by step. */
export async function changedBefore(
  { db, workspace }: Context,
  importId: string,
  sequence: string | null,
  limit: number,
): Promise<Change[]> {
  const { rows } = await sql<Change>`
    SELECT sequence, record, record_id, act, before, after FROM record_changes
    WHERE workspace_id = ${workspace.id} AND source = ${`import:${importId}`} AND source LIKE 'import:%' AND act <> 'created'
      AND (${sequence}::bigint IS NULL OR sequence < ${sequence}::bigint)
    ORDER BY sequence DESC LIMIT ${limit}`.execute(db)
  return rows
}

/** The next records that an import created, first first: what belongs to a record comes after it, and goes or stays with it. */
export async function createdAfter(
  { db, workspace }: Context,
  importId: string,
  sequence: string,
  limit: number,
): Promise<Change[]> {
  const { rows } = await sql<Change>`
    SELECT sequence, record, record_id, act, before, after FROM record_changes
    WHERE workspace_id = ${workspace.id} AND source = ${`import:${importId}`} AND source LIKE 'import:%' AND act = 'created' AND sequence > ${sequence}::bigint
    ORDER BY sequence LIMIT ${limit}`.execute(db)
  return rows
}

/** Takes changes back in the order given; neighbours of one kind in one statement. */
export async function takeBack(
  context: Context,
  importId: string,
  batch: readonly Change[],
  settled: string,
): Promise<TakenBack> {
  const sum: TakenBack = { removed: 0, restored: 0, kept: 0 }
  for (const group of neighbours(batch)) {
    const [first] = group
    if (first === undefined) continue
    const table = await tableOf(context, first.record)
    if (table === null) continue
    const open = first.act === 'created' ? group : group.filter(({ sequence }) => BigInt(sequence) > BigInt(settled))
    if (open.length === 0) continue
    const done = await acts[first.act](context, table, open, `import:${importId}`)
    for (const key of ['removed', 'restored', 'kept'] as const) sum[key] += done[key] ?? 0
  }
  return sum
}

type Table = {
  readonly name: string
  readonly columns: readonly string[]
  readonly uses: readonly Link[]
  readonly owners: readonly Link[]
}
/** A foreign key; `goes` where a row is deleted together with the row it points at. */
type Link = { readonly table: string; readonly column: string; readonly goes: boolean }
type Act = (context: Context, table: Table, changes: readonly Change[], source: string) => Promise<Partial<TakenBack>>

const acts: Readonly<Record<Change['act'], Act>> = { created: remove, changed: restore, deleted: bringBack }

async function remove(
  { db, workspace }: Context,
  table: Table,
  changes: readonly Change[],
  source: string,
): Promise<Partial<TakenBack>> {
  const ids = changes.map((change) => change.record_id)
  const name = sql.table(table.name)
  const unused = table.uses.map(
    ({
      table: other,
      column,
      goes,
    }) => sql`AND NOT EXISTS (SELECT FROM ${sql.table(other)} u WHERE u.workspace_id = t.workspace_id AND u.${sql.ref(column)} = t.id
      ${goes ? sql`AND ${touchedByOthers(other, sql`u.id`, source)}` : sql``})`,
  )
  const ownerless = table.owners.map(
    ({
      table: owner,
      column,
    }) => sql`AND NOT EXISTS (SELECT FROM record_changes c WHERE c.workspace_id = t.workspace_id AND c.record_id = t.${sql.ref(column)}
      AND c.record = ${owner} AND c.act = 'created' AND c.source = ${source})`,
  )
  const { rows } = await sql<{ id: string }>`
    DELETE FROM ${name} t WHERE t.workspace_id = ${workspace.id} AND t.id = ANY (${ids}::uuid[])
      AND NOT ${touchedByOthers(table.name, sql`t.id`, source)} ${sql.join([...unused, ...ownerless, sql``], sql` `)}
    RETURNING t.id`.execute(db)
  const { rows: left } = await sql<{ count: string }>`
    SELECT count(*) AS count FROM ${name} WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[])`.execute(
    db,
  )
  return { removed: rows.length, kept: Number(left[0]?.count ?? 0) }
}

/** Each key that still says what the import wrote becomes what it was. */
async function restore(
  { db, workspace }: Context,
  table: Table,
  changes: readonly Change[],
): Promise<Partial<TakenBack>> {
  const given = JSON.stringify(
    changes.map(({ record_id, before: was, after: became }) => ({
      id: record_id,
      was: was ?? {},
      became: became ?? {},
    })),
  )
  const columns = sql.join(table.columns.map((column) => sql.ref(column)))
  const { rows } = await sql<{ restored: string; partly: string }>`
    WITH given AS (SELECT * FROM jsonb_to_recordset(${given}::jsonb) AS g(id uuid, was jsonb, became jsonb)),
    wished AS (
      SELECT t.id, (SELECT count(*) FROM jsonb_object_keys(g.was || g.became)) AS keys,
             (SELECT jsonb_object_agg(k, coalesce(g.was -> k, 'null')) FROM jsonb_object_keys(g.was || g.became) k
              WHERE to_jsonb(t) -> k IS NOT DISTINCT FROM coalesce(g.became -> k, 'null')) AS back
      FROM given g JOIN ${sql.table(table.name)} t ON t.workspace_id = ${workspace.id} AND t.id = g.id),
    written AS (
      UPDATE ${sql.table(table.name)} t SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(t, w.back))
      FROM wished w WHERE t.workspace_id = ${workspace.id} AND t.id = w.id AND w.back IS NOT NULL RETURNING t.id)
    SELECT (SELECT count(*) FROM written) AS restored,
           (SELECT count(*) FROM wished w WHERE w.back IS NULL OR (SELECT count(*) FROM jsonb_object_keys(w.back)) < w.keys) AS partly`.execute(
    db,
  )
  return { restored: Number(rows[0]?.restored ?? 0), kept: Number(rows[0]?.partly ?? 0) }
}

async function bringBack({ db }: Context, table: Table, changes: readonly Change[]): Promise<Partial<TakenBack>> {
  const columns = sql.join([...table.columns, 'workspace_id', 'id'].map((column) => sql.ref(column)))
  const { rows } = await sql`
    INSERT INTO ${sql.table(table.name)} (${columns}) SELECT ${columns}
    FROM jsonb_populate_recordset(NULL::${sql.table(table.name)}, ${JSON.stringify(changes.map((change) => change.before))}::jsonb)
    ON CONFLICT DO NOTHING RETURNING 1`.execute(db)
  return { restored: rows.length }
}

/** Whether a member, a key or another import has written the record; what the house derives by itself holds nothing back. */
function touchedByOthers(record: string, id: RawBuilder<unknown>, source: string): RawBuilder<unknown> {
  return sql`EXISTS (SELECT FROM record_changes c WHERE c.workspace_id = t.workspace_id AND c.record_id = ${id} AND c.record = ${record} AND c.source <> ${source}
    AND c.source <> ALL (${undoneSources()}) AND (c.source LIKE 'import:%' OR (c.source NOT LIKE 'undo:%' AND c.author <> 'system' AND c.author NOT LIKE 'job:%')))`
}

/** What an import changed and its undo has led back counts as untouched. */
function undoneSources(): RawBuilder<unknown> {
  return sql`ARRAY(SELECT 'import:' || latest.import_id FROM (
      SELECT DISTINCT ON (import_id) import_id, kind FROM import_runs WHERE workspace_id = current_workspace() AND kind <> 'trial' AND state = 'completed'
      ORDER BY import_id, id DESC) latest WHERE latest.kind = 'undo')`
}

/** A table that may be taken back, with what points at its rows. The name comes from the log, but is looked up before it is used. */
async function tableOf({ db }: Context, record: string): Promise<Table | null> {
  const { rows } = await sql<{ columns: string[]; uses: Link[]; owners: Link[] }>`
    SELECT (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
            WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attname NOT IN ('workspace_id', 'id')) AS columns,
           ${links(sql`f.confrelid = t.oid AND f.confdeltype <> 'n'`, sql`f.conrelid`)} AS uses,
           ${links(sql`f.conrelid = t.oid AND f.confdeltype = 'c'`, sql`f.confrelid`)} AS owners
    FROM pg_class t WHERE t.oid = to_regclass(${record}) AND ${isLogged(sql`t.oid`)}`.execute(db)
  const [found] = rows
  return found === undefined ? null : { name: record, ...found }
}

/** Foreign keys onto an `id`, between tables whose changes are logged. */
function links(which: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(SELECT coalesce(json_agg(json_build_object('table', ${other}::regclass::text, 'column', own.attname, 'goes', f.confdeltype = 'c')), '[]')
    FROM pg_constraint f, unnest(f.conkey, f.confkey) AS pair(mine, theirs)
    JOIN pg_attribute own ON own.attnum = pair.mine JOIN pg_attribute target ON target.attnum = pair.theirs AND target.attname = 'id'
    WHERE f.contype = 'f' AND own.attrelid = f.conrelid AND target.attrelid = f.confrelid AND ${which} AND ${isLogged(other)})`
}

function isLogged(table: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = ${table} AND g.tgname = 'log_created')`
}

/** Cuts the changes where the record or the act changes, or where a record comes up again: each piece is safe in one statement. */
function neighbours(batch: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  let seen = new Set<string>()
  for (const change of batch) {
    const group = groups.at(-1)
    if (
      group === undefined ||
      group[0]?.record !== change.record ||
      group[0]?.act !== change.act ||
      seen.has(change.record_id)
    ) {
      groups.push([change])
      seen = new Set([change.record_id])
    } else {
      group.push(change)
      seen.add(change.record_id)
    }
  }
  return groups
}
