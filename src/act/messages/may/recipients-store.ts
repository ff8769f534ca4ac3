import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { takenAt } from '#platform/outside/outside.ts'
import { withUs } from '../../../gather/customers/customers.ts'
import { present } from '../../../gather/people/people.ts'
import { addressOver, type SendingChannel } from '../../channels/channels.ts'
import { capFor } from '../../courtesy/courtesy.ts'
import { capped, type MessageClass, type SentFor, type SuppressionReason, suppressionReasons } from './kinds.ts'

/** The letter of a delivery `d` and the stop of the send it was reserved by. */
export const joinedStop = sql`
    LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    LEFT JOIN outgoing_stops z ON z.workspace_id = o.workspace_id AND z.batch = o.batch`

/**
 * Whether another send of the message may take the person over: they were held back, or a stop withdrew their letter, and nothing was ever
 * tried. Whom it went to, for whom it waits, and whose letter alone was withdrawn, are not.
 */
export const isFree = sql<boolean>`CASE WHEN o.id IS NULL THEN NOT d.may
      ELSE o.state = 'withdrawn' AND o.attempts = 0 AND (NOT d.may OR z.batch IS NOT NULL) END`

export type RecipientRow = {
  readonly id: string
  readonly name: string
  readonly customerId: string | null
  readonly address: string | null
  readonly locale: string | null
  readonly zone: string | null
  readonly isErased: boolean
  readonly hasLeft: boolean
  readonly isWithheld: boolean
  readonly isWithUs: boolean
  readonly isBusiness: boolean
  readonly suppressionId: string | null
  readonly suppressed: SuppressionReason | null
}

/** How an address is compared with those to which nothing goes; `address` is in small letters. */
export const hashOf = (address: RawBuilder<unknown> | string) => sql`sha256(convert_to(${address}, 'UTF8'))`

/** These people as they stand today; who is not on record is left out. Of several reasons the one that stops most counts. */
export async function recipients(
  context: Context,
  personIds: readonly string[],
  channel: SendingChannel,
): Promise<RecipientRow[]> {
  const address = addressOver(channel, 'p')
  const { rows } = await sql<RecipientRow>`
    SELECT p.id, p.name, p.customer_id AS "customerId", ${address} AS address, p.locale, p.zone, p.erased_at IS NOT NULL AS "isErased",
      NOT ${present('p', context.today)} AS "hasLeft", NOT p.may_analyse AS "isWithheld", coalesce(${withUs('c')}, false) AS "isWithUs",
      coalesce(c.kind = 'company', false) AS "isBusiness", s.id AS "suppressionId", s.reason AS suppressed
    FROM people p
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    LEFT JOIN LATERAL (
      SELECT id, reason FROM suppressions s
      WHERE s.workspace_id = p.workspace_id AND s.address_hash = ${hashOf(address)} AND s.lifted_at IS NULL
      ORDER BY array_position(${sql.val([...suppressionReasons])}::text[], s.reason) LIMIT 1) s ON true
    WHERE p.workspace_id = ${context.workspace.id} AND p.id = ANY (${[...personIds]}::uuid[])`.execute(context.db)
  return rows
}

/** Everybody on record under each of these addresses. */
export async function underAddresses(
  { db, workspace }: Context,
  addresses: readonly string[],
  channel: SendingChannel,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (addresses.length === 0) return new Map()
  const key = addressOver(channel, 'p')
  const { rows } = await sql<{ id: string; address: string }>`
    SELECT p.id, ${key} AS address FROM people p
    WHERE p.workspace_id = ${workspace.id} AND ${key} = ANY (${[...new Set(addresses)]}::text[]) ORDER BY p.id`.execute(
    db,
  )
  const groups = Map.groupBy(rows, ({ address }) => address)
  return new Map([...groups].map(([address, some]) => [address, some.map(({ id }) => id)]))
}

/** Who gets this message at each of these addresses. */
export async function whoGets(
  { db, workspace }: Context,
  messageId: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (addresses.length === 0) return new Map()
  const { rows } = await sql<{ address: string | null; person_id: string }>`
    SELECT d.address, d.person_id FROM deliveries d ${joinedStop}
    WHERE d.workspace_id = ${workspace.id} AND d.message_id = ${messageId} AND d.may AND NOT ${isFree}
      AND d.address = ANY (${[...new Set(addresses)]}::text[])`.execute(db)
  return new Map(rows.map(({ address, person_id }) => [address ?? '', person_id]))
}

type Kind = {
  readonly class: MessageClass
  readonly purpose: SentFor
  readonly messageId?: string | undefined
  readonly wasOrdered?: boolean | undefined
}

