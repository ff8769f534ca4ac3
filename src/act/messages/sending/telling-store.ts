import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type DeliveryState, together } from '../contract.ts'
import { joinedLetter, joinedTemplate, stateOf } from './deliveries-store.ts'

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
        coalesce(nullif(d.subject, ''), nullif(CASE WHEN d.locale = 'ja' AND m.subject_ja <> '' OR m.subject_en = ''
          THEN m.subject_ja ELSE m.subject_en END, ''), t.name) AS subject,
        coalesce(nullif(d.text, ''), CASE WHEN d.locale = 'ja' AND m.subject_ja <> '' OR m.subject_en = ''
          THEN m.text_ja ELSE m.text_en END) AS text,
        p.name AS "personName", ${stateOf} AS state, mm.name AS by
      FROM deliveries d
      JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
      JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id ${joinedTemplate}
      LEFT JOIN members mm ON mm.workspace_id = d.workspace_id AND d.ordered_by = 'member:' || mm.id ${joinedLetter}
      WHERE d.workspace_id = ${workspace.id} AND p.customer_id = ${customerId} AND o.state IN ('accepted', 'in doubt', 'refused')) sent
    WHERE at < ${before} ORDER BY at DESC, id DESC LIMIT ${limit}`.execute(db)
  return rows
}

/** The people whom a message reached, as far as their mail server says: it was taken and did not come back. */
export async function toldBy({ db, workspace }: Context, messageId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT d.person_id AS id FROM deliveries d ${joinedLetter}
    WHERE d.workspace_id = ${workspace.id} AND d.message_id = ${messageId} AND ${stateOf} = ANY (${together.told}::text[])
    ORDER BY 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** The people for whom it was ordered, whatever came of that. */
export async function orderedFor({ db, workspace }: Context, messageId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT person_id AS id FROM deliveries WHERE workspace_id = ${workspace.id} AND message_id = ${messageId}`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Of each message, for how many people it was ordered, whatever came of that; whom of these it reached, who waits, who was held back. */
export async function countsOfMessages({ db, workspace }: Context, messageIds: readonly string[]) {
  const { rows } = await sql<{ id: string; ordered: number; told: number; waiting: number; heldBack: number }>`
    SELECT id, count(*)::int AS ordered, count(*) FILTER (WHERE state = ANY (${together.told}::text[]))::int AS told,
      count(*) FILTER (WHERE state = ANY (${together.waiting}::text[]))::int AS waiting,
      count(*) FILTER (WHERE state = 'held back')::int AS "heldBack"
    FROM (SELECT d.message_id AS id, ${stateOf} AS state FROM deliveries d ${joinedLetter}
      WHERE d.workspace_id = ${workspace.id} AND d.message_id = ANY (${messageIds}::uuid[])) sent
    GROUP BY id`.execute(db)
  const counts = new Map(rows.map(({ id, ...one }) => [id, one]))
  return (id: string) => counts.get(id) ?? { ordered: 0, told: 0, waiting: 0, heldBack: 0 }
}
