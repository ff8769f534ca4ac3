import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Until this transaction ends nobody else creates such records here by their external ids: two batches cannot both find one missing. */
export async function holdCreation({ db, workspace }: Context, record: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`${record}.create`}), hashtext(${workspace.id}))`.execute(db)
}

/** In ascending order, so that of two records made at once the earlier row's is the first of its namesakes also later. */
export async function newIds({ db }: Context, count: number): Promise<string[]> {
  if (count === 0) return []
  const made = sql<{ id: string }>`SELECT new_id() AS id FROM generate_series(1, ${count}::int) ORDER BY 1`
  return (await made.execute(db)).rows.map(({ id }) => id)
}
