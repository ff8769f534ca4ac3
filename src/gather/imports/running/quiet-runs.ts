import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Runs within the last day that wish to open no plays, those that go on among them. */
export async function quietRuns({
  db,
  workspace,
  now,
}: Context): Promise<{ importId: string; endedAt: Date | null }[]> {
  const dayAgo = new Date(now.getTime() - 86_400_000)
  const { rows } = await sql<{ import_id: string; finished_at: Date | null }>`
    SELECT import_id, finished_at FROM import_runs
    WHERE workspace_id = ${workspace.id} AND kind = 'run' AND mapping ->> 'opensPlays' = 'false'
      AND (state = 'running' OR (state = 'completed' AND finished_at > ${dayAgo}))`.execute(db)
  return rows.map(({ import_id, finished_at }) => ({ importId: import_id, endedAt: finished_at }))
}
