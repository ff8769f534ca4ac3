import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { everyBatch } from '#platform/outside/after-restore.ts'
import type { Delivery, DeliveryState } from '../contract.ts'
import type { Payload } from '../events/events.ts'

export type Ordered = {
  readonly event: string
  readonly payload: Payload
  readonly customerId: string | null
  readonly personId: string | null
}

/** Of `w` and its health `h`. */
export const isOn = sql<boolean>`(w.removed_at IS NULL AND w.paused_at IS NULL AND h.off_since IS NULL)`

/**
 * One for each webhook that is on and wants it; the same notice is reserved once for each. Answers whether somebody has to be called to
 * hand them over: not where others are due already, who are handed over together with them, nor of webhooks that took nothing of late,
 * which are tried once a minute.
 */
export async function reserveFor(context: Context, noticeId: string, ordered: Ordered): Promise<boolean> {
  const { db, workspace, now } = context
  const { rows } = await sql<{ calls: boolean }>`
    WITH others AS MATERIALIZED (
      SELECT FROM webhook_deliveries d JOIN webhooks w ON w.workspace_id = d.workspace_id AND w.id = d.webhook_id
        JOIN webhook_health h ON h.workspace_id = w.workspace_id AND h.webhook_id = w.id
      WHERE d.workspace_id = ${workspace.id} AND d.state = 'reserved' AND d.due_at <= ${now}::timestamptz
        AND ${isOn} AND h.failing_since IS NULL LIMIT 1),
    told AS MATERIALIZED (
      SELECT w.workspace_id, w.id, h.failing_since
      FROM webhooks w JOIN webhook_health h ON h.workspace_id = w.workspace_id AND h.webhook_id = w.id
      WHERE w.workspace_id = ${workspace.id} AND ${ordered.event} = ANY (w.events) AND ${isOn} FOR KEY SHARE OF w),
    reserved AS (
      INSERT INTO webhook_deliveries (workspace_id, webhook_id, notice_id, event, customer_id, person_id, payload, due_at, ordered_at)
      SELECT workspace_id, id, ${noticeId}::uuid, ${ordered.event}, ${ordered.customerId}::uuid, ${ordered.personId}::uuid,
        ${JSON.stringify(ordered.payload)}::jsonb, ${now}::timestamptz, ${now}::timestamptz FROM told
      ON CONFLICT (workspace_id, webhook_id, notice_id) DO NOTHING RETURNING webhook_id)
    SELECT EXISTS (SELECT FROM reserved JOIN told ON told.id = reserved.webhook_id AND told.failing_since IS NULL)
      AND NOT EXISTS (SELECT FROM others) AS calls`.execute(db)
  return rows[0]?.calls === true
}

