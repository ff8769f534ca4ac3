import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type DeliveryState, together } from '../contract.ts'
import { joinedLetter, joinedTemplate, stateOf } from './deliveries-store.ts'

type Letter = {
  readonly id: string
  readonly messageId: string
  readonly sendId: string | null
  readonly personId: string
  readonly customerId: string | null
  readonly at: Date
}

export type Ended = Letter & {
  readonly class: string
  readonly purpose: string
  readonly channel: string
  readonly state: 'accepted' | 'refused'
  readonly attempt: number
  readonly tellsOpens: boolean
  readonly tellsClicks: boolean
}

/** What was taken, or refused by the mail server, and is no event yet, the oldest first. */
export async function ended({ db, workspace }: Context, most: number): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    SELECT d.id, d.message_id AS "messageId", d.send_id AS "sendId", d.person_id AS "personId", p.customer_id AS "customerId", m.class,
      m.purpose, d.channel, o.state, coalesce(last.number, 0) AS attempt, coalesce(k.tells_opens, false) AS "tellsOpens",
      coalesce(k.links <> '{}', false) AS "tellsClicks", coalesce(last.ended_at, last.began_at, o.reserved_at) AS at
    FROM deliveries d
    JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
    JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id
    LEFT JOIN tracked_letters k ON k.workspace_id = d.workspace_id AND k.id = d.id AND d.channel = 'email' ${joinedLetter}
    WHERE d.workspace_id = ${workspace.id} AND d.may AND d.told_at IS NULL
      AND (o.state = 'accepted' OR o.state = 'refused' AND d.refusal_told IS DISTINCT FROM coalesce(last.number, 0))
    ORDER BY d.ordered_at, d.id LIMIT ${most}`.execute(db)
  return rows
}

export async function noteEnded({ db, workspace, now }: Context, told: readonly Ended[]): Promise<void> {
  const [ids, attempts] = [told.map(({ id }) => id), told.map(({ attempt }) => attempt)]
  const taken = told.map(({ state }) => state === 'accepted')
  await sql`UPDATE deliveries d SET told_at = CASE WHEN e.taken THEN ${now}::timestamptz END,
      refusal_told = CASE WHEN e.taken THEN d.refusal_told ELSE e.attempt END
    FROM unnest(${ids}::uuid[], ${attempts}::integer[], ${taken}::boolean[]) AS e (id, attempt, taken)
    WHERE d.workspace_id = ${workspace.id} AND d.id = e.id`.execute(db)
}

export type CameBack = Omit<Letter, 'messageId' | 'id'> & {
  readonly id: string
  readonly kind: string
  /** Null where no letter of ours is behind it. */
  readonly deliveryId: string | null
  readonly messageId: string | null
  readonly namesLetter: boolean
}

/** Mails that came in and are no event yet, the oldest first. Nobody stands in one whose person is gone or not known. */
export async function cameBack({ db, workspace }: Context, most: number): Promise<(CameBack | Nobody)[]> {
  const { rows } = await sql<CameBack | Nobody>`
    SELECT r.id, r.kind, r.delivery_id AS "deliveryId", r.names_letter AS "namesLetter", d.message_id AS "messageId", d.send_id AS "sendId",
      p.id AS "personId", p.customer_id AS "customerId", r.received_at AS at
    FROM returned_mails r
    LEFT JOIN deliveries d ON d.workspace_id = r.workspace_id AND d.id = r.delivery_id
    LEFT JOIN people p ON p.workspace_id = r.workspace_id AND p.id = r.person_id AND p.erased_at IS NULL
    WHERE r.workspace_id = ${workspace.id} AND r.is_untold ORDER BY r.received_at, r.id LIMIT ${most}`.execute(db)
  return rows
}

type Nobody = { readonly id: string; readonly personId: null }

export async function noteCameBack({ db, workspace }: Context, told: readonly { id: string }[]): Promise<void> {
  const ids = told.map(({ id }) => id)
  await sql`UPDATE returned_mails SET is_untold = false
    WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[])`.execute(db)
}

/** Somebody refused a purpose over a letter: it stands as no event yet. */
export async function noteRefusal({ db, workspace }: Context, deliveryId: string, purpose: string): Promise<void> {
  await sql`UPDATE deliveries SET untold_refusals = untold_refusals || ${purpose}::text
    WHERE workspace_id = ${workspace.id} AND id = ${deliveryId} AND ${purpose} <> ALL (untold_refusals)`.execute(db)
}

export type Refused = Omit<Letter, 'at'> & {
  readonly purpose: string
  /** Null where the decision is not on record any more. */
  readonly at: Date | null
}

/** What people refused over letters themselves and is no event yet. */
export async function refused({ db, workspace }: Context, most: number): Promise<Refused[]> {
  const { rows } = await sql<Refused>`
    SELECT d.id, d.message_id AS "messageId", d.send_id AS "sendId", d.person_id AS "personId", p.customer_id AS "customerId", u.purpose,
      (SELECT min(c.decided_at) FROM consents c WHERE c.workspace_id = d.workspace_id AND c.person_id = d.person_id AND NOT c.given
        AND c.purpose = u.purpose AND c.evidence = d.letter AND c.author = 'person:' || d.person_id::text) AS at
    FROM deliveries d CROSS JOIN LATERAL unnest(d.untold_refusals) AS u (purpose)
    JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id
    WHERE d.workspace_id = ${workspace.id} AND d.untold_refusals <> '{}' ORDER BY d.id, u.purpose LIMIT ${most}`.execute(
    db,
  )
  return rows
}

/** Only these: somebody may refuse more meanwhile, and waits for nobody who tells. */
export async function noteRefused({ db, workspace }: Context, told: readonly Refused[]): Promise<void> {
  const [ids, purposes] = [told.map(({ id }) => id), told.map(({ purpose }) => purpose)]
  await sql`UPDATE deliveries d SET untold_refusals = ARRAY(SELECT unnest(d.untold_refusals) EXCEPT SELECT unnest(r.purposes))
    FROM (SELECT id, array_agg(purpose) AS purposes FROM unnest(${ids}::uuid[], ${purposes}::text[]) AS t (id, purpose) GROUP BY id) r
    WHERE d.workspace_id = ${workspace.id} AND d.id = r.id`.execute(db)
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

/** These deliveries are of a send. */
export async function noteSend(
  { db, workspace }: Context,
  of: { messageId: string; personIds: readonly string[]; sendId: string },
): Promise<void> {
  await sql`UPDATE deliveries SET send_id = ${of.sendId}
    WHERE workspace_id = ${workspace.id} AND message_id = ${of.messageId} AND person_id = ANY (${[...of.personIds]}::uuid[])`.execute(
    db,
  )
}

export async function noteSettled(
  { db, workspace, now, actor }: Context,
  id: string,
  as: 'arrived' | 'again' | 'never',
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ settled_as: as, settled_by: actor.author, settled_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}
