import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { everyBatch } from '#platform/outside/after-restore.ts'
import type { Delivery, DeliveryState, Kind } from '../contract.ts'
import type { Payload } from '../events/events.ts'

export type Ordered = {
  readonly event: string
  readonly payload: Payload
  readonly customerId: string | null
  readonly personId: string | null
}

/**
 * One for each webhook that is on and wants it; the same notice is reserved once for each. Answers whether somebody has to be called to
 * hand them over: not where others are due already, who are handed over together with them.
 */
export async function reserveFor(context: Context, noticeId: string, ordered: Ordered): Promise<boolean> {
  const { db, workspace, now } = context
  const { rows } = await sql<{ is_first: boolean }>`
    WITH others AS MATERIALIZED (
      SELECT FROM webhook_deliveries d JOIN webhooks w ON w.workspace_id = d.workspace_id AND w.id = d.webhook_id
        JOIN webhook_health h ON h.workspace_id = w.workspace_id AND h.webhook_id = w.id
      WHERE d.workspace_id = ${workspace.id} AND d.state = 'reserved' AND d.due_at <= ${now}::timestamptz
        AND w.paused_at IS NULL AND h.off_since IS NULL LIMIT 1)
    INSERT INTO webhook_deliveries (workspace_id, webhook_id, notice_id, event, customer_id, person_id, payload, due_at, ordered_at)
    SELECT w.workspace_id, w.id, ${noticeId}::uuid, ${ordered.event}, ${ordered.customerId}::uuid, ${ordered.personId}::uuid,
      ${JSON.stringify(ordered.payload)}::jsonb, ${now}::timestamptz, ${now}::timestamptz
    FROM webhooks w JOIN webhook_health h ON h.workspace_id = w.workspace_id AND h.webhook_id = w.id
    WHERE w.workspace_id = ${workspace.id} AND ${ordered.event} = ANY (w.events) AND w.paused_at IS NULL AND h.off_since IS NULL
    ON CONFLICT (workspace_id, webhook_id, notice_id) DO NOTHING
    RETURNING NOT EXISTS (SELECT FROM others) AS is_first`.execute(db)
  return rows[0]?.is_first === true
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

export type Taken = {
  readonly id: string
  readonly webhookId: string
  readonly kind: Kind
  readonly payload: Payload
  readonly attempts: number
  /** Which attempt it is since it was ordered, or ordered again. */
  readonly turn: number
  readonly at: Date
  readonly address: Buffer
  readonly secret: Buffer | null
  readonly previous: Buffer | null
  readonly customerId: string | null
  /** As it is called now; `null` where there is none, or it is there no more. */
  readonly customerName: string | null
}

const eachAtOnce = 5
const atOnce = 20
/** An attempt that has not ended by then was cut off: longer than any answer is waited for. */
const cutOffAfter = 5 * 60_000

/** Takes what is due of webhooks that are on, some of each; they are on record as being handed over from now on. */
export function takeDue(context: Context, without: readonly string[]): Promise<Taken[]> {
  const { workspace, now } = context
  return taking(
    context,
    sql`SELECT d.id FROM webhooks w
      JOIN webhook_health h ON h.workspace_id = w.workspace_id AND h.webhook_id = w.id
      CROSS JOIN LATERAL (
        SELECT o.id FROM webhook_deliveries o
        WHERE o.workspace_id = w.workspace_id AND o.webhook_id = w.id AND o.state = 'reserved' AND o.due_at <= ${now}::timestamptz
        ORDER BY o.due_at, o.id LIMIT ${eachAtOnce} FOR UPDATE OF o SKIP LOCKED) d
      WHERE w.workspace_id = ${workspace.id} AND w.paused_at IS NULL AND h.off_since IS NULL
        AND w.id <> ALL (${without}::uuid[])
      LIMIT ${atOnce}`,
  )
}

/** This one, also where its webhook is paused or off: somebody waits for it. */
export async function takeOne(context: Context, id: string): Promise<Taken | undefined> {
  const [one] = await taking(
    context,
    sql`SELECT o.id FROM webhook_deliveries o WHERE o.workspace_id = ${context.workspace.id} AND o.id = ${id}::uuid
      AND o.state = 'reserved' FOR UPDATE OF o SKIP LOCKED`,
  )
  return one
}

async function taking({ db, workspace, now }: Context, next: RawBuilder<unknown>): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    WITH next AS MATERIALIZED (${next}), taken AS (
      UPDATE webhook_deliveries d SET state = 'handing over', due_at = ${new Date(Number(now) + cutOffAfter)}::timestamptz,
        attempts = d.attempts + 1, attempted_at = ${now}::timestamptz
      FROM next WHERE d.workspace_id = ${workspace.id} AND d.id = next.id
      RETURNING d.*
    )
    SELECT d.id, d.webhook_id AS "webhookId", w.kind, d.payload, d.attempts, d.attempts - d.tried_before AS turn, d.attempted_at AS at, s.address, s.secret,
      CASE WHEN s.previous_until > ${now}::timestamptz THEN s.previous END AS previous,
      d.customer_id AS "customerId", c.name AS "customerName"
    FROM taken d
    JOIN webhooks w ON w.workspace_id = d.workspace_id AND w.id = d.webhook_id
    JOIN webhook_secrets s ON s.workspace_id = d.workspace_id AND s.webhook_id = d.webhook_id
    LEFT JOIN customers c ON c.workspace_id = d.workspace_id AND c.id = d.customer_id`.execute(db)
  return rows
}

export type Ended = {
  readonly state: DeliveryState
  readonly dueAt: Date | null
  readonly status: number | null
  readonly answer: string
}

/** What came of the attempt. What was withdrawn meanwhile does not come again; that it was taken all the same is said. */
export async function end({ db, workspace }: Context, { id, attempts }: Taken, ended: Ended): Promise<void> {
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

/** Answers whether it can be sent once more: nothing of it is on its way, and what it says is still there. */
export async function comeAgain({ db, workspace, now }: Context, id: string): Promise<void> {
  await sql`UPDATE webhook_deliveries SET state = 'reserved', due_at = ${now}, reordered_at = ${now}, tried_before = attempts
    WHERE workspace_id = ${workspace.id} AND id = ${id}`.execute(db)
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
    SELECT id, webhook_id AS "webhookId", event, customer_id AS "customerId", state, attempts, status, answer, payload,
      ordered_at AS "orderedAt", attempted_at AS "attemptedAt", CASE WHEN state = 'reserved' THEN due_at END AS "nextAt"
    FROM webhook_deliveries
    WHERE workspace_id = ${workspace.id}
      AND ${id === undefined ? sql`true` : sql`id = ${id}`}
      AND ${webhookId === undefined ? sql`true` : sql`webhook_id = ${webhookId}`}
      AND ${state === undefined ? sql`true` : sql`state = ${state}`}
      AND ${after === undefined ? sql`true` : sql`(ordered_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    ORDER BY ordered_at DESC, id DESC LIMIT ${limit}`.execute(db)
  return rows
}
