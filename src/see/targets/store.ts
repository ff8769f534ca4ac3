import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Place } from '#platform/stores/cursor.ts'
import { Phase } from './contract/phase.ts'
import { By, type TargetVersion } from './contract/target.ts'

export type KeptTarget = {
  readonly id: string
  readonly kpiId: string
  readonly by: By
  readonly startsOn: string
  readonly endsOn: string
  /** The latest first; there is always one. */
  readonly versions: readonly TargetVersion[]
}
type Which = { readonly kpiId?: string | undefined; readonly id?: string; readonly after?: Place | undefined }

/** Those that begin last come first. */
export async function targets(context: Context, which: Which, limit: number): Promise<KeptTarget[]> {
  const { db, workspace } = context
  const { kpiId, id, after } = which
  const day = after?.at.toISOString().slice(0, 10)
  const rows = await db
    .selectFrom('kpi_targets')
    .select(['id', 'kpi_id', 'by', 'starts_on', 'ends_on'])
    .where('workspace_id', '=', workspace.id)
    .$if(kpiId !== undefined, (query) => query.where('kpi_id', '=', kpiId ?? ''))
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(starts_on, id) < (${day ?? null}::date, ${after?.id ?? null}::uuid)`),
    )
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  const versions = await versionsOf(
    context,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    kpiId: row.kpi_id,
    by: By.parse(row.by),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    versions: versions.get(row.id) ?? [],
  }))
}

/** How many there are that nobody withdrew, and of how many the period has begun and is not over. */
export async function counts({ db, workspace, today }: Context, kpiId: string | undefined) {
  const { rows } = await sql<{ total: number; underWay: number }>`
    SELECT count(*)::int AS total,
      (count(*) FILTER (WHERE ${today}::date BETWEEN t.starts_on AND t.ends_on))::int AS "underWay"
    FROM kpi_targets t WHERE t.workspace_id = ${workspace.id} AND (${kpiId ?? null}::uuid IS NULL OR t.kpi_id = ${kpiId ?? null})
      AND (
        SELECT v.value FROM kpi_target_versions v
        WHERE v.workspace_id = t.workspace_id AND v.target_id = t.id ORDER BY v.version DESC LIMIT 1
      ) IS NOT NULL`.execute(db)
  return rows[0] ?? { total: 0, underWay: 0 }
}

async function versionsOf({ db, workspace }: Context, ids: readonly string[]): Promise<Map<string, TargetVersion[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('kpi_target_versions as v')
    .leftJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'v.workspace_id').on(sql<boolean>`'member:' || m.id = v.author`),
    )
    .selectAll('v')
    .select('m.name as author_name')
    .where('v.workspace_id', '=', workspace.id)
    .where('v.target_id', 'in', ids)
    .orderBy('v.version', 'desc')
    .execute()
  const told = rows.map((row) => ({
    targetId: row.target_id,
    version: row.version,
    value: row.value,
    unit: row.unit,
    figure: row.figure,
    currency: row.currency,
    better: row.better === 'lower' ? ('lower' as const) : ('higher' as const),
    phase: Phase.parse(row.phase),
    reason: row.reason,
    author: row.author,
    authorName: row.author_name,
    at: row.at,
  }))
  const byTarget = Map.groupBy(told, ({ targetId }) => targetId)
  return new Map([...byTarget].map(([id, all]) => [id, all.map(({ targetId: _, ...version }) => version)]))
}

export type Period = Pick<KeptTarget, 'kpiId' | 'by' | 'startsOn' | 'endsOn'>

export async function targetOf(
  { db, workspace }: Context,
  { kpiId, by, startsOn }: Period,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('kpi_targets')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('kpi_id', '=', kpiId)
    .where('by', '=', by)
    .where('starts_on', '=', startsOn)
    .executeTakeFirst()
  return found?.id
}

export async function insertTarget({ db, workspace, now }: Context, period: Period): Promise<string> {
  const { id } = await db
    .insertInto('kpi_targets')
    .values({
      workspace_id: workspace.id,
      kpi_id: period.kpiId,
      by: period.by,
      starts_on: period.startsOn,
      ends_on: period.endsOn,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Said = Omit<TargetVersion, 'author' | 'authorName' | 'at'>

export async function insertVersion(
  { db, workspace, now, actor }: Context,
  targetId: string,
  said: Said,
  author = actor.author,
): Promise<void> {
  await db
    .insertInto('kpi_target_versions')
    .values({ ...said, workspace_id: workspace.id, target_id: targetId, author, at: now })
    .execute()
}
