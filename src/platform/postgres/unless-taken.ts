import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { codeOf } from '../stores/store-refusal.ts'

/** Does it within the transaction; `undefined` where a row of the same kind is already there: then nothing was changed. */
export async function unlessTaken<Answer>(
  { db }: Pick<Context, 'db'>,
  act: () => Promise<Answer>,
): Promise<Answer | undefined> {
  await sql`SAVEPOINT unless_taken`.execute(db)
  try {
    const answer = await act()
    await sql`RELEASE SAVEPOINT unless_taken`.execute(db)
    return answer
  } catch (problem) {
    await sql`ROLLBACK TO SAVEPOINT unless_taken`.execute(db)
    if (codeOf(problem) === '23505') return undefined
    throw problem
  }
}
