import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { DeliveryState } from '../../messages/contract.ts'

type Held = { readonly sendId: string; readonly state: DeliveryState | null; readonly count: number }

/** Those to whom it may not go, with the state of their letter where one had been reserved before that was known. */
export async function heldBack({ db, workspace }: Context, ids: readonly string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    SELECT d.send_id AS "sendId", CASE WHEN o.state = 'reserved' AND o.attempts > o.tried_before THEN 'deferred' ELSE o.state END AS state,
      count(*)::int AS count
    FROM deliveries d LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter AND o.batch = d.send_id
    WHERE d.workspace_id = ${workspace.id} AND d.send_id = ANY (${[...ids]}::uuid[]) AND NOT d.may
      AND (o.state IS NULL OR o.state IN ('reserved', 'withdrawn'))
    GROUP BY 1, 2`.execute(db)
  return rows
}

type Back = {
  readonly sendId: string
  readonly state: DeliveryState
  readonly as: DeliveryState
  readonly count: number
}

/** Those whose letter came back or who complained, with the state in which their letter is. */
export async function cameBack({ db, workspace }: Context, ids: readonly string[]): Promise<Back[]> {
  const { rows } = await sql<Back>`
    SELECT "sendId", state, "as", count(*)::int AS count FROM (
      SELECT d.send_id AS "sendId", o.state, CASE WHEN bool_or(r.kind = 'complaint') THEN 'complained' ELSE 'returned' END AS "as"
      FROM returned_mails r
      JOIN deliveries d ON d.workspace_id = r.workspace_id AND d.id = r.delivery_id
      JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
      WHERE r.workspace_id = ${workspace.id} AND r.kind IN ('hard', 'full', 'blocked', 'complaint')
        AND d.send_id = ANY (${[...ids]}::uuid[])
      GROUP BY d.send_id, d.id, o.state) back
    GROUP BY 1, 2, 3`.execute(db)
  return rows
}
