import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { DeliveryState } from '../contract.ts'
import { joinedLetter, stateOf } from './deliveries-store.ts'

export type Sent = {
  readonly id: string
  readonly messageId: string
  readonly personId: string
  readonly customerId: string | null
  readonly class: string
  readonly purpose: string
  readonly at: Date
}

/** What was taken and is no event yet, the oldest first. */
export async function untold({ db, workspace }: Context, most: number): Promise<Sent[]> {
  const { rows } = await sql<Sent>`
    SELECT d.id, d.message_id AS "messageId", d.person_id AS "personId", p.customer_id AS "customerId", m.class, m.purpose,
      coalesce(last.ended_at, o.reserved_at) AS at
    FROM deliveries d
    JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
    JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id ${joinedLetter}
    WHERE d.workspace_id = ${workspace.id} AND d.may AND d.told_at IS NULL AND o.state = 'accepted'
    ORDER BY d.ordered_at, d.id LIMIT ${most}`.execute(db)
  return rows
}

export async function noteTold({ db, workspace, now }: Context, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ told_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', 'in', [...ids])
    .execute()
}

export type Past = {
  readonly id: string
  readonly at: Date
  readonly subject: string
  readonly text: string
  readonly personName: string
  readonly state: DeliveryState
  readonly by: string | null
}

/** What left the house for people of a customer, strictly before an instant, the latest first. */
export async function ofCustomer(
  { db, workspace }: Context,
  customerId: string,
  before: Date,
  limit: number,
): Promise<Past[]> {
  const { rows } = await sql<Past>`
    SELECT * FROM (
      SELECT d.id, coalesce(last.ended_at, last.began_at, o.reserved_at) AS at,
        CASE WHEN d.locale = 'ja' AND m.subject_ja <> '' OR m.subject_en = '' THEN m.subject_ja ELSE m.subject_en END AS subject,
        CASE WHEN d.locale = 'ja' AND m.subject_ja <> '' OR m.subject_en = '' THEN m.text_ja ELSE m.text_en END AS text,
        p.name AS "personName", ${stateOf} AS state, mm.name AS by
      FROM deliveries d
      JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
      JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id
      LEFT JOIN members mm ON mm.workspace_id = d.workspace_id AND d.ordered_by = 'member:' || mm.id ${joinedLetter}
      WHERE d.workspace_id = ${workspace.id} AND p.customer_id = ${customerId} AND o.state IN ('accepted', 'in doubt', 'refused')) sent
    WHERE at < ${before} ORDER BY at DESC, id DESC LIMIT ${limit}`.execute(db)
  return rows
}
