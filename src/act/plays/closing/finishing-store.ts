import type { Context } from '#platform/context.ts'

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
