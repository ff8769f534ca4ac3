import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Security } from '#platform/outside/mailbox/mailbox.ts'
import type { Mail, Mailbox } from './contract.ts'
import { lost, minutesAfter } from './polling/when.ts'

/** All of them, or one, by name. */
export async function read({ db, workspace }: Context, which: RawBuilder<boolean> = sql`true`): Promise<Mailbox[]> {
  const { rows } = await sql<Mailbox>`
    SELECT m.id, m.name, m.host, m.port, m.security, m.login, m.folder, m.days_back AS "daysBack",
      CASE WHEN m.paused_at IS NULL THEN 'on' ELSE 'paused' END AS state, p.polled_at AS "polledAt",
      p.succeeded_at AS "succeededAt", p.failing_since AS "failingSince", p.problem, p.answer,
      CASE WHEN m.paused_at IS NULL THEN p.due_at END AS "nextAt", p.taken, p.left_out AS "leftOut", m.created_at AS "createdAt"
    FROM mailboxes m JOIN mailbox_positions p ON p.workspace_id = m.workspace_id AND p.mailbox_id = m.id
    WHERE m.workspace_id = ${workspace.id} AND ${which}
    ORDER BY lower(m.name), m.id`.execute(db)
  return rows
}

export async function find(context: Context, id: string): Promise<Mailbox | undefined> {
  return (await read(context, sql<boolean>`m.id = ${id}`))[0]
}

/** Two who add at once do so one after the other, so that there are never more than may be. */
export async function countHeld({ db, workspace }: Context): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`mailboxes ${workspace.id}`}))`.execute(db)
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::integer AS count FROM mailboxes WHERE workspace_id = ${workspace.id}`.execute(db)
  return rows[0]?.count ?? 0
}

export type Columns = {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly login: string
  readonly folder: string
}

export async function insert(
  { db, workspace, now }: Context,
  wish: Columns & { readonly daysBack: number; readonly sealed: Buffer },
): Promise<string> {
  const { daysBack, sealed, ...columns } = wish
  const workspace_id = workspace.id
  const { id } = await db
    .insertInto('mailboxes')
    .values({ ...columns, workspace_id, days_back: daysBack, created_at: now, password_set_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('mailbox_secrets').values({ workspace_id, mailbox_id: id, sealed }).execute()
  const due_at = minutesAfter(now, lost)
  const begins_at = new Date(Number(now) - daysBack * 86_400_000)
  await db.insertInto('mailbox_positions').values({ workspace_id, mailbox_id: id, begins_at, due_at }).execute()
  return id
}

export async function update(
  { db, workspace }: Context,
  id: string,
  columns: Partial<Columns> & { readonly password_set_at?: Date; readonly paused_at?: Date | null },
): Promise<void> {
  if (Object.keys(columns).length === 0) return
  await db.updateTable('mailboxes').set(columns).where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

export async function setPassword({ db, workspace }: Context, id: string, sealed: Buffer): Promise<void> {
  await db
    .updateTable('mailbox_secrets')
    .set({ sealed })
    .where('workspace_id', '=', workspace.id)
    .where('mailbox_id', '=', id)
    .execute()
}

export async function sealedOf({ db, workspace }: Context, id: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('mailbox_secrets')
    .select('sealed')
    .where('workspace_id', '=', workspace.id)
    .where('mailbox_id', '=', id)
    .executeTakeFirst()
  return row?.sealed
}

/** Its numbers mean nothing any more where another account or folder is read: as if it were new, but for what is known by its mark. */
export async function forgetPosition({ db, workspace }: Context, id: string): Promise<void> {
  await sql`UPDATE mailbox_positions SET uid_validity = NULL, claim = NULL, claimed_until = NULL
    WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id}`.execute(db)
}

/** It is visited as if nothing had failed so far. Whoever says so orders the visit: it is not due besides, or it would be visited twice. */
export async function hasten({ db, workspace, now }: Context, id: string): Promise<void> {
  await sql`UPDATE mailbox_positions SET due_at = ${minutesAfter(now, lost)}, failures = 0
    WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id}`.execute(db)
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('mailboxes').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

type Asked = {
  readonly id: string
  readonly after: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** The latest first. A report about several addresses is told by the first of them. */
export async function mails({ db, workspace }: Context, { id, after, limit }: Asked): Promise<Mail[]> {
  const isFurther = after ? sql`(m.taken_at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<Omit<Mail, 'size'> & { size: string }>`
    SELECT m.id, m.outcome, m.size, m.arrived_at AS "arrivedAt", m.taken_at AS "takenAt", m.sender, m.subject,
      r.kind, nullif(r.address, '') AS address, d.message_id AS "messageId", p.name AS "personName", p.customer_id AS "customerId"
    FROM mailbox_mails m
    LEFT JOIN LATERAL (SELECT o.kind, o.address, o.delivery_id, o.person_id FROM returned_mails o
      WHERE o.workspace_id = m.workspace_id AND o.hash = m.hash ORDER BY o.id LIMIT 1) r ON true
    LEFT JOIN deliveries d ON d.workspace_id = m.workspace_id AND d.id = r.delivery_id
    LEFT JOIN people p ON p.workspace_id = m.workspace_id AND p.id = r.person_id
    WHERE m.workspace_id = ${workspace.id} AND m.mailbox_id = ${id} AND ${isFurther}
    ORDER BY m.taken_at DESC, m.id DESC LIMIT ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}
