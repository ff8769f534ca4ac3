import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Kind, Webhook } from './contract.ts'

/** All of them, or one, by name. */
export async function read({ db, workspace }: Context, which: RawBuilder<boolean> = sql`true`): Promise<Webhook[]> {
  const { rows } = await sql<Webhook>`
    SELECT w.id, w.name, w.kind, w.url, w.events, w.created_at AS "createdAt",
      CASE WHEN h.off_since IS NOT NULL THEN 'off' WHEN w.paused_at IS NOT NULL THEN 'paused' ELSE 'on' END AS state,
      h.failing_since AS "failingSince", h.off_since AS "offSince", h.off_because AS "offBecause",
      s.previous_until AS "previousUntil"
    FROM webhooks w
    JOIN webhook_health h ON h.workspace_id = w.workspace_id AND h.webhook_id = w.id
    JOIN webhook_secrets s ON s.workspace_id = w.workspace_id AND s.webhook_id = w.id
    WHERE w.workspace_id = ${workspace.id} AND w.removed_at IS NULL AND ${which}
    ORDER BY lower(w.name), w.id`.execute(db)
  return rows
}

export async function find(context: Context, id: string): Promise<Webhook | undefined> {
  return (await read(context, sql<boolean>`w.id = ${id}`))[0]
}

/** Two who add at once do so one after the other, so that there are never more than may be. */
export async function countHeld({ db, workspace }: Context): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`webhooks ${workspace.id}`}))`.execute(db)
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::integer AS count FROM webhooks WHERE workspace_id = ${workspace.id} AND removed_at IS NULL`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

type Columns = { readonly name: string; readonly url: string; readonly events: readonly string[] }
type Sealed = { readonly address: Buffer; readonly secret: Buffer | null }

export async function insert(context: Context, { kind, ...wish }: Columns & { kind: Kind }, sealed: Sealed) {
  const { db, workspace, now } = context
  const workspace_id = workspace.id
  const { id } = await db
    .insertInto('webhooks')
    .values({
      ...wish,
      events: [...wish.events],
      kind,
      workspace_id,
      created_at: now,
      address_set_at: now,
      secret_set_at: sealed.secret === null ? null : now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('webhook_secrets')
    .values({ workspace_id, webhook_id: id, ...sealed })
    .execute()
  await db.insertInto('webhook_health').values({ workspace_id, webhook_id: id }).execute()
  return id
}

export async function update(
  { db, workspace }: Context,
  id: string,
  columns: Partial<
    Omit<Columns, 'events'> & { events: string[]; paused_at: Date | null; removed_at: Date; address_set_at: Date }
  >,
): Promise<void> {
  if (Object.keys(columns).length === 0) return
  await db.updateTable('webhooks').set(columns).where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

export async function setAddress({ db, workspace }: Context, id: string, address: Buffer): Promise<void> {
  await db
    .updateTable('webhook_secrets')
    .set({ address })
    .where('workspace_id', '=', workspace.id)
    .where('webhook_id', '=', id)
    .execute()
}

/**
 * The secret that held until now signs as well until then. Where one before it still does, that one goes on doing so for its day, and the
 * one in between signs nothing more: it was most likely never entered anywhere. Answers until when.
 */
export async function setSecret(
  { db, workspace, now }: Context,
  id: string,
  secret: Buffer,
  until: Date,
): Promise<Date> {
  const holds = sql`(previous_until IS NOT NULL AND previous_until > ${now}::timestamptz)`
  const { rows } = await sql<{ until: Date }>`
    UPDATE webhook_secrets SET secret = ${secret}, previous = CASE WHEN ${holds} THEN previous ELSE secret END,
      previous_until = CASE WHEN ${holds} THEN previous_until ELSE ${until}::timestamptz END
    WHERE workspace_id = ${workspace.id} AND webhook_id = ${id} RETURNING previous_until AS until`.execute(db)
  await sql`UPDATE webhooks SET secret_set_at = ${now} WHERE workspace_id = ${workspace.id} AND id = ${id}`.execute(db)
  return rows[0]?.until ?? until
}

/** Secrets whose day is over are kept no longer. */
export async function forgetPrevious({ db, workspace, now }: Context): Promise<void> {
  await sql`UPDATE webhook_secrets SET previous = NULL, previous_until = NULL
    WHERE workspace_id = ${workspace.id} AND previous_until <= ${now}::timestamptz`.execute(db)
}

/** Something was taken. What was switched off stays so until a person resumes it. Answers whether it had been failing. */
export async function noteTaken({ db, workspace }: Context, id: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`UPDATE webhook_health SET failing_since = NULL, failures = 0
    WHERE workspace_id = ${workspace.id} AND webhook_id = ${id} AND failing_since IS NOT NULL AND off_since IS NULL`.execute(
    db,
  )
  return numAffectedRows > 0n
}

/** As if nothing had failed so far. */
export async function switchOn({ db, workspace }: Context, id: string): Promise<void> {
  await sql`UPDATE webhook_health SET failing_since = NULL, failures = 0, off_since = NULL, off_because = NULL
    WHERE workspace_id = ${workspace.id} AND webhook_id = ${id}`.execute(db)
}

export async function noteFailure(
  { db, workspace, now }: Context,
  id: string,
  {
    isGone,
    offAfter,
  }: { readonly isGone: boolean; readonly offAfter: { readonly days: number; readonly failures: number } },
): Promise<void> {
  const at = sql`${now}::timestamptz`
  const isOver = sql`(${isGone}::boolean OR (failures + 1 >= ${offAfter.failures}::integer
    AND coalesce(failing_since, ${at}) <= ${at} - make_interval(days => ${offAfter.days}::integer)))`
  await sql`
    UPDATE webhook_health SET failing_since = coalesce(failing_since, ${at}), failures = failures + 1,
      off_since = CASE WHEN ${isOver} THEN ${at} END,
      off_because = CASE WHEN ${isOver} THEN ${isGone ? 'gone' : 'failing'}::text END
    WHERE workspace_id = ${workspace.id} AND webhook_id = ${id} AND off_since IS NULL`.execute(db)
}

/** Its address and secrets go at once. */
export async function markRemoved(context: Context, id: string): Promise<void> {
  const { db, workspace, now } = context
  await update(context, id, { removed_at: now })
  await db.deleteFrom('webhook_secrets').where('workspace_id', '=', workspace.id).where('webhook_id', '=', id).execute()
}

/** Those that were removed and of which no delivery is left. */
export async function deleteRemoved({ db, workspace }: Context): Promise<void> {
  await sql`DELETE FROM webhooks w WHERE w.workspace_id = ${workspace.id} AND w.removed_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM webhook_deliveries d WHERE d.workspace_id = w.workspace_id AND d.webhook_id = w.id)`.execute(db)
}
