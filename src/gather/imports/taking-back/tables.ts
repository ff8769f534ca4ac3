import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  readonly uses: readonly Link[]
  readonly owners: readonly Link[]
}
/**
 * A foreign key; `goes` where a row is deleted together with the row it points at. Rows of one table that point at each other came
 * together, and go together: one that others have written since holds back what it points at.
 */
export type Link = { readonly table: string; readonly column: string; readonly goes: boolean }
/** A table that may be taken back, with what points at its rows. The name comes from the log, but is looked up before it is used. */
export async function tableOf({ db }: Context, record: string): Promise<Table | null> {
  const { rows } = await sql<{ columns: string[]; uses: Link[]; owners: Link[] }>`
    SELECT (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
            WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attname NOT IN ('workspace_id', 'id')) AS columns,
           ${links(sql`f.confrelid = t.oid AND (f.confdeltype <> 'n' OR f.conrelid = f.confrelid)`, sql`f.conrelid`)} AS uses,
           ${links(sql`f.conrelid = t.oid AND f.confdeltype = 'c' AND f.conrelid <> f.confrelid`, sql`f.confrelid`)} AS owners
    FROM pg_class t WHERE t.oid = to_regclass(${record}) AND ${isLogged(sql`t.oid`)}`.execute(db)
  const [found] = rows
  return found === undefined ? null : { name: record, ...found }
}

/** Foreign keys onto an `id`, between tables whose changes are logged. */
function links(which: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(SELECT coalesce(json_agg(json_build_object('table', ${other}::regclass::text, 'column', own.attname, 'goes', f.confdeltype = 'c' OR f.conrelid = f.confrelid)), '[]')
    FROM pg_constraint f, unnest(f.conkey, f.confkey) AS pair(mine, theirs)
    JOIN pg_attribute own ON own.attnum = pair.mine JOIN pg_attribute target ON target.attnum = pair.theirs AND target.attname = 'id'
    WHERE f.contype = 'f' AND own.attrelid = f.conrelid AND target.attrelid = f.confrelid AND ${which} AND ${isLogged(other)})`
}

function isLogged(table: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = ${table} AND g.tgname = 'log_created')`
}

/** Whether a member, a key or another import has written the record; what the house derives by itself holds nothing back. */
export function touchedByOthers(record: string, id: RawBuilder<unknown>, source: string): RawBuilder<unknown> {
  return sql`EXISTS (SELECT FROM record_changes c WHERE c.workspace_id = t.workspace_id AND c.record_id = ${id} AND c.record = ${record} AND ${byOthers(source)})`
}

/** Of a change `c`: whether somebody else than this import made it, and it still stands. */
export function byOthers(source: string): RawBuilder<unknown> {
  return sql`c.source <> ${source} AND c.source <> ALL (${undoneSources()})
    AND (c.source LIKE 'import:%' OR (c.source NOT LIKE 'undo:%' AND c.author <> 'system' AND c.author NOT LIKE 'job:%'))`
}

/** What an import changed and its undo has led back counts as untouched. */
function undoneSources(): RawBuilder<unknown> {
  return sql`ARRAY(SELECT 'import:' || latest.import_id FROM (
      SELECT DISTINCT ON (import_id) import_id, kind FROM import_runs WHERE workspace_id = current_workspace() AND kind <> 'trial' AND state = 'completed'
      ORDER BY import_id, id DESC) latest WHERE latest.kind = 'undo')`
}
