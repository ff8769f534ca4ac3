import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { NameKind } from '../contract.ts'

/** A name that stands in what somebody sent and was not learnt, or a value that was not kept beside it. */
export type NotLearnt = { readonly source: string; readonly kind: NameKind; readonly count: number }

/** Counts them, so that the catalogue can say whose they are. */
export async function noteNotLearnt(context: Context, names: readonly NotLearnt[]): Promise<void> {
  const told = names.filter(({ count }) => count > 0)
  if (told.length === 0) return
  await sql`
    INSERT INTO names_not_learnt (workspace_id, source, kind, count, last_seen_at)
    SELECT ${context.workspace.id}::uuid, source, kind, sum(count), ${context.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS n(source text, kind text, count bigint)
    GROUP BY source, kind
    ORDER BY source, kind
    ON CONFLICT (workspace_id, source, kind)
    DO UPDATE SET count = names_not_learnt.count + EXCLUDED.count, last_seen_at = EXCLUDED.last_seen_at`.execute(
    context.db,
  )
}

export async function namesNotLearnt(context: Context): Promise<(NotLearnt & { readonly lastSeenAt: Date })[]> {
  const { rows } = await sql<NotLearnt & { lastSeenAt: Date }>`
    SELECT source, kind, count::float8 AS count, last_seen_at AS "lastSeenAt" FROM names_not_learnt
    WHERE workspace_id = ${context.workspace.id}
    ORDER BY names_not_learnt.count DESC, source, kind
    LIMIT 200`.execute(context.db)
  return rows
}
