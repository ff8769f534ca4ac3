import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { isDoubted } from '#platform/outside/outside.ts'
import { staged } from '#platform/postgres/staged.ts'
import { Chosen, SendingChannel } from '../../channels/contract.ts'
import { Because } from '../contract/delivery.ts'
import { type Delivery, type StateWish, together } from '../contract.ts'
import type { Judged, WayFound } from '../may/judging.ts'
import type { MessageClass, SentFor } from '../may/kinds.ts'
import type { Read } from '../said/of-template.ts'

/** The letter of a delivery `d`, the last attempt at it, and what came back of it. */
export const joinedLetter = sql`
    LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    LEFT JOIN LATERAL (
      SELECT a.number, a.answer, a.began_at, a.ended_at FROM outgoing_attempts a
      WHERE a.workspace_id = o.workspace_id AND a.outgoing_id = o.id
      ORDER BY a.number DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (
      SELECT r.kind, r.said, r.received_at FROM returned_mails r
      WHERE r.workspace_id = d.workspace_id AND r.delivery_id = d.id AND r.kind IN ('hard', 'full', 'blocked', 'complaint')
      ORDER BY r.kind = 'complaint' DESC, r.received_at DESC LIMIT 1) back ON true`

/** The template of a message `m` that is made of one. */
export const joinedTemplate = sql`
    LEFT JOIN content_template_versions v ON v.workspace_id = m.workspace_id AND v.id = m.template_version_id
    LEFT JOIN content_templates t ON t.workspace_id = v.workspace_id AND t.id = v.template_id`

/** What has left the house stays what it is, whatever was decided since; what has not is held back as soon as it may not go. */
export const stateOf = sql`CASE
      WHEN back.kind = 'complaint' THEN 'complained'
      WHEN back.kind IS NOT NULL THEN 'returned'
      WHEN o.state IN ('handing over', 'accepted', 'refused', 'in doubt') THEN o.state
      WHEN NOT d.may THEN 'held back'
      WHEN o.state = 'reserved' AND o.attempts > o.tried_before THEN 'deferred'
      ELSE coalesce(o.state, 'reserved') END`

type Row = Omit<Delivery, Worded | 'because' | 'subject' | 'channel' | 'chosen' | 'ways' | 'fellBackFrom'> & {
  channel: string
  chosen: string | null
  ways: WayFound[]
  fellBackFrom: string | null
  because: string
  said: string
  subjectEn: string
  subjectJa: string
  templateName: string | null
  letter: string
}
/** What is said in the language of whoever reads. */
type Worded = 'reason' | 'chosenReason'
export type Found = Omit<Delivery, Worded | 'ways'> & { readonly letter: string; readonly ways: readonly WayFound[] }

