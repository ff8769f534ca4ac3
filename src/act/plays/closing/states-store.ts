import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Cause } from '../words.ts'

export async function complete(context: Context, playId: string, note: string): Promise<void> {
  await context.db
    .insertInto('play_completions')
    .values({ ...signed(context, playId), note })
    .execute()
}

/** With what somebody wrote, or with the cause for which the house withdraws it. */
export async function dismiss(
  context: Context,
  playId: string,
  why: { readonly reason: string } | { readonly cause: Cause },
): Promise<void> {
  await context.db
    .insertInto('play_dismissals')
    .values({ ...signed(context, playId), reason: '', ...why })
    .execute()
}

export async function snooze(context: Context, playId: string, untilOn: string, reason: string): Promise<void> {
  await undo(context, 'play_snoozes', playId)
  await context.db
    .insertInto('play_snoozes')
    .values({ ...signed(context, playId), until_on: untilOn, reason })
    .execute()
}

/** Takes a state back; answers whether there was one. Who did what stays in the record of changes. */
export async function undo(
  context: Context,
  state: 'play_completions' | 'play_dismissals' | 'play_snoozes',
  playId: string,
): Promise<boolean> {
  const { numDeletedRows } = await context.db
    .deleteFrom(state)
    .where('workspace_id', '=', context.workspace.id)
    .where('play_id', '=', playId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Takes a play away that was opened by mistake; the history keeps it. */
export async function removePlay(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('plays').where('workspace_id', '=', context.workspace.id).where('id', '=', id).execute()
}

/** What was logged, and the play that was agreed on, when a play was done. */
export type Agreed = { readonly interactionId: string | null; readonly nextPlayId: string | null }

export async function noteAgreed(
  { db, workspace }: Context,
  playId: string,
  { interactionId, nextPlayId }: Agreed,
): Promise<void> {
  if (interactionId === null && nextPlayId === null) return
  await db
    .updateTable('play_completions')
    .set({ interaction_id: interactionId, next_play_id: nextPlayId })
    .where('workspace_id', '=', workspace.id)
    .where('play_id', '=', playId)
    .execute()
}

export async function agreedOf({ db, workspace }: Context, playId: string): Promise<Agreed> {
  const row = await db
    .selectFrom('play_completions')
    .select(['interaction_id as interactionId', 'next_play_id as nextPlayId'])
    .where('workspace_id', '=', workspace.id)
    .where('play_id', '=', playId)
    .executeTakeFirst()
  return row ?? { interactionId: null, nextPlayId: null }
}

/** Nobody else makes anything of the play until this transaction ends. */
export async function hold({ db, workspace }: Context, playId: string): Promise<void> {
  await sql`SELECT FROM plays WHERE workspace_id = ${workspace.id} AND id = ${playId} FOR NO KEY UPDATE`.execute(db)
}

/** By whom and when the state that began then was taken back; nothing where nobody did, as of a sleep whose day has come. */
export async function takenBack(
  context: Context,
  playId: string,
  since: Date,
): Promise<{ author: string; at: Date } | undefined> {
  const { db, workspace } = context
  const { rows } = await sql<{ author: string; at: Date }>`
    SELECT author, at FROM record_changes
    WHERE workspace_id = ${workspace.id} AND act = 'deleted' AND before ->> 'play_id' = ${playId}
      AND record IN ('play_completions', 'play_dismissals', 'play_snoozes')
      AND (before ->> 'at')::timestamptz = ${since}
    ORDER BY sequence DESC LIMIT 1`.execute(db)
  return rows[0]
}

function signed(context: Context, playId: string) {
  return { workspace_id: context.workspace.id, play_id: playId, author: context.actor.author, at: context.now }
}
