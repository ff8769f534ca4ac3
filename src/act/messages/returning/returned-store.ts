import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Returned } from '#platform/outside/returned/returned.ts'
import { addressOver, type SendingChannel } from '../../channels/channels.ts'
import { ReturnedKind } from '../contract/delivery.ts'
import type { ReturnedMail } from '../contract.ts'

export type Sent = {
  readonly id: string
  readonly letter: string
  readonly personId: string
  readonly takenAt: Date
}

/** What went, or may have gone, to an address, the latest first. */
export async function sentTo({ db, workspace }: Context, address: string): Promise<Sent[]> {
  const { rows } = await sql<Sent>`
    SELECT d.id, d.letter, d.person_id AS "personId", coalesce(last.at, o.reserved_at) AS "takenAt"
    FROM deliveries d JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    LEFT JOIN LATERAL (SELECT max(coalesce(a.ended_at, a.began_at)) AS at FROM outgoing_attempts a
      WHERE a.workspace_id = o.workspace_id AND a.outgoing_id = o.id) last ON true
    WHERE d.workspace_id = ${workspace.id} AND d.address = ${address} AND d.may AND o.state IN ('accepted', 'in doubt', 'handing over')
    ORDER BY "takenAt" DESC, d.id DESC LIMIT 200`.execute(db)
  return rows
}

/** Whose address it is over a channel; nobody where several share it. */
export async function onlyOneAt(
  { db, workspace }: Context,
  channel: SendingChannel,
  address: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT p.id FROM people p
    WHERE p.workspace_id = ${workspace.id} AND ${addressOver(channel, 'p')} = ${address} AND p.erased_at IS NULL LIMIT 2`.execute(
    db,
  )
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

/** Whether it is the address of this person over a channel, whoever else has it. */
export async function isAt(
  { db, workspace }: Context,
  personId: string,
  channel: SendingChannel,
  address: string,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM people p
    WHERE p.workspace_id = ${workspace.id} AND p.id = ${personId} AND ${addressOver(channel, 'p')} = ${address} AND p.erased_at IS NULL`.execute(
    db,
  )
  return rows.length > 0
}

export type Kept = Returned & {
  readonly hash: Buffer
  readonly deliveryId: string | null
  readonly personId: string | null
  /** Whether it says itself which letter it is about. */
  readonly namesLetter: boolean
}

/** Answers whether it is new: the same may have been taken in before. */
export async function insert({ db, workspace, now }: Context, kept: Kept): Promise<boolean> {
  const row = await db
    .insertInto('returned_mails')
    .values({
      workspace_id: workspace.id,
      hash: kept.hash,
      kind: kept.kind,
      address: kept.address ?? '',
      delivery_id: kept.deliveryId,
      person_id: kept.personId,
      names_letter: kept.namesLetter,
      is_untold: true,
      status: kept.status,
      said: kept.said,
      received_at: now,
    })
    .onConflict((on) => on.columns(['workspace_id', 'hash', 'address']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

type Asked = {
  readonly kind?: ReturnedKind | undefined
  readonly hash?: Buffer
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** The latest first. */
export async function page({ db, workspace }: Context, { kind, hash, after, limit }: Asked): Promise<ReturnedMail[]> {
  const wheres = [
    sql`r.workspace_id = ${workspace.id}`,
    ...(kind ? [sql`r.kind = ${kind}`] : []),
    ...(hash ? [sql`r.hash = ${hash}`] : []),
    ...(after ? [sql`(r.received_at, r.id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ]
  const { rows } = await sql<Omit<ReturnedMail, 'kind'> & { kind: string }>`
    SELECT r.id, r.kind, nullif(r.address, '') AS address, r.status, r.said, r.received_at AS "receivedAt", r.delivery_id AS "deliveryId",
      d.message_id AS "messageId", r.person_id AS "personId", p.name AS "personName", p.customer_id AS "customerId"
    FROM returned_mails r
    LEFT JOIN deliveries d ON d.workspace_id = r.workspace_id AND d.id = r.delivery_id
    LEFT JOIN people p ON p.workspace_id = r.workspace_id AND p.id = r.person_id
    WHERE ${sql.join(wheres, sql` AND `)}
    ORDER BY r.received_at DESC, r.id DESC LIMIT ${limit}`.execute(db)
  return rows.map(({ kind: found, ...row }) => ({ ...row, kind: ReturnedKind.parse(found) }))
}