export type Asked = {
  readonly ids?: readonly string[] | undefined
  readonly messageId?: string | undefined
  readonly sendId?: string | undefined
  readonly personId?: string | undefined
  readonly customerId?: string | undefined
  readonly state?: StateWish | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** The latest order first. */
export async function page({ db, workspace, now }: Context, asked: Asked): Promise<Found[]> {
  const { ids, messageId, sendId, personId, customerId, state, after, limit } = asked
  const wheres = [
    sql`d.workspace_id = ${workspace.id}`,
    ...(ids ? [sql`d.id = ANY (${[...ids]}::uuid[])`] : []),
    ...(messageId ? [sql`d.message_id = ${messageId}`] : []),
    ...(sendId ? [sql`d.send_id = ${sendId}`] : []),
    ...(personId ? [sql`d.person_id = ${personId}`] : []),
    ...(customerId ? [sql`p.customer_id = ${customerId}`] : []),
    ...(state ? [sql`${stateOf} = ANY (${statesOf(state)}::text[])`] : []),
    ...(after ? [sql`(d.ordered_at, d.id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ]
  const { rows } = await sql<Row>`
    SELECT d.id, d.message_id AS "messageId", m.class, m.purpose, m.subject_en AS "subjectEn", m.subject_ja AS "subjectJa",
      d.subject AS said, t.name AS "templateName", d.missing,
      d.person_id AS "personId", p.name AS "personName", p.customer_id AS "customerId", c.name AS "customerName",
      d.channel, d.chosen, d.ways, d.fell_back_from AS "fellBackFrom", nullif(d.fell_back_because, '') AS "fellBackBecause",
      nullif(d.address, '') AS address, d.locale, d.may, d.because, d.decision_id AS "decisionId",
      (k.decided_at AT TIME ZONE ${workspace.zone})::date::text AS "decidedOn", d.suppression_id AS "suppressionId", ${stateOf} AS state,
      coalesce(last.number, 0) AS attempts, coalesce(nullif(back.said, ''), nullif(last.answer, '')) AS answer, d.ordered_at AS "orderedAt", mm.name AS "orderedBy",
      d.judged_at AS "judgedAt", greatest(coalesce(last.ended_at, last.began_at, o.reserved_at, d.judged_at), d.settled_at, back.received_at) AS at,
      CASE WHEN d.may AND o.state = 'reserved' AND o.due_at > ${now} THEN o.due_at END AS "waitsUntil",
      CASE WHEN d.may AND o.state = 'reserved' AND o.waits_for IS NOT NULL THEN CASE o.waits_for WHEN 'warm-up' THEN 'warmUp' ELSE 'rate' END END AS "waitsFor",
      coalesce(p.zone, ${workspace.zone}) AS zone, CASE WHEN p.zone IS NULL THEN 'workspace' ELSE 'person' END AS "zoneOf", d.letter
    FROM deliveries d
    JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id ${joinedTemplate}
    JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id
    LEFT JOIN customers c ON c.workspace_id = d.workspace_id AND c.id = p.customer_id
    LEFT JOIN consents k ON k.workspace_id = d.workspace_id AND k.id = d.decision_id
    LEFT JOIN members mm ON mm.workspace_id = d.workspace_id AND d.ordered_by = 'member:' || mm.id ${joinedLetter}
    WHERE ${sql.join(wheres, sql` AND `)}
    ORDER BY d.ordered_at DESC, d.id DESC LIMIT ${limit}`.execute(db)
  return rows.map(({ said, subjectEn, subjectJa, templateName, because, ...row }) => ({
    ...row,
    channel: SendingChannel.parse(row.channel),
    chosen: Chosen.nullable().parse(row.chosen),
    fellBackFrom: SendingChannel.nullable().parse(row.fellBackFrom),
    because: Because.parse(because),
    subject: said || (row.locale === 'ja' ? subjectJa : subjectEn) || subjectJa || subjectEn || (templateName ?? ''),
  }))
}

function statesOf(wish: StateWish): readonly string[] {
  return wish === 'told' || wish === 'waiting' ? together[wish] : [wish]
}

/**
 * Puts on record whether a message goes to each of these. Whom it goes to already keeps that; whoever was held back is judged anew.
 * Answers those who get it from now on.
 */
export async function put(
  context: Context,
  messageId: string,
  ordered: readonly Read[],
): Promise<{ id: string; letter: string; personId: string }[]> {
  if (ordered.length === 0) return []
  const rows = ordered.map((one) => ({
    person_id: one.personId,
    channel: one.channel,
    chosen: one.chosen,
    ways: one.ways,
    address: one.address,
    locale: one.reads,
    may: one.may,
    because: one.because,
    decision_id: one.decisionId,
    suppression_id: one.suppressionId,
    // What was filled in for them; of a message of words the message itself says it.
    ...(one.may && one.html !== null ? one.said : { subject: '', text: '' }),
    missing: one.may ? [] : one.missing,
  }))
  const { rows: put } = await sql<{ id: string; letter: string; personId: string; may: boolean }>`
    INSERT INTO deliveries AS d (workspace_id, message_id, person_id, channel, chosen, ways, address, locale, may, because, decision_id, suppression_id,
      subject, text, missing, judged_at, ordered_at)
    SELECT ${context.workspace.id}::uuid, ${messageId}::uuid, g.person_id, g.channel, g.chosen, g.ways, g.address, g.locale, g.may, g.because, g.decision_id,
      g.suppression_id, g.subject, g.text, g.missing, ${context.now}, ${context.now}
    FROM ${await staged(context, columns, rows)} AS g
    ON CONFLICT (workspace_id, message_id, person_id) DO UPDATE SET channel = excluded.channel, chosen = excluded.chosen, ways = excluded.ways, address = excluded.address,
      locale = excluded.locale, may = excluded.may, because = excluded.because, decision_id = excluded.decision_id,
      suppression_id = excluded.suppression_id, judged_at = excluded.judged_at, ordered_at = excluded.ordered_at,
      ordered_by = excluded.ordered_by, subject = excluded.subject, text = excluded.text, missing = excluded.missing, send_id = NULL,
      were_found = false
    WHERE NOT d.may AND NOT EXISTS (
      SELECT FROM outgoing o WHERE o.workspace_id = d.workspace_id AND o.key = d.letter AND (o.state <> 'withdrawn' OR o.attempts > 0))
    RETURNING d.id, d.letter, d.person_id AS "personId", d.may`.execute(context.db)
  return put.filter(({ may }) => may)
}

const columns = {
  person_id: 'uuid',
  channel: 'text',
  chosen: 'text',
  ways: 'jsonb',
  address: 'text',
  locale: 'text',
  may: 'boolean',
  because: 'text',
  decision_id: 'uuid',
  suppression_id: 'uuid',
  subject: 'text',
  text: 'text',
  missing: 'jsonb',
} as const

/** The deliveries of these people for this message. */
export async function idsOf(
  { db, workspace }: Context,
  messageId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('message_id', '=', messageId)
    .where('person_id', 'in', [...personIds])
    .execute()
  return rows.map(({ id }) => id)
}

/** Of whom, or for which addresses, whoever else has them; `all` is what waits sealed, as it was ordered by name. */
export type Whose = {
  readonly personIds?: readonly string[]
  readonly addresses?: readonly string[]
  readonly all?: boolean
}

export type Waiting = {
  readonly id: string
  readonly channel: SendingChannel
  readonly address: string | null
  readonly letter: string
  readonly messageId: string
  readonly personId: string
  readonly class: MessageClass
  readonly purpose: SentFor
  /** Whether an attempt at it may have been taken. */
  readonly isDoubted: boolean
}

/** What may go and has not left the house: to these people, or to these addresses, whoever has them. */
export async function waiting({ db, workspace }: Context, whose: Whose): Promise<Waiting[]> {
  const { personIds = [], addresses = [], all = false } = whose
  const theirs = await db
    .selectFrom('people')
    .select(['email_key', 'mobile_key', 'line_id'])
    .where('workspace_id', '=', workspace.id)
    .where(sql<boolean>`id = ANY (${[...personIds]}::uuid[])`)
    .execute()
  const at = theirs.flatMap((one) => [one.email_key, one.mobile_key, one.line_id])
  const under = [...addresses, ...at.filter((address) => address !== null)]
  const which = all
    ? sql`o.sealed IS NOT NULL AND o.state = 'reserved'`
    : sql`(d.person_id = ANY (${[...personIds]}::uuid[]) OR d.address = ANY (${under}::text[]))`
  const { rows } = await sql<Waiting>`
    SELECT d.id, d.channel, d.address, d.letter, d.message_id AS "messageId", d.person_id AS "personId", m.class, m.purpose,
      ${isDoubted} AS "isDoubted"
    FROM deliveries d
    JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
    LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    WHERE d.workspace_id = ${workspace.id} AND d.may AND coalesce(o.state, 'reserved') IN ('reserved', 'handing over')
      AND ${which}`.execute(db)
  return rows
}

/** It may not go any more, and why. */
export async function holdBack(
  { db, workspace, now }: Context,
  id: string,
  judged: Pick<Judged, 'because' | 'decisionId' | 'suppressionId'>,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({
      may: false,
      because: judged.because,
      decision_id: judged.decisionId,
      suppression_id: judged.suppressionId,
      judged_at: now,
    })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}
