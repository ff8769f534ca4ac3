import { sql } from 'kysely'
import type { Context, Desk } from '#platform/context.ts'
import { settleCutOff } from './delivery-store.ts'
import { isAnyDue, type Lane } from './take.ts'

export const handOver = 'webhooks.hand over'
/** In each lane one turn at a time of a workspace, a few workspaces side by side: those who wait long for an answer hold up one another. */
export const works: Readonly<Record<Lane, string>> = { due: handOver, failing: 'webhooks.try failing' }

/** Each minute: sends nothing, and so is short in every workspace. What is due is ordered, where it is not yet. */
export async function orderDue(desk: Desk): Promise<void> {
  await desk.transaction(async (context) => {
    await settleCutOff(context)
    for (const lane of ['due', 'failing'] as const)
      if ((await isAnyDue(context, lane)) && !(await isOrdered(context, works[lane])))
        await context.enqueue(works[lane], {})
  })
}

/** Whether it waits or runs; what was ordered more than an hour ago is no longer counted on. */
async function isOrdered({ db, workspace }: Context, work: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM job_runs WHERE workspace_id = ${workspace.id} AND name = ${work} AND state IN ('waiting', 'running')
      AND created_at > now() - interval '1 hour' LIMIT 1`.execute(db)
  return rows.length > 0
}
