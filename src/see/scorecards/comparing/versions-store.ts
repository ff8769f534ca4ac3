import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { Definition } from '../contract.ts'

/** Nobody else keeps, publishes or throws away a draft of it until this transaction ends. */
export async function hold({ db, workspace }: Context, scorecardId: string): Promise<void> {
  await sql`SELECT FROM scorecards WHERE workspace_id = ${workspace.id} AND id = ${scorecardId} FOR NO KEY UPDATE`.execute(
    db,
  )
}

/** A draft that is no more, with who put another in its place or threw it away, and when. */
export type Gone = { readonly definition: Definition; readonly author: string; readonly at: Date }

export async function goneDraft(context: Context, scorecardId: string, id: string): Promise<Gone | undefined> {
  const { db, workspace } = context
  const { rows } = await sql<{ definition: unknown; author: string; at: Date }>`
    SELECT before -> 'definition' AS definition, author, at FROM record_changes
    WHERE workspace_id = ${workspace.id} AND record_id = ${id} AND record = 'scorecard_versions' AND act = 'deleted'
      AND before ->> 'scorecard_id' = ${scorecardId}`.execute(db)
  const [row] = rows
  return row && { ...row, definition: Definition.parse(row.definition) }
}

/** To whom a scorecard applies, and who has said so last, and when. */
export async function reach(
  context: Context,
  id: string,
): Promise<{ segmentId: string | null; author: string; at: Date }> {
  const { db, workspace } = context
  const { rows } = await sql<{ segmentId: string | null; author: string | null; at: Date | null }>`
    SELECT s.segment_id AS "segmentId", l.author, l.at FROM scorecards s
    LEFT JOIN LATERAL (
      SELECT author, at FROM record_changes
      WHERE workspace_id = s.workspace_id AND record_id = s.id AND (act = 'created' OR after ? 'segment_id')
      ORDER BY sequence DESC LIMIT 1) l ON true
    WHERE s.workspace_id = ${workspace.id} AND s.id = ${id}`.execute(db)
  const [row] = rows
  return { segmentId: row?.segmentId ?? null, author: row?.author ?? 'system', at: row?.at ?? context.now }
}
