import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Change, DeadLetter, JobRun } from './contract.ts'

export async function jobs(
  { db, workspace }: Context,
  wish: { state?: string | undefined; limit: number },
): Promise<JobRun[]> {
  let query = db.selectFrom('job_runs').selectAll().where('workspace_id', '=', workspace.id)
  if (wish.state) query = query.where('state', '=', wish.state)
  const rows = await query.orderBy('created_at', 'desc').limit(wish.limit).execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    state: row.state as JobRun['state'],
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    done: row.done === null ? null : Number(row.done),
    total: row.total === null ? null : Number(row.total),
    problem: row.problem,
  }))
}

export async function deadLetters({ db, workspace }: Context): Promise<DeadLetter[]> {
  const jobs = await db
    .selectFrom('job_runs')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('state', '=', 'failed')
    .orderBy('ended_at', 'desc')
    .limit(200)
    .execute()
  const notices = await db
    .selectFrom('notice_deliveries as d')
    .innerJoin('notices as n', 'n.id', 'd.notice_id')
    .select(['d.notice_id', 'd.listener', 'd.failed_at', 'd.problem', 'd.attempts', 'n.name', 'n.data', 'n.about'])
    .where('n.workspace_id', '=', workspace.id)
    .where('d.failed_at', 'is not', null)
    .orderBy('d.failed_at', 'desc')
    .limit(200)
    .execute()
  return [
    ...jobs.map((row) => ({
      id: `job:${row.id}`,
      kind: 'job' as const,
      name: row.name,
      failedAt: row.ended_at ?? row.created_at,
      problem: row.problem ?? '',
      attempts: row.attempts,
      input: recordOf(row.input),
    })),
    ...notices.map((row) => ({
      id: `notice:${row.notice_id}:${row.listener}`,
      kind: 'notice' as const,
      name: `${row.name} → ${row.listener}`,
      failedAt: row.failed_at ?? new Date(0),
      problem: row.problem ?? '',
      attempts: row.attempts,
      input: { about: row.about, ...recordOf(row.data) },
    })),
  ].sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime())
}

export async function replayJob({ db, workspace }: Context, id: string): Promise<boolean> {
  const row = await db
    .updateTable('job_runs')
    .set({ state: 'waiting', attempts: 0, sent_at: null, ended_at: null, problem: null })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** It goes on where it stopped: what was heard of a set is not heard again. */
export async function replayNotice({ db, workspace }: Context, id: string, listener: string): Promise<boolean> {
  const row = await db
    .updateTable('notice_deliveries')
    .set({ failed_at: null, retry_at: null, attempts: 0, problem: null })
    .where('workspace_id', '=', workspace.id)
    .where('notice_id', '=', id)
    .where('listener', '=', listener)
    .where('failed_at', 'is not', null)
    .returning('notice_id')
    .executeTakeFirst()
  if (row)
    await db
      .updateTable('notices')
      .set({ delivered_at: null })
      .where('workspace_id', '=', workspace.id)
      .where('id', '=', id)
      .execute()
  return row !== undefined
}

export async function discardJob({ db, workspace }: Context, id: string): Promise<boolean> {
  const row = await db
    .deleteFrom('job_runs')
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The delivery counts as settled from now on, so that the other listeners do not wait for it; its problem stays beside it. */
export async function discardNotice({ db, workspace, now }: Context, id: string, listener: string): Promise<boolean> {
  const row = await db
    .updateTable('notice_deliveries')
    .set({ failed_at: null, delivered_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('notice_id', '=', id)
    .where('listener', '=', listener)
    .where('failed_at', 'is not', null)
    .returning('notice_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Notices that reached everybody, and jobs that were done, before an instant. */
export async function clearSettled({ db, workspace }: Context, before: Date): Promise<void> {
  await db
    .deleteFrom('notices')
    .where('workspace_id', '=', workspace.id)
    .where('delivered_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notice_deliveries')
            .select('notice_id')
            .whereRef('notice_id', '=', 'notices.id')
            .where('failed_at', 'is not', null),
        ),
      ),
    )
    .execute()
  await db
    .deleteFrom('job_runs')
    .where('workspace_id', '=', workspace.id)
    .where('state', '=', 'done')
    .where('ended_at', '<', before)
    .execute()
}

/** Newest first; `before` is the sequence to go on from. */
export async function changes(
  { db, workspace }: Context,
  wish: {
    before: string | undefined
    limit: number
    record?: string | undefined
    recordId?: string | undefined
    author?: string | undefined
  },
): Promise<Omit<Change, 'customer'>[]> {
  let query = db
    .selectFrom('record_changes as c')
    .selectAll('c')
    .select(authorName)
    .where('c.workspace_id', '=', workspace.id)
  if (wish.before) query = query.where('c.sequence', '<', wish.before)
  if (wish.record) query = query.where('c.record', '=', wish.record)
  if (wish.recordId) query = query.where('c.record_id', '=', wish.recordId)
  if (wish.author) query = query.where('c.author', '=', wish.author)
  const rows = await query.orderBy('c.sequence', 'desc').limit(wish.limit).execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    author: row.author,
    authorName: row.author_name ?? row.author,
    source: row.source,
    record: row.record,
    recordId: row.record_id,
    act: row.act as Change['act'],
    before: row.before === null ? null : withheld(recordOf(row.before)),
    after: row.after === null ? null : withheld(recordOf(row.after)),
  }))
}

const authorName = sql<string | null>`CASE
  WHEN c.author LIKE 'member:%' THEN (SELECT m.name FROM members m WHERE m.workspace_id = c.workspace_id AND 'member:' || m.id = c.author)
  WHEN c.author LIKE 'key:%' THEN (SELECT concat_ws(' · ', k.name, (SELECT m.name FROM members m WHERE m.workspace_id = k.workspace_id AND 'member:' || m.id = k.author))
    FROM api_keys k WHERE k.workspace_id = c.workspace_id AND 'key:' || k.id = c.author) END`.as('author_name')

/** Hashes of secrets are nobody's business, the auditor's included. */
function withheld(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'hash' && name !== 'workspace_id'))
}

function recordOf(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : {}
}
