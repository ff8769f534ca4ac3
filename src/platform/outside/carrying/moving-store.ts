import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { staged } from '../../postgres/staged.ts'
import { everyBatch } from '../after-restore.ts'
import { isStopped } from '../many-store.ts'
import type { SendingChannel } from './channel.ts'

export type Move = {
  readonly key: string
  readonly channel: SendingChannel
  readonly recipient: string
  /** The room that says what it says over that channel (`letters` of its contribution). */
  readonly writer: string
}

/**
 * Letters that were refused and never taken wait anew over another channel: the same rows, so that none is ever two. What may have been
 * taken once, what somebody stopped, and what was ordered before a backup was restored stays refused. Answers the keys of those that move.
 */
export async function move(context: Context, moves: readonly Move[]): Promise<ReadonlySet<string>> {
  if (moves.length === 0) return new Set()
  const { db, workspace, now } = context
  const { rows } = await sql<{ key: string }>`
    UPDATE outgoing o SET state = 'reserved', channel = g.channel, recipient = g.recipient, writer = g.writer, sealed = NULL, due_at = ${now},
      tried_before = o.attempts, moved_after = o.attempts
    FROM ${await staged(context, columns, moves)} AS g
    WHERE o.workspace_id = ${workspace.id} AND o.key = g.key AND o.state = 'refused' AND NOT ${isStopped}
      AND NOT EXISTS (SELECT FROM outgoing_attempts a WHERE a.workspace_id = o.workspace_id AND a.outgoing_id = o.id
        AND (a.ended_at IS NULL OR a.outcome IN ('in doubt', 'accepted')))
      AND NOT EXISTS (SELECT FROM outgoing_stops z WHERE z.workspace_id = o.workspace_id AND z.batch = ${sql.lit(everyBatch)}
        AND z.stopped_at >= o.reserved_at)
    RETURNING o.key`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

const columns = { key: 'text', channel: 'text', recipient: 'text', writer: 'text' } as const
