import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { byOthers } from './tables.ts'

export type Change = {
  readonly sequence: string
  readonly record: string
  readonly record_id: string
  readonly act: 'created' | 'changed' | 'deleted'
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
}

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

/** A change of what an import found; `own` where nobody but the import has written the record, from when it created it until then. */
export type Later = Change & { readonly own: boolean }

/** The next records that an import changed, last first: each is led back step by step. */
export async function changedBefore(
  { db, workspace }: Context,
  importId: string,
  sequence: string | null,
  limit: number,
): Promise<Later[]> {
  const source = `import:${importId}`
  const ofRecord = sql`workspace_id = l.workspace_id AND record_id = l.record_id AND record = l.record AND sequence < l.sequence`
  const { rows } = await sql<Later>`
    SELECT sequence, record, record_id, act, before, after,
           EXISTS (SELECT FROM record_changes WHERE ${ofRecord} AND source = ${source} AND act = 'created')
             AND NOT EXISTS (SELECT FROM record_changes c WHERE ${ofRecord} AND ${byOthers(source)}) AS own
    FROM record_changes l
    WHERE workspace_id = ${workspace.id} AND source = ${source} AND source LIKE 'import:%' AND act <> 'created'
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
