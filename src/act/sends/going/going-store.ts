import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { everyBatch } from '#platform/outside/after-restore.ts'
import { isStopped } from '#platform/outside/outside.ts'
import { Goes } from '../contract/send.ts'

/** What was ordered before a backup was restored: nobody knows to whom it went after that, so it does not go on. */
const isOfBefore = sql<boolean>`EXISTS (
  SELECT FROM outgoing_stops z
  WHERE z.workspace_id = s.workspace_id AND z.batch = ${sql.lit(everyBatch)} AND z.stopped_at >= s.started_at)`

export async function stopRestored({ db, workspace, now }: Context): Promise<void> {
  await sql`
    UPDATE sends s SET state = 'stopped', stopped_by = 'system', ended_at = ${now}
    WHERE s.workspace_id = ${workspace.id} AND s.state IN ('scheduled', 'sending') AND ${isOfBefore}`.execute(db)
}

/** Scheduled sends whose time has come are under way from now on. */
export async function begin({ db, workspace, now }: Context): Promise<void> {
  await db
    .updateTable('sends')
    .set({ state: 'sending' })
    .where('workspace_id', '=', workspace.id)
    .where('state', '=', 'scheduled')
    .where('starts_at', '<=', now)
    .execute()
}

/** Those of which everybody had their turn, and no letter waits or is being handed over. */
export async function end({ db, workspace, now }: Context): Promise<void> {
  await sql`
    UPDATE sends s SET state = 'done', ended_at = ${now}
    WHERE s.workspace_id = ${workspace.id} AND s.state = 'sending' AND s.reserved = s.batches AND NOT EXISTS (
      SELECT FROM outgoing o WHERE o.workspace_id = s.workspace_id AND o.batch = s.id AND o.state IN ('reserved', 'handing over'))`.execute(
    db,
  )
}

export async function isWaiting({ db, workspace }: Context): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM sends s WHERE s.workspace_id = ${workspace.id} AND (s.state = 'sending' AND s.reserved < s.batches OR ${stopped})
    LIMIT 1`.execute(db)
  return rows.length > 0
}

const stopped = sql`s.state = 'stopped' AND EXISTS (
  SELECT FROM outgoing o WHERE o.workspace_id = s.workspace_id AND o.batch = s.id AND o.state = 'reserved' AND ${isStopped})`

export async function stoppedAndWaiting({ db, workspace }: Context): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT s.id FROM sends s WHERE s.workspace_id = ${workspace.id} AND ${stopped} ORDER BY s.id LIMIT 1`.execute(db)
  return rows[0]?.id
}

export type Next = {
  readonly id: string
  readonly messageId: string
  readonly goes: Goes | null
  readonly number: number
  readonly batches: number
  readonly personIds: readonly string[]
  readonly wereFound: boolean
}

/** The batch that comes next, of the most urgent send, which is held: it is not stopped meanwhile. */
export async function next({ db, workspace, now }: Context): Promise<Next | undefined> {
  const { rows } = await sql<Omit<Next, 'goes'> & { goes: unknown }>`
    WITH send AS (
      SELECT s.* FROM sends s JOIN messages m ON m.workspace_id = s.workspace_id AND m.id = s.message_id
      WHERE s.workspace_id = ${workspace.id} AND s.state = 'sending' AND s.starts_at <= ${now} AND s.reserved < s.batches
        AND NOT ${isOfBefore}
      ORDER BY array_position(ARRAY['safety', 'transactional', 'relationship', 'promotion'], m.class), s.starts_at, s.id
      LIMIT 1 FOR UPDATE OF s SKIP LOCKED)
    SELECT s.id, s.message_id AS "messageId", s.goes, b.number, s.batches, b.person_ids AS "personIds",
      s.audience ->> 'kind' <> 'people' AS "wereFound"
    FROM send s JOIN send_batches b ON b.workspace_id = s.workspace_id AND b.send_id = s.id AND b.number = s.reserved`.execute(
    db,
  )
  return rows[0] && { ...rows[0], goes: Goes.nullable().parse(rows[0].goes) }
}

export async function noteReserved({ db, workspace }: Context, id: string): Promise<void> {
  await db
    .updateTable('sends')
    .set(({ eb }) => ({ reserved: eb('reserved', '+', 1) }))
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

/**
 * Nine o'clock of the day in each zone in which somebody lives, or of the next day where that is past. A zone that the store does not know
 * is taken for that of the workspace.
 */
export function mornings({ workspace, now }: Context, day: string): RawBuilder<unknown> {
  const nine = (on: RawBuilder<unknown>) => sql`(${on} + time '09:00') AT TIME ZONE coalesce(t.name, ${workspace.zone})`
  return sql`(
    SELECT z.zone, CASE WHEN ${nine(sql`${day}::date`)} < ${now} THEN ${nine(sql`(${day}::date + 1)`)}
      ELSE ${nine(sql`${day}::date`)} END AS due_at
    FROM (SELECT DISTINCT zone FROM people WHERE workspace_id = ${workspace.id} AND zone IS NOT NULL UNION SELECT ${workspace.zone}) z
    LEFT JOIN pg_timezone_names t ON lower(t.name) = lower(z.zone))`
}
