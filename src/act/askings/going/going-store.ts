import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { everyBatch } from '#platform/outside/after-restore.ts'
import { isStopped } from '#platform/outside/outside.ts'
import { standing } from '../hearing/standing-sql.ts'
import { takenBack } from '../letters/taken-back-sql.ts'

/** What was ordered before a backup was restored: nobody knows to whom it went after that, so nobody more is asked. */
export async function stopRestored({ db, workspace, now }: Context): Promise<void> {
  await sql`
    UPDATE askings a SET state = 'stopped', stopped_by = 'system', ended_at = ${now}
    WHERE a.workspace_id = ${workspace.id} AND a.state = 'open' AND EXISTS (
      SELECT FROM outgoing_stops z
      WHERE z.workspace_id = a.workspace_id AND z.batch = ${sql.lit(everyBatch)} AND z.stopped_at >= a.started_at)`.execute(
    db,
  )
}

/** Those whose time is over ask and remind nobody more. Answers which. */
export async function close({ db, workspace, now }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE askings SET state = 'closed', ended_at = coalesce(ended_at, ${now})
    WHERE workspace_id = ${workspace.id} AND state IN ('open', 'stopped') AND closes_at <= ${now} RETURNING id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** An asking of which somebody's turn has not come, held: it is not stopped meanwhile. */
export async function next({ db, workspace, now }: Context): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT a.id FROM askings a WHERE a.workspace_id = ${workspace.id} AND a.state = 'open' AND a.closes_at > ${now} AND EXISTS (
      SELECT FROM asking_people m WHERE m.workspace_id = a.workspace_id AND m.asking_id = a.id AND m.asks AND m.turn_at IS NULL)
    ORDER BY a.started_at, a.id LIMIT 1 FOR UPDATE OF a SKIP LOCKED`.execute(db)
  return rows[0]?.id
}

/** Whose turn comes next, with their mailboxes. */
export async function nextPeople(
  { db, workspace }: Context,
  askingId: string,
  limit: number,
): Promise<{ person_id: string; address: string | null }[]> {
  const { rows } = await sql<{ person_id: string; address: string | null }>`
    SELECT m.person_id, p.email_key AS address FROM asking_people m
    JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
    WHERE m.workspace_id = ${workspace.id} AND m.asking_id = ${askingId} AND m.asks AND m.turn_at IS NULL
    ORDER BY m.person_id LIMIT ${limit}`.execute(db)
  return rows
}

/** Their turn has come; whoever rests by now is not asked, and why. */
export async function noteTurn(
  { db, workspace, now }: Context,
  askingId: string,
  personIds: readonly string[],
  rest: ReadonlyMap<string, string>,
): Promise<void> {
  await sql`
    UPDATE asking_people m SET turn_at = ${now}, asks = g.because IS NULL, because = coalesce(g.because, m.because)
    FROM unnest(${[...personIds]}::uuid[], ${personIds.map((id) => rest.get(id) ?? null)}::text[]) AS g (id, because)
    WHERE m.workspace_id = ${workspace.id} AND m.asking_id = ${askingId} AND m.person_id = g.id`.execute(db)
}

/** Whoever asks is alone with the rests of this workspace until the transaction ends: two askings do not both find somebody rested. */
export async function takeTurn({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`askings ${workspace.id}`}, 0))`.execute(db)
}

export type Due = { readonly askingId: string; readonly messageId: string; readonly personIds: readonly string[] }

/**
 * People of one asking for whom the next reminder is due, with its message; all that go on are held, and looked at by one statement.
 * `nextReminder` as a condition, held equal to it by a parity test; whoever has a link that was taken back is left out.
 */
export async function dueReminders(context: Context, limit: number): Promise<Due | undefined> {
  const { db, workspace, now } = context
  const { rows: open } = await sql<{ id: string }>`
    SELECT id FROM askings WHERE workspace_id = ${workspace.id} AND state = 'open' AND closes_at > ${now} AND remind_most > 0
    AND started_at + make_interval(hours => 24 * remind_days) <= ${now} ORDER BY started_at, id FOR UPDATE SKIP LOCKED`.execute(
    db,
  )
  if (open.length === 0) return undefined
  const ids = open.map(({ id }) => id)
  const since = sql`coalesce(s.reminded_at, s.went_at) + make_interval(hours => 24 * a.remind_days)`
  const { rows } = await sql<Due>`
    SELECT s.asking_id AS "askingId", r.message_id AS "messageId",
      (array_agg(s.person_id ORDER BY s.person_id))[1:${limit}::int] AS "personIds"
    FROM ${standing(context, ids)} s
    JOIN askings a ON a.workspace_id = ${workspace.id} AND a.id = s.asking_id
    JOIN asking_rounds r ON r.workspace_id = a.workspace_id AND r.asking_id = a.id AND r.number = s.reminders + 1
    WHERE s.may AND s.went_at IS NOT NULL AND (s.is_anonymous OR s.answer = 'not') AND s.reminders < a.remind_most
      AND NOT ${takenBack(context, 's.asking_id', 's.person_id')} AND ${since} <= ${now} AND ${since} < a.closes_at
    GROUP BY a.started_at, s.asking_id, r.number, r.message_id ORDER BY a.started_at, s.asking_id, r.number LIMIT 1`.execute(
    db,
  )
  return rows[0]
}

/** Askings that are over and of which letters still wait. */
export async function overAndWaiting({ db, workspace }: Context): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT a.id FROM askings a WHERE a.workspace_id = ${workspace.id} AND a.state IN ('stopped', 'closed') AND EXISTS (
      SELECT FROM outgoing o WHERE o.workspace_id = a.workspace_id AND o.batch = a.id AND o.state = 'reserved' AND ${isStopped})
    ORDER BY a.id LIMIT 1`.execute(db)
  return rows[0]?.id
}
