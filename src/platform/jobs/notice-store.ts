import { sql } from 'kysely'
import type pg from 'pg'
import type { Context } from '../context.ts'

export type Waiting = {
  id: string
  workspaceId: string
  sequence: string
  name: string
  about: string | null
  data: unknown
  announcedAt: Date
}

/** The next so many in the order in which they were announced, without those whose subject waits for another try of an earlier one. */
export async function nextToDeliver(owner: pg.Pool, now: Date, most: number): Promise<Waiting[]> {
  const { rows } = await owner.query<Waiting>(
    `WITH held AS MATERIALIZED (
       SELECT n.workspace_id, coalesce(n.about, n.id) AS subject
       FROM notice_deliveries d JOIN notices n ON n.id = d.notice_id AND n.delivered_at IS NULL
       WHERE d.retry_at > $1 AND d.delivered_at IS NULL AND d.failed_at IS NULL),
     due AS (
       SELECT sequence FROM notices
       WHERE delivered_at IS NULL AND (workspace_id, coalesce(about, id)) NOT IN (SELECT workspace_id, subject FROM held)
       ORDER BY sequence LIMIT $2)
     SELECT n.sequence, n.id, n.workspace_id AS "workspaceId", n.name, n.about, n.data, n.announced_at AS "announcedAt"
     FROM due JOIN notices n USING (sequence) ORDER BY n.sequence`,
    [now, most],
  )
  return rows
}

export async function listenersSettled(owner: pg.Pool, noticeId: string): Promise<ReadonlySet<string>> {
  const { rows } = await owner.query<{ listener: string }>(
    'SELECT listener FROM notice_deliveries WHERE notice_id = $1 AND (delivered_at IS NOT NULL OR failed_at IS NOT NULL)',
    [noticeId],
  )
  return new Set(rows.map(({ listener }) => listener))
}

/** Takes the delivery in hand until the transaction ends; whoever else was at it has kept what it reached. */
export async function takeInHand(
  { db, workspace }: Context,
  noticeId: string,
  listener: string,
): Promise<{ reached: string | null; isSettled: boolean }> {
  const { rows } = await sql<{ reached: string | null; isSettled: boolean }>`
    INSERT INTO notice_deliveries (notice_id, workspace_id, listener) VALUES (${noticeId}, ${workspace.id}, ${listener})
    ON CONFLICT (notice_id, listener) DO UPDATE SET listener = excluded.listener
    RETURNING reached, delivered_at IS NOT NULL OR failed_at IS NOT NULL AS "isSettled"`.execute(db)
  return rows[0] ?? { reached: null, isSettled: false }
}

/** The mark that a turn happened, in its own transaction: how far it came, or that all was heard. */
export async function mark(
  { db, now }: Context,
  noticeId: string,
  listener: string,
  reached: string | null,
): Promise<void> {
  const attempts = sql<number>`CASE WHEN ${reached}::text IS NULL THEN greatest(attempts, 1) ELSE 0 END`
  await db
    .updateTable('notice_deliveries')
    .set({ reached, attempts, delivered_at: reached === null ? now : null, retry_at: null, problem: null })
    .where('notice_id', '=', noticeId)
    .where('listener', '=', listener)
    .execute()
}

/** Answers which attempt it was. */
export async function noteFailure(
  owner: pg.Pool,
  { id, workspaceId }: Waiting,
  listener: string,
  problem: string,
): Promise<number> {
  const { rows } = await owner.query<{ attempts: number }>(
    `INSERT INTO notice_deliveries (notice_id, workspace_id, listener, attempts, problem) VALUES ($1, $2, $3, 1, $4)
     ON CONFLICT (notice_id, listener) DO UPDATE SET attempts = notice_deliveries.attempts + 1, problem = excluded.problem RETURNING attempts`,
    [id, workspaceId, listener, problem],
  )
  return rows[0]?.attempts ?? 1
}

export async function setAside(
  owner: pg.Pool,
  noticeId: string,
  listener: string,
  { retryAt, failedAt }: { retryAt: Date | null; failedAt: Date | null },
): Promise<void> {
  await owner.query(
    `UPDATE notice_deliveries SET retry_at = $3, failed_at = $4
     WHERE notice_id = $1 AND listener = $2 AND delivered_at IS NULL`,
    [noticeId, listener, retryAt, failedAt],
  )
}
