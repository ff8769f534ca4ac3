import { sql } from 'kysely'
import type { Merging } from '#platform/furnishing/contributions.ts'

/**
 * In a merge the open plays of the two become those of one. Where both have one for the same reason, that of the customer who is kept
 * goes on; the other is closed with the reason for it, until the merge is taken back.
 */
export const mergedPlays: Merging = {
  record: 'plays',
  close: async ({ db, workspace, now }, absorbedId) => {
    const { rows } = await sql<{ id: string }>`
      WITH doubles AS (
        UPDATE plays SET closed_at = ${now}
        WHERE workspace_id = ${workspace.id} AND customer_id = ${absorbedId} AND closed_at IS NULL
        RETURNING workspace_id, id)
      INSERT INTO play_dismissals (workspace_id, play_id, reason, cause, author, at)
      SELECT workspace_id, id, '', 'doubled', 'system', ${now} FROM doubles
      RETURNING play_id AS id`.execute(db)
    return rows.map(({ id }) => id)
  },
  // Also those that were doubles of each other when one open play became the rule: that merge kept no list of them.
  restore: async ({ db, workspace }, ids, customerIds) => {
    await sql`
      WITH doubles AS (
        SELECT DISTINCT ON (p.customer_id, p.reason) p.id
        FROM play_dismissals d JOIN plays p ON p.workspace_id = d.workspace_id AND p.id = d.play_id
        WHERE d.workspace_id = ${workspace.id} AND d.cause = 'doubled' AND d.author = 'system'
          AND (p.id = ANY (${ids}::uuid[]) OR p.customer_id = ANY (${customerIds}::uuid[]))
          AND NOT EXISTS (
            SELECT FROM plays o
            WHERE o.workspace_id = p.workspace_id AND o.customer_id = p.customer_id AND o.reason = p.reason
              AND (o.closed_at IS NULL OR o.closed_at > d.at))
        ORDER BY p.customer_id, p.reason, p.opened_at, p.id),
      again AS (
        DELETE FROM play_dismissals d USING doubles o
        WHERE d.workspace_id = ${workspace.id} AND d.play_id = o.id
        RETURNING d.play_id)
      UPDATE plays SET closed_at = NULL
      WHERE workspace_id = ${workspace.id} AND id IN (SELECT play_id FROM again)`.execute(db)
  },
}
