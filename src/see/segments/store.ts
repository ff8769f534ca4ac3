import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type Reason, Rule, type Run, type Segment, type Version } from './contract.ts'

type Row = {
  id: string
  name: string
  description: string
  version: number
  rule: unknown
  author: string
  changed_at: Date
  archived_at: Date | null
  members: number | null
  customers: number | null
  finished_at: Date | null
}

export async function all(context: Context, { archived = false } = {}): Promise<Segment[]> {
  const query = segments(context).where('s.archived_at', archived ? 'is not' : 'is', null)
  return (await query.orderBy('s.name').execute()).map(segmentOf)
}

export async function find(context: Context, id: string): Promise<Segment | undefined> {
  const row = await segments(context).where('s.id', '=', id).executeTakeFirst()
  return row && segmentOf(row)
}

export async function isNamed(context: Context, name: string, except: string | null): Promise<boolean> {
  const query = context.db
    .selectFrom('segments')
    .select('id')
    .where('workspace_id', '=', context.workspace.id)
    .where('name', '=', name)
    .where('archived_at', 'is', null)
  const found = await query.executeTakeFirst()
  return found !== undefined && found.id !== except
}

export async function insert(
  context: Context,
  wish: { name: string; description: string; rule: Rule },
): Promise<string> {
  const { name, description, rule } = wish
  const values = {
    workspace_id: context.workspace.id,
    name,
    description,
    changed_at: context.now,
    created_at: context.now,
  }
  const { id } = await context.db.insertInto('segments').values(values).returning('id').executeTakeFirstOrThrow()
  await addVersion(context, id, 1, rule)
  return id
}

export async function update(
  context: Context,
  id: string,
  fields: { name?: string; description?: string; version?: number; archived?: boolean },
) {
  const { archived, ...columns } = fields
  const archival =
    archived === undefined
      ? {}
      : archived
        ? { archived_at: context.now, archived_by: context.actor.author }
        : { archived_at: null, archived_by: null }
  await context.db
    .updateTable('segments')
    .set({ ...columns, ...archival, changed_at: context.now, author: context.actor.author })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function addVersion(context: Context, segmentId: string, number: number, rule: Rule): Promise<void> {
  const values = {
    workspace_id: context.workspace.id,
    segment_id: segmentId,
    number,
    rule: JSON.stringify(rule),
    at: context.now,
  }
  await context.db.insertInto('segment_versions').values(values).execute()
}

export async function versions(context: Context, segmentId: string): Promise<Version[]> {
  const rows = await context.db
    .selectFrom('segment_versions')
    .select(['number', 'rule', 'author', 'at'])
    .where('workspace_id', '=', context.workspace.id)
    .where('segment_id', '=', segmentId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, rule: Rule.parse(row.rule) }))
}

export async function beginRun(
  { db, workspace, now }: Context,
  { segmentId, version, reason }: { segmentId: string; version: number; reason: Reason },
): Promise<string> {
  const values = { workspace_id: workspace.id, segment_id: segmentId, version, reason, started_at: now }
  return (await db.insertInto('segment_runs').values(values).returning('id').executeTakeFirstOrThrow()).id
}

/** One at a time for each segment, until the transaction ends. */
export async function holdSegment(context: Context, segmentId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`segment ${segmentId}`}, 0))`.execute(context.db)
}

/** Runs that a crash left before all was announced, oldest first. */
export async function unfinishedRuns(context: Context, segmentId: string): Promise<string[]> {
  const rows = await context.db
    .selectFrom('segment_runs')
    .select('id')
    .where('workspace_id', '=', context.workspace.id)
    .where('segment_id', '=', segmentId)
    .where('finished_at', 'is', null)
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether a run has announced; the row stays locked until the transaction ends. */
export async function isFinished(context: Context, runId: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('segment_runs')
    .select('finished_at')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.finished_at !== null
}

type RunEnd = { finished_at: Date; members: number; customers: number; entered: number; left_count: number }

export async function finishRun(context: Context, runId: string, columns: RunEnd): Promise<void> {
  await context.db
    .updateTable('segment_runs')
    .set(columns)
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', runId)
    .execute()
}

export async function runs(context: Context, segmentId: string): Promise<Run[]> {
  const rows = await context.db
    .selectFrom('segment_runs')
    .select([
      'id',
      'version',
      'reason',
      'started_at as startedAt',
      'finished_at as finishedAt',
      'members',
      'customers',
      'entered',
      'left_count as left',
    ])
    .where('workspace_id', '=', context.workspace.id)
    .where('segment_id', '=', segmentId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, reason: row.reason as Reason }))
}

/** Runs that ended before an instant; the last one of a segment stays, for it says who is in it. */
export async function clearRuns(context: Context, before: Date): Promise<void> {
  await sql`DELETE FROM segment_runs r WHERE r.workspace_id = ${context.workspace.id} AND r.finished_at < ${before} AND EXISTS (
    SELECT FROM segment_runs later WHERE later.workspace_id = r.workspace_id AND later.segment_id = r.segment_id
      AND (later.started_at, later.id) > (r.started_at, r.id) AND later.finished_at IS NOT NULL)`.execute(context.db)
}

function segments(context: Context) {
  return context.db
    .selectFrom('segments as s')
    .innerJoin('segment_versions as v', (on) =>
      on
        .onRef('v.workspace_id', '=', 's.workspace_id')
        .onRef('v.segment_id', '=', 's.id')
        .onRef('v.number', '=', 's.version'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('segment_runs as r')
          .select(['r.members', 'r.customers', 'r.finished_at'])
          .whereRef('r.workspace_id', '=', 's.workspace_id')
          .whereRef('r.segment_id', '=', 's.id')
          .where('r.finished_at', 'is not', null)
          .orderBy('r.started_at', 'desc')
          .orderBy('r.id', 'desc')
          .limit(1)
          .as('latest'),
      (on) => on.onTrue(),
    )
    .select([
      's.id',
      's.name',
      's.description',
      's.version',
      'v.rule',
      's.author',
      's.changed_at',
      's.archived_at',
      'latest.members',
      'latest.customers',
      'latest.finished_at',
    ])
    .where('s.workspace_id', '=', context.workspace.id)
}

function segmentOf({
  id,
  name,
  description,
  version,
  rule,
  author,
  changed_at,
  archived_at,
  members,
  customers,
  finished_at,
}: Row): Segment {
  const counted =
    members === null || customers === null || finished_at === null ? null : { members, customers, at: finished_at }
  return {
    id,
    name,
    description,
    version,
    rule: Rule.parse(rule),
    author,
    changedAt: changed_at,
    archivedAt: archived_at,
    counted,
  }
}
