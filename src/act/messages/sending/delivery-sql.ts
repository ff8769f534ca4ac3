import { sql } from 'kysely'

/** The letter of a delivery `d`, the last attempt at it, and what came back of it. */
export const joinedLetter = sql`
    LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    LEFT JOIN LATERAL (
      SELECT a.number, a.answer, a.began_at, a.ended_at FROM outgoing_attempts a
      WHERE a.workspace_id = o.workspace_id AND a.outgoing_id = o.id
      ORDER BY a.number DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (
      SELECT r.kind, r.said, r.received_at FROM returned_mails r
      WHERE r.workspace_id = d.workspace_id AND r.delivery_id = d.id AND r.kind IN ('hard', 'full', 'blocked', 'complaint')
      ORDER BY r.kind = 'complaint' DESC, r.received_at DESC LIMIT 1) back ON true`

/** What has left the house stays what it is, whatever was decided since; what has not is held back as soon as it may not go. */
export const stateOf = sql`CASE
      WHEN back.kind = 'complaint' THEN 'complained'
      WHEN back.kind IS NOT NULL THEN 'returned'
      WHEN o.state IN ('handing over', 'accepted', 'refused', 'in doubt') THEN o.state
      WHEN NOT d.may THEN 'held back'
      WHEN o.state = 'reserved' AND last.number IS NOT NULL THEN 'deferred'
      ELSE coalesce(o.state, 'reserved') END`

/** The letter of a delivery `d` and the stop of the send it was reserved by. */
export const joinedStop = sql`
    LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    LEFT JOIN outgoing_stops z ON z.workspace_id = o.workspace_id AND z.batch = o.batch`

/**
 * Whether another send of the message may take the person over: they were held back, or a stop withdrew their letter, and nothing was ever
 * tried. Whom it went to, for whom it waits, and whose letter alone was withdrawn, are not.
 */
export const isFree = sql<boolean>`CASE WHEN o.id IS NULL THEN NOT d.may
      ELSE o.state = 'withdrawn' AND o.attempts = 0 AND (NOT d.may OR z.batch IS NOT NULL) END`
