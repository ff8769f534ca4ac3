import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export type Reason = 'hour' | 'day' | 'import' | 'demand' | 'publication' | 'customer'
export type Counts = { customers: number; kept: number; changed: number; bands: Readonly<Record<string, number>> }

/** Held to the end of the transaction: one recomputation of a workspace at a time. */
export async function takeTurn(context: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`health ${context.workspace.id}`}, 0))`.execute(context.db)
}

export async function begin(context: Context, reason: Reason): Promise<string> {
  const { id } = await context.db
    .insertInto('health_runs')
    .values({ workspace_id: context.workspace.id, reason, author: context.actor.author, started_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What a crash left behind, the oldest first: its band changes may not have been announced. */
export async function unfinished(context: Context): Promise<{ id: string; announcedTo: string | null }[]> {
  const rows = await context.db
    .selectFrom('health_runs')
    .select(['id', 'announced_to'])
    .where('workspace_id', '=', context.workspace.id)
    .where('finished_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id, announced_to }) => ({ id, announcedTo: announced_to }))
}

export async function announcedTo(context: Context, id: string, customerId: string): Promise<void> {
  await mine(context, id).set({ announced_to: customerId }).execute()
}

export async function finish(context: Context, id: string, counts: Counts): Promise<void> {
  await mine(context, id)
    .set({ ...counts, bands: JSON.stringify(counts.bands), finished_at: context.now })
    .execute()
}

export async function latest(context: Context, limit: number) {
  const rows = await whole(context).orderBy('started_at', 'desc').limit(limit).execute()
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    customers: row.customers,
    kept: row.kept,
    changed: row.changed,
  }))
}

/** How the bands stood at the last recomputation that was finished by then. */
export async function bandsBy(
  context: Context,
  instant: Date,
): Promise<{ at: Date; bands: ReadonlyMap<string, number> } | null> {
  const row = await whole(context)
    .where('finished_at', '<=', instant)
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row?.finished_at) return null
  const bands = row.bands !== null && typeof row.bands === 'object' ? Object.entries(row.bands) : []
  return { at: row.finished_at, bands: new Map(bands.map(([band, count]) => [band, Number(count)])) }
}

/** One run of each day tells enough of what is long past. */
export async function clear(context: Context, before: Date): Promise<void> {
  await context.db
    .deleteFrom('health_runs')
    .where('workspace_id', '=', context.workspace.id)
    .where('finished_at', '<', before)
    .where('reason', '!=', 'day')
    .execute()
}

function whole(context: Context) {
  return context.db
    .selectFrom('health_runs')
    .selectAll()
    .where('workspace_id', '=', context.workspace.id)
    .where('reason', '!=', 'customer')
}

function mine(context: Context, id: string) {
  return context.db.updateTable('health_runs').where('workspace_id', '=', context.workspace.id).where('id', '=', id)
}
