import { sql } from 'kysely'

/** The letter of a delivery `d`, and the last attempt at it. */
export const joinedLetter = sql`
    LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    LEFT JOIN LATERAL (
      SELECT a.number, a.answer, a.began_at, a.ended_at FROM outgoing_attempts a
      WHERE a.workspace_id = o.workspace_id AND a.outgoing_id = o.id
      ORDER BY a.number DESC LIMIT 1) last ON true`

/** What has left the house stays what it is, whatever was decided since; what has not is held back as soon as it may not go. */
export const stateOf = sql`CASE
      WHEN o.state IN ('handing over', 'accepted', 'refused', 'in doubt') THEN o.state
      WHEN NOT d.may THEN 'held back'
      WHEN o.state = 'reserved' AND last.number IS NOT NULL THEN 'deferred'
      ELSE coalesce(o.state, 'reserved') END`
