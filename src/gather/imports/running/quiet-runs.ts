import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export type QuietRun = { readonly importId: string; readonly endedAt: Date | null }

/** Longer than a run is silent while it goes on: it was killed, and whoever waits for it waits no longer. */
const silent = 30 * 60_000
const day = 86_400_000

/**
 * Imports of the last day that wish to open no plays, those that go on among them. What a run brought before it failed or was killed is
 * there; a killed one ended with its last sign of life, until it is taken up again.
 */
export async function quietRuns({ db, workspace, now }: Context): Promise<QuietRun[]> {
  const dayAgo = new Date(now.getTime() - day)
  const alive = new Date(now.getTime() - silent)
  const { rows } = await sql<QuietRun>`
    SELECT import_id AS "importId", CASE WHEN bool_or(goes_on) THEN NULL ELSE max(ended_at) END AS "endedAt"
    FROM (
      SELECT import_id, state = 'running' AND told_at > ${alive} AS goes_on, coalesce(finished_at, told_at) AS ended_at
      FROM import_runs
      WHERE workspace_id = ${workspace.id} AND kind = 'run' AND mapping ->> 'opensPlays' = 'false' AND state IN ('running', 'completed', 'failed')) run
    WHERE ended_at > ${dayAgo} GROUP BY import_id`.execute(db)
  return rows
}
