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

function signed(context: Context, playId: string) {
  return { workspace_id: context.workspace.id, play_id: playId, author: context.actor.author, at: context.now }
}
