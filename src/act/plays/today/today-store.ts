import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { inForce, onDay, recurs } from '../../../gather/contracts/contracts.ts'
import { withUs } from '../../../gather/customers/customers.ts'
import { byTheHouse, withdrawn } from '../closing/untouched-store.ts'
import type { PlayKind } from '../contract/rules.ts'
import { onDayOrAfter } from '../store.ts'

/**
 * The next so many customers with us, in the order of their ids, whose earliest contract to end does so within so many days, and for
 * whom no play was ever opened for that day, but for one that the house withdrew again.
 */
export async function renewingWithoutPlay(
  context: Context,
  days: number,
  after: string,
  limit: number,
): Promise<{ customer_id: string; ends_on: string }[]> {
  const { workspace, today } = context
  const { rows } = await sql<{ customer_id: string; ends_on: string }>`
    SELECT e.customer_id, e.ends_on
    FROM (
      SELECT k.customer_id, min(${onDay('k', 'ends_on', today)}) AS ends_on
      FROM contracts k JOIN customers c ON c.workspace_id = k.workspace_id AND c.id = k.customer_id AND ${withUs('c')}
      WHERE k.workspace_id = ${workspace.id} AND k.customer_id > ${after} AND ${recurs('k')} AND ${inForce('k', today)}
        AND ${onDay('k', 'ends_on', today)} <= ${today}::date + ${days}::int
      GROUP BY k.customer_id
    ) e
    WHERE NOT EXISTS (SELECT FROM plays p WHERE p.workspace_id = ${workspace.id} AND p.customer_id = e.customer_id AND p.reason = 'renewal:' || e.ends_on
        AND NOT ${withdrawn('p')})
      AND NOT EXISTS (SELECT FROM play_quiet_customers q WHERE q.workspace_id = ${workspace.id} AND q.customer_id = e.customer_id
        AND e.ends_on - ${days}::int <= (q.until AT TIME ZONE ${workspace.zone})::date)
    ORDER BY e.customer_id LIMIT ${limit}`.execute(context.db)
  return rows
}

/** What was done on a day or after it, and how many plays people found not needed; what the house withdrew itself is nobody's act. */
export async function closedSince(
  context: Context,
  day: string,
): Promise<{ done: { openedAt: Date; at: Date }[]; dismissed: number }> {
  const done = await context.db
    .selectFrom('play_completions as d')
    .innerJoin('plays as p', (join) =>
      join.onRef('p.workspace_id', '=', 'd.workspace_id').onRef('p.id', '=', 'd.play_id'),
    )
    .select(['p.opened_at as openedAt', 'd.at'])
    .where('d.workspace_id', '=', context.workspace.id)
    .where(onDayOrAfter(context, 'd.at', day))
    .execute()
  const gone = await context.db
    .selectFrom('play_dismissals')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('workspace_id', '=', context.workspace.id)
    .where(onDayOrAfter(context, 'at', day))
    .where(({ not }) => not(byTheHouse('author')))
    .executeTakeFirstOrThrow()
  return { done, dismissed: Number(gone.n) }
}

/** The customers who had a play completed since an instant. */
export async function actedOnSince(context: Context, since: Date): Promise<string[]> {
  const rows = await context.db
    .selectFrom('play_completions as d')
    .innerJoin('plays as p', (join) =>
      join.onRef('p.workspace_id', '=', 'd.workspace_id').onRef('p.id', '=', 'd.play_id'),
    )
    .select('p.customer_id')
    .distinct()
    .where('d.workspace_id', '=', context.workspace.id)
    .where('d.at', '>=', since)
    .execute()
  return rows.map(({ customer_id }) => customer_id)
}

/** When a play of this kind was last opened on each of these customers. */
export async function lastOpenings(
  context: Context,
  kind: PlayKind,
  customerIds: readonly string[],
): Promise<Map<string, Date>> {
  if (customerIds.length === 0) return new Map()
  const { rows } = await sql<{ customer_id: string; at: Date }>`
    SELECT customer_id, max(opened_at) AS at FROM plays
    WHERE workspace_id = ${context.workspace.id} AND kind = ${kind} AND customer_id = ANY (${customerIds}::uuid[])
    GROUP BY customer_id`.execute(context.db)
  return new Map(rows.map(({ customer_id, at }) => [customer_id, at]))
}

export async function ownerOf(context: Context, customerId: string): Promise<string | null> {
  const row = await context.db
    .selectFrom('customer_members')
    .select('member_id')
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .where('role', '=', 'owner')
    .executeTakeFirst()
  return row?.member_id ?? null
}

/** What happened to the plays of a customer, newest first. */
export async function turns(context: Context, customerId: string, before: Date, limit: number) {
  const { rows } = await sql<{
    id: string
    turn: 'opened' | 'done' | 'dismissed'
    at: Date
    act: unknown
    body: string
    cause: string | null
    author: string
  }>`
    SELECT * FROM (
      SELECT id, 'opened' AS turn, opened_at AS at, act, '' AS body, NULL AS cause, opened_by AS author FROM plays WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId}
      UNION ALL
      SELECT p.id, 'done', d.at, p.act, d.note, NULL, d.author FROM plays p JOIN play_completions d ON d.workspace_id = p.workspace_id AND d.play_id = p.id
      WHERE p.workspace_id = ${context.workspace.id} AND p.customer_id = ${customerId}
      UNION ALL
      SELECT p.id, 'dismissed', d.at, p.act, d.reason, d.cause, d.author FROM plays p JOIN play_dismissals d ON d.workspace_id = p.workspace_id AND d.play_id = p.id
      WHERE p.workspace_id = ${context.workspace.id} AND p.customer_id = ${customerId}
    ) t WHERE at < ${before} ORDER BY at DESC, id DESC LIMIT ${limit}`.execute(context.db)
  return rows
}
