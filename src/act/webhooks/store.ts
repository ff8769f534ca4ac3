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
    WHERE w.workspace_id = ${workspace.id} AND ${which}
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
    SELECT count(*)::integer AS count FROM webhooks WHERE workspace_id = ${workspace.id}`.execute(db)
  return rows[0]?.count ?? 0
}

type Columns = { readonly name: string; readonly url: string; readonly events: readonly string[] }
type Sealed = { readonly address: Buffer; readonly secret: Buffer | null }

export async function insert(context: Context, { kind, ...wish }: Columns & { kind: Kind }, sealed: Sealed) {
  const { db, workspace, now } = context
  const workspace_id = workspace.id
  const { id } = await db
    .insertInto('webhooks')
    .values({ ...wish, events: [...wish.events], kind, workspace_id, created_at: now })
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
  columns: Partial<Omit<Columns, 'events'> & { events: string[]; paused_at: Date | null }>,
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

/** The secret that held until now signs as well until then. */
export async function setSecret({ db, workspace }: Context, id: string, secret: Buffer, until: Date): Promise<void> {
  await sql`UPDATE webhook_secrets SET previous = secret, previous_until = ${until}, secret = ${secret}
    WHERE workspace_id = ${workspace.id} AND webhook_id = ${id}`.execute(db)
}

/** As if nothing had failed so far. */
export async function clearHealth({ db, workspace }: Context, id: string): Promise<void> {
  await sql`UPDATE webhook_health SET failing_since = NULL, off_since = NULL, off_because = NULL
    WHERE workspace_id = ${workspace.id} AND webhook_id = ${id} AND failing_since IS NOT NULL`.execute(db)
}

export async function noteFailure(
  { db, workspace, now }: Context,
  id: string,
  { isGone, offAfterDays }: { readonly isGone: boolean; readonly offAfterDays: number },
): Promise<void> {
  const at = sql`${now}::timestamptz`
  const isOver = sql`(${isGone}::boolean OR coalesce(failing_since, ${at}) <= ${at} - make_interval(days => ${offAfterDays}::integer))`
  await sql`
    UPDATE webhook_health SET failing_since = coalesce(failing_since, ${at}),
      off_since = CASE WHEN ${isOver} THEN ${at} END,
      off_because = CASE WHEN ${isOver} THEN ${isGone ? 'gone' : 'failing'}::text END
    WHERE workspace_id = ${workspace.id} AND webhook_id = ${id} AND off_since IS NULL
      AND (failing_since IS NULL OR ${isOver})`.execute(db)
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('webhooks').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}
