import { type Kysely, sql } from 'kysely'
import type { Database } from '../stores/database.ts'

/** Orders a job in the transaction that wants it; it starts once that is kept. */
export async function orderJob(
  db: Kysely<Database>,
  workspaceId: string,
  job: string,
  input: Record<string, unknown>,
): Promise<string> {
  const { id } = await db
    .insertInto('job_runs')
    .values({ workspace_id: workspaceId, name: job, input: JSON.stringify(input) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`SELECT pg_notify('meguri_jobs', '')`.execute(db)
  return id
}
