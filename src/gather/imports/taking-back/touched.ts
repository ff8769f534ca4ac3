import { type RawBuilder, sql } from 'kysely'

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
