import type { Context } from '#platform/context.ts'

export function unfinishedOf({ db, workspace }: Context, customerIds: readonly string[]) {
  return db
    .selectFrom('plays')
    .leftJoin('play_snoozes as nap', (join) =>
      join.onRef('nap.workspace_id', '=', 'plays.workspace_id').onRef('nap.play_id', '=', 'plays.id'),
    )
    .select(['plays.id', 'plays.customer_id', 'plays.because', 'plays.act', 'plays.due_on', 'plays.opened_at'])
    .select(['plays.promised', 'nap.until_on', 'nap.reason'])
    .where('plays.workspace_id', '=', workspace.id)
    .where('plays.customer_id', 'in', [...customerIds])
    .where('plays.closed_at', 'is', null)
    .orderBy('plays.due_on')
    .orderBy('plays.id')
    .execute()
}