/** Whether any webhook that is on wants it. */
export async function isWanted({ db, workspace }: Context, event: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM webhooks w JOIN webhook_health h ON h.workspace_id = w.workspace_id AND h.webhook_id = w.id
    WHERE w.workspace_id = ${workspace.id} AND ${event} = ANY (w.events) AND ${isOn} LIMIT 1`.execute(db)
  return rows.length > 0
}

export async function reserveTest(
  { db, workspace, now }: Context,
  webhookId: string,
  { event, payload }: Pick<Ordered, 'event' | 'payload'>,
): Promise<string> {
  const { id } = await db
    .insertInto('webhook_deliveries')
    .values({
      workspace_id: workspace.id,
      webhook_id: webhookId,
      event,
      payload: JSON.stringify(payload),
      due_at: now,
      ordered_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type Ended = {
  readonly state: DeliveryState
  readonly dueAt: Date | null
  readonly status: number | null
  readonly answer: string
}

type Attempt = { readonly id: string; readonly attempts: number }

/** What came of the attempt. What was withdrawn meanwhile does not come again; that it was taken all the same is said. */
export async function end({ db, workspace }: Context, { id, attempts }: Attempt, ended: Ended): Promise<void> {
  await sql`
    UPDATE webhook_deliveries SET state = ${ended.state}, due_at = coalesce(${ended.dueAt}::timestamptz, due_at), status = ${ended.status},
      answer = CASE WHEN payload IS NOT NULL THEN nullif(${ended.answer}, '') END
    WHERE workspace_id = ${workspace.id} AND id = ${id} AND attempts = ${attempts}
      AND (state = 'handing over' OR (state = 'withdrawn' AND ${ended.state} = 'accepted'))`.execute(db)
}

/** Whatever waits there is due now. */
export async function hasten({ db, workspace, now }: Context, webhookId: string): Promise<void> {
  await sql`UPDATE webhook_deliveries SET due_at = ${now}
    WHERE workspace_id = ${workspace.id} AND webhook_id = ${webhookId} AND state = 'reserved'`.execute(db)
}

/** What else is due there waits a minute: it would come back as well, and others are called for what is due. */
export async function postpone({ db, workspace, now }: Context, webhookId: string): Promise<void> {
  await sql`
    UPDATE webhook_deliveries SET due_at = ${new Date(Number(now) + 60_000)}::timestamptz
    WHERE workspace_id = ${workspace.id} AND id IN (
      SELECT id FROM webhook_deliveries WHERE workspace_id = ${workspace.id} AND webhook_id = ${webhookId}::uuid
        AND state = 'reserved' AND due_at <= ${now}::timestamptz
      FOR UPDATE SKIP LOCKED)`.execute(db)
}

/**
 * Of what was cut off in the middle nobody knows what came of it: a webhook has it again, under its id; a chat only when somebody says so.
 * After a backup was brought back the same goes for what waited in it.
 */
export async function settleCutOff({ db, workspace, now }: Context): Promise<void> {
  await sql`
    UPDATE webhook_deliveries d SET state = CASE w.kind WHEN 'webhook' THEN 'reserved' ELSE 'in doubt' END
    FROM webhooks w
    WHERE d.workspace_id = ${workspace.id} AND w.workspace_id = d.workspace_id AND w.id = d.webhook_id
      AND ((d.state = 'handing over' AND d.due_at <= ${now}::timestamptz)
        OR (d.state IN ('reserved', 'handing over') AND w.kind <> 'webhook' AND EXISTS (
          SELECT FROM outgoing_stops s WHERE s.workspace_id = d.workspace_id AND s.batch = ${everyBatch}
            AND s.stopped_at >= greatest(d.ordered_at, d.reordered_at))))`.execute(db)
}

/** Answers whether it comes: nothing of it is on its way, and what it says is still there. */
export async function comeAgain({ db, workspace, now }: Context, id: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE webhook_deliveries SET state = 'reserved', due_at = ${now}, reordered_at = ${now}, tried_before = attempts
    WHERE workspace_id = ${workspace.id} AND id = ${id} AND state <> 'handing over' AND payload IS NOT NULL`.execute(db)
  return numAffectedRows > 0n
}

/** Up to so many of webhooks that were removed. */
export async function deleteOfRemoved({ db, workspace }: Context, most: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    DELETE FROM webhook_deliveries WHERE workspace_id = ${workspace.id} AND id IN (
      SELECT d.id FROM webhooks w JOIN webhook_deliveries d ON d.workspace_id = w.workspace_id AND d.webhook_id = w.id
      WHERE w.workspace_id = ${workspace.id} AND w.removed_at IS NOT NULL LIMIT ${most})`.execute(db)
  return Number(numAffectedRows)
}

export async function forgetBefore({ db, workspace }: Context, before: Date, most: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    DELETE FROM webhook_deliveries WHERE workspace_id = ${workspace.id} AND id IN (
      SELECT id FROM webhook_deliveries WHERE workspace_id = ${workspace.id} AND ordered_at < ${before}
      ORDER BY ordered_at LIMIT ${most})`.execute(db)
  return Number(numAffectedRows)
}

type Asked = {
  readonly id?: string | undefined
  readonly webhookId?: string | undefined
  readonly state?: DeliveryState | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}
export type Kept = Delivery & { readonly payload: Payload | null }

/** The latest first. */
export async function page({ db, workspace }: Context, { id, webhookId, state, after, limit }: Asked): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    SELECT d.id, d.webhook_id AS "webhookId", d.event, d.customer_id AS "customerId", d.state, d.attempts, d.status, d.answer, d.payload,
      d.ordered_at AS "orderedAt", d.attempted_at AS "attemptedAt", CASE WHEN d.state = 'reserved' THEN d.due_at END AS "nextAt"
    FROM webhook_deliveries d JOIN webhooks w ON w.workspace_id = d.workspace_id AND w.id = d.webhook_id
    WHERE d.workspace_id = ${workspace.id} AND w.removed_at IS NULL
      AND ${id === undefined ? sql`true` : sql`d.id = ${id}`}
      AND ${webhookId === undefined ? sql`true` : sql`d.webhook_id = ${webhookId}`}
      AND ${state === undefined ? sql`true` : sql`d.state = ${state}`}
      AND ${after === undefined ? sql`true` : sql`(d.ordered_at, d.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    ORDER BY d.ordered_at DESC, d.id DESC LIMIT ${limit}`.execute(db)
  return rows
}
