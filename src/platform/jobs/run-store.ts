import type pg from 'pg'

type Unsent = { id: string; workspaceId: string; name: string }
/** The transaction in which a run is claimed; what is written through it is kept together with the claim. */
export type Claim = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }

/** Sends the orders that a transaction kept and nobody has sent yet, oldest first: each by one process, and once. */
export async function sendEach(owner: pg.Pool, send: (run: Unsent, claim: Claim) => Promise<unknown>): Promise<void> {
  const connection = await owner.connect()
  try {
    await connection.query('BEGIN')
    const { rows } = await connection.query<Unsent>(
      `WITH mine AS (
         UPDATE job_runs SET sent_at = now() WHERE id IN (
           SELECT id FROM job_runs WHERE sent_at IS NULL ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED)
         RETURNING id, workspace_id AS "workspaceId", name, created_at)
       SELECT id, "workspaceId", name FROM mine ORDER BY created_at, id`,
    )
    const claim: Claim = { executeSql: (text, values) => connection.query(text, values) }
    for (const run of rows) await send(run, claim)
    await connection.query('COMMIT')
  } catch (problem) {
    await connection.query('ROLLBACK').catch(() => undefined)
    throw problem
  } finally {
    connection.release()
  }
}

/** Marks the run as running; `undefined` when it is done already (a message delivered twice). */
export async function start(
  owner: pg.Pool,
  id: string,
  now: Date,
): Promise<{ input: unknown; attempts: number } | undefined> {
  const { rows } = await owner.query(
    `UPDATE job_runs SET state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, $2), problem = NULL
     WHERE id = $1 AND state <> 'done' RETURNING input, attempts`,
    [id, now],
  )
  return rows[0]
}

export async function tell(
  owner: pg.Pool,
  id: string,
  done: number,
  total: number | null,
  note: Record<string, unknown> | null,
): Promise<void> {
  await owner.query('UPDATE job_runs SET done = $2, total = $3, note = coalesce($4, note) WHERE id = $1', [
    id,
    done,
    total,
    note && JSON.stringify(note),
  ])
}

export async function end(
  owner: pg.Pool,
  id: string,
  state: 'done' | 'failed' | 'waiting',
  now: Date,
  problem: string | null,
): Promise<void> {
  const endedAt = state === 'waiting' ? null : now
  await owner.query('UPDATE job_runs SET state = $2, ended_at = $3, problem = $4 WHERE id = $1', [
    id,
    state,
    endedAt,
    problem,
  ])
}

/** Back to the orders that wait to be sent, as if it had never been tried. */
export async function sendAgain(owner: pg.Pool, id: string, problem: string): Promise<void> {
  await owner.query(
    "UPDATE job_runs SET state = 'waiting', attempts = 0, sent_at = NULL, ended_at = NULL, problem = $2 WHERE id = $1",
    [id, problem],
  )
}

export type ScheduledRun = { workspaceId: string; name: string; started: Date; ended: Date; problem: string | null }

/** Keeps the last thirty days of scheduled runs. */
export async function recordScheduled(owner: pg.Pool, run: ScheduledRun): Promise<void> {
  await owner.query(
    `INSERT INTO job_runs (workspace_id, name, state, attempts, problem, created_at, sent_at, started_at, ended_at) VALUES ($1, $2, $3, 1, $4, $5, $5, $5, $6)`,
    [run.workspaceId, run.name, run.problem === null ? 'done' : 'failed', run.problem, run.started, run.ended],
  )
  await owner.query(
    `DELETE FROM job_runs WHERE workspace_id = $1 AND name = $2 AND created_at < $3::timestamptz - interval '30 days'`,
    [run.workspaceId, run.name, run.ended],
  )
}