/**
 * Which of these people (a relation with `id`) have had, or wait for, as many messages of the purpose as its cap allows: of the classes
 * that caps hold for, without this message itself; over whatever channel, and also what went to an address of theirs, whoever was meant. What came back has been had; what was refused, withdrawn or held back has not. Nobody,
 * where it was ordered before: then it had its room, and whatever was ordered since was judged with it.
 */
export async function hadEnough(
  context: Context,
  { class: messageClass, purpose, messageId, wasOrdered = false }: Kind,
  of: RawBuilder<unknown>,
): Promise<RawBuilder<unknown>> {
  const { workspace } = context
  const cap = capped.includes(messageClass) && !wasOrdered ? await capFor(context, purpose) : null
  if (cap === null) return sql`SELECT NULL::uuid AS id WHERE false`
  return sql`
    SELECT had.id FROM (
      SELECT these.id, d.id AS delivery_id FROM ${of} AS these
      JOIN deliveries d ON d.workspace_id = ${workspace.id} AND d.person_id = these.id
      UNION
      SELECT these.id, d.id FROM ${of} AS these JOIN people p ON p.workspace_id = ${workspace.id} AND p.id = these.id
      CROSS JOIN LATERAL (VALUES (p.email_key), (p.mobile_key), (p.line_id)) AS at (address)
      JOIN deliveries d ON d.workspace_id = p.workspace_id AND d.address = at.address AND d.address <> '') had
    JOIN deliveries d ON d.workspace_id = ${workspace.id} AND d.id = had.delivery_id
    JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
      AND m.purpose = ${purpose} AND m.class = ANY (${[...capped]}::text[])
    LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    WHERE d.message_id IS DISTINCT FROM ${messageId ?? null}::uuid AND CASE
      WHEN coalesce(o.state, 'reserved') = 'reserved' THEN d.may WHEN o.state = 'handing over' THEN true
      WHEN o.state IN ('accepted', 'in doubt') THEN greatest(d.ordered_at, ${takenAt('o')}) > ${cap.since} ELSE false END
    GROUP BY had.id HAVING count(*) >= ${cap.most}`
}

/** The same, of people by name. */
export async function thoseWhoHadEnough(
  context: Context,
  kind: Kind,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const of = sql`(SELECT unnest(${[...personIds]}::uuid[]) AS id)`
  const { rows } = await sql<{ id: string }>`${await hadEnough(context, kind, of)}`.execute(context.db)
  return new Set(rows.map(({ id }) => id))
}

/** So many days of the past count; what went within the last few says nothing yet of whether it is answered. */
const [counts, waitsFor] = [180, 3]

/**
 * What came of what went to these people (a relation with `id`) over each channel: `person_id`, `channel`, `sent`, `answered`. What is certain
 * alone: replies, links that a person followed (never a machine, never an opening), and surveys that they began to answer, which are asked by
 * e-mail.
 */
export function pastOf({ workspace, now }: Context, of: RawBuilder<unknown>): RawBuilder<unknown> {
  const since = new Date(Number(now) - counts * 86_400_000)
  const until = new Date(Number(now) - waitsFor * 86_400_000)
  return sql`(
  WITH asked AS MATERIALIZED (SELECT id FROM ${of} AS asked), answers AS (
    SELECT d.person_id, d.channel, d.id FROM engagement_touches t
    JOIN deliveries d ON d.workspace_id = t.workspace_id AND d.id = t.letter_id JOIN asked a ON a.id = d.person_id
    WHERE t.workspace_id = ${workspace.id} AND t.link IS NOT NULL AND t.by = 'human' AND t.at > ${since}
    UNION
    SELECT r.person_id, CASE WHEN r.address ~ '^[+]' THEN 'sms' WHEN r.address ~ '^U[0-9a-f]{32}$' THEN 'line' ELSE 'email' END,
      coalesce(r.delivery_id, r.id)
    FROM returned_mails r JOIN asked a ON a.id = r.person_id
    WHERE r.workspace_id = ${workspace.id} AND r.kind = 'reply' AND r.received_at > ${since}
    UNION
    SELECT l.person_id, 'email', l.asking_id FROM answer_links l JOIN asked a ON a.id = l.person_id
    JOIN sittings s ON s.workspace_id = l.workspace_id AND s.link_id = l.id
    WHERE l.workspace_id = ${workspace.id} AND l.asking_id IS NOT NULL AND s.begun_at > ${since}
  )
  SELECT p.person_id, p.channel, sum(p.sent)::int AS sent, sum(p.answered)::int AS answered FROM (
    SELECT d.person_id, d.channel, 1 AS sent, 0 AS answered FROM deliveries d JOIN asked a ON a.id = d.person_id
    JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter AND o.state = 'accepted'
    WHERE d.workspace_id = ${workspace.id} AND d.may AND d.ordered_at BETWEEN ${since} AND ${until}
    UNION ALL
    SELECT person_id, channel, 0, 1 FROM answers) p GROUP BY 1, 2)`
}
