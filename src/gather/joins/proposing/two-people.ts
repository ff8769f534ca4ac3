import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { person } from '../../people/people.ts'
import * as words from '../words.ts'

/** Two records are of two people: the pair is proposed no more, until somebody takes that back. Said twice it is said once. */
export async function tellApart(context: Context, id: string, otherId: string): Promise<void> {
  const { db, workspace, now } = context
  const pair = await pairOf(context, id, otherId)
  await db
    .insertInto('people_told_apart')
    .values({ ...pair, workspace_id: workspace.id, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function proposeAgain(context: Context, id: string, otherId: string): Promise<void> {
  const { db, workspace } = context
  const { one_id, other_id } = await pairOf(context, id, otherId)
  await db
    .deleteFrom('people_told_apart')
    .where('workspace_id', '=', workspace.id)
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .execute()
}

/** The older record first, as the pairs are found. */
async function pairOf(context: Context, id: string, otherId: string): Promise<{ one_id: string; other_id: string }> {
  if (id === otherId) throw badInput('otherId', words.withItself)
  await person(context, id)
  await person(context, otherId)
  const [one_id = id, other_id = otherId] = [id.toLowerCase(), otherId.toLowerCase()].toSorted()
  return { one_id, other_id }
}
