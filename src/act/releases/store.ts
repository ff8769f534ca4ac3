import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Releases } from '#platform/stores/database.ts'
import { countsOfMessages } from '../messages/messages.ts'
import type { Release } from './contract.ts'

export type ReleaseColumns = Partial<Pick<Selectable<Releases>, 'title' | 'event' | 'released_on'>>
export type Place = { readonly releasedOn: string; readonly id: string }

export async function page(context: Context, after: Place | undefined, limit: number): Promise<Release[]> {
  const which =
    after === undefined
      ? sql<boolean>`true`
      : sql<boolean>`(r.released_on, r.id) < (${after.releasedOn}::date, ${after.id}::uuid)`
  return read(context, which, limit)
}

export async function find(context: Context, id: string): Promise<Release | undefined> {
  return (await read(context, sql<boolean>`r.id = ${id}`, 1))[0]
}

/** The requests that `r` answers; of one that was joined into another it is the one that it counts as, however often it is linked. */
const answered = sql`(
  WITH RECURSIVE up AS (
    SELECT q.workspace_id, q.id, q.title, q.state, q.joined_into FROM release_requests a
    JOIN requests q ON q.workspace_id = a.workspace_id AND q.id = a.request_id
    WHERE a.workspace_id = r.workspace_id AND a.release_id = r.id
    UNION
    SELECT k.workspace_id, k.id, k.title, k.state, k.joined_into FROM requests k
    JOIN up ON k.workspace_id = up.workspace_id AND k.id = up.joined_into)
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title, 'state', state) ORDER BY title, id), '[]')
  FROM up WHERE joined_into IS NULL)`

async function read(context: Context, which: RawBuilder<boolean>, limit: number): Promise<Release[]> {
  const { rows } = await sql<Omit<Release, 'ordered' | 'told' | 'waiting' | 'heldBack'>>`
    SELECT r.id, r.title, r.event, r.released_on AS "releasedOn", r.message_id AS "messageId",
      ${answered} AS requests,
      r.created_at AS "createdAt", r.updated_at AS "updatedAt"
    FROM releases r WHERE r.workspace_id = ${context.workspace.id} AND ${which}
    ORDER BY r.released_on DESC, r.id DESC LIMIT ${limit}`.execute(context.db)
  const counts = await countsOfMessages(
    context,
    rows.map(({ messageId }) => messageId),
  )
  return rows.map((row) => ({ ...row, ...counts(row.messageId) }))
}

export async function insert(
  context: Context,
  columns: Required<ReleaseColumns> & { message_id: string },
): Promise<string> {
  const { id } = await context.db
    .insertInto('releases')
    .values({ ...columns, workspace_id: context.workspace.id, created_at: context.now, updated_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: ReleaseColumns): Promise<void> {
  await context.db
    .updateTable('releases')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** Which requests it answers from now on. */
export async function answer(context: Context, id: string, requestIds: readonly string[]): Promise<void> {
  const workspace_id = context.workspace.id
  await sql`DELETE FROM release_requests WHERE workspace_id = ${workspace_id} AND release_id = ${id}
    AND request_id <> ALL (${requestIds}::uuid[])`.execute(context.db)
  if (requestIds.length === 0) return
  await context.db
    .insertInto('release_requests')
    .values(requestIds.map((request_id) => ({ workspace_id, release_id: id, request_id })))
    .onConflict((on) => on.columns(['workspace_id', 'release_id', 'request_id']).doNothing())
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('releases').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

export async function hold({ db, workspace }: Context, id: string): Promise<void> {
  await sql`SELECT FROM releases WHERE workspace_id = ${workspace.id} AND id = ${id} FOR UPDATE`.execute(db)
}
