import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type Kind, mostWebhooks } from '../contract.ts'
import type { Payload } from '../events/events.ts'
import { isOn } from './delivery-store.ts'

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

/** `due`: of webhooks that take what they are sent; `failing`: of those that took nothing of late. Neither waits for the other. */
export type Lane = 'due' | 'failing'

/** Of each webhook at once; a failing one is sent one to see whether it is back. */
const eachAtOnce = { due: 5, failing: 1 } as const
/** As many as a workspace has webhooks, so that each has its turn in every round. */
const atOnce = mostWebhooks
/** An attempt that has not ended by then was cut off: longer than any answer is waited for. */
const cutOffAfter = 5 * 60_000

const inLane = (lane: Lane) => sql<boolean>`(${isOn} AND (h.failing_since IS NOT NULL) = ${lane === 'failing'})`

/** Takes what is due of webhooks that are on: the first of each, then the second; on record as being handed over from now on. */
export function takeDue(context: Context, lane: Lane): Promise<Taken[]> {
  const { workspace, now } = context
  return taking(
    context,
    sql`SELECT d.id FROM webhooks w
      JOIN webhook_health h ON h.workspace_id = w.workspace_id AND h.webhook_id = w.id
      CROSS JOIN LATERAL (
        SELECT o.id, o.due_at FROM webhook_deliveries o
        WHERE o.workspace_id = w.workspace_id AND o.webhook_id = w.id AND o.state = 'reserved' AND o.due_at <= ${now}::timestamptz
        ORDER BY o.due_at, o.id LIMIT ${eachAtOnce[lane]} FOR UPDATE OF o SKIP LOCKED) d
      WHERE w.workspace_id = ${workspace.id} AND ${inLane(lane)}
      ORDER BY row_number() OVER (PARTITION BY w.id ORDER BY d.due_at, d.id), d.due_at, d.id
      LIMIT ${atOnce}`,
  )
}

export async function isAnyDue({ db, workspace, now }: Context, lane: Lane): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM webhooks w
    JOIN webhook_health h ON h.workspace_id = w.workspace_id AND h.webhook_id = w.id
    JOIN webhook_deliveries o ON o.workspace_id = w.workspace_id AND o.webhook_id = w.id
    WHERE w.workspace_id = ${workspace.id} AND ${inLane(lane)} AND o.state = 'reserved' AND o.due_at <= ${now}::timestamptz
    LIMIT 1`.execute(db)
  return rows.length > 0
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
