import { sql } from 'kysely'
import { type Context, memberIn } from '#platform/context.ts'
import { inForce, onDay, recurs, yearlyValue } from '../../../gather/contracts/contracts.ts'
import { notLeft, withUs } from '../../../gather/customers/customers.ts'
import { asleep } from '../asleep.ts'
import { byTheHouse, withdrawn } from '../closing/untouched-store.ts'
import type { PlayKind } from '../contract/rules.ts'

export type Listed = {
  customer_id: string
  name: string
  owner_id: string | null
  due_on: string
  play_ids: string[]
  value: string | null
  unpriced: number
  /** What the contracts in force in other currencies are worth in a year, by currency. */
  others: { currency: string; amount: string }[]
  without_amount: number
  renewal_on: string | null
}

export type Scope = 'mine' | 'team' | 'snoozed'

/** The customers who have an open play, each with what is at stake: the yearly value of its contracts in force and the next renewal. */
export async function listed(context: Context, scope: Scope): Promise<Listed[]> {
  const { workspace, today, actor } = context
  const resting = scope === 'snoozed' ? asleep('n', today) : sql`NOT ${asleep('n', today)}`
  const whose = scope === 'mine' ? sql`coalesce(p.owner_id, o.member_id) = ${memberIn(actor)}::uuid` : sql`true`
  const { rows } = await sql<Listed>`
    WITH listed AS (
      SELECT p.customer_id, min(c.name) AS name, coalesce((array_agg(p.owner_id ORDER BY p.due_on) FILTER (WHERE p.owner_id IS NOT NULL))[1], min(o.member_id::text)::uuid) AS owner_id,
             min(p.due_on) AS due_on, array_agg(p.id ORDER BY p.due_on, p.id) AS play_ids
      FROM plays p
      JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id AND ${notLeft('c')}
      LEFT JOIN customer_members o ON o.workspace_id = p.workspace_id AND o.customer_id = p.customer_id AND o.role = 'owner'
      LEFT JOIN play_snoozes n ON n.workspace_id = p.workspace_id AND n.play_id = p.id
      WHERE p.workspace_id = ${workspace.id} AND p.closed_at IS NULL AND ${resting} AND ${whose}
      GROUP BY p.customer_id
    )
    SELECT l.customer_id, l.name, l.owner_id, l.due_on, l.play_ids, trim_scale(v.value)::text AS value, coalesce(v.unpriced, 0)::int AS unpriced, coalesce(w.others, '[]') AS others,
           coalesce(v.without_amount, 0)::int AS without_amount, v.renewal_on
    FROM listed l
    LEFT JOIN LATERAL (
      SELECT sum(${yearlyValue('k', today)})
               FILTER (WHERE ${recurs('k')} AND k.currency = ${workspace.currency}) AS value,
             count(*) FILTER (WHERE ${recurs('k')} AND ${onDay('k', 'amount', today)} IS NOT NULL AND k.currency <> ${workspace.currency}) AS unpriced,
             count(*) FILTER (WHERE ${recurs('k')} AND ${onDay('k', 'amount', today)} IS NULL) AS without_amount,
             min(${onDay('k', 'ends_on', today)}) AS renewal_on
      FROM contracts k
      WHERE k.workspace_id = ${workspace.id} AND k.customer_id = l.customer_id AND ${inForce('k', today)}
    ) v ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('currency', o.currency, 'amount', trim_scale(o.value)::text) ORDER BY o.currency) AS others
      FROM (
        SELECT k.currency, sum(${yearlyValue('k', today)}) AS value FROM contracts k
        WHERE v.unpriced > 0 AND k.workspace_id = ${workspace.id} AND k.customer_id = l.customer_id AND ${inForce('k', today)}
          AND ${recurs('k')} AND ${onDay('k', 'amount', today)} IS NOT NULL AND k.currency <> ${workspace.currency}
        GROUP BY k.currency) o
    ) w ON true`.execute(context.db)
  return rows
}

export async function counts(context: Context): Promise<Record<Scope, number>> {
  const { workspace, today, actor } = context
  const { rows } = await sql<Record<Scope, string>>`
    SELECT count(DISTINCT p.customer_id) FILTER (WHERE awake AND owner = ${memberIn(actor)}::uuid) AS mine,
           count(DISTINCT p.customer_id) FILTER (WHERE awake) AS team,
           count(DISTINCT p.customer_id) FILTER (WHERE NOT awake) AS snoozed
    FROM (
      SELECT q.customer_id, coalesce(q.owner_id, o.member_id) AS owner, NOT ${asleep('n', today)} AS awake
      FROM plays q
      JOIN customers c ON c.workspace_id = q.workspace_id AND c.id = q.customer_id AND ${notLeft('c')}
      LEFT JOIN customer_members o ON o.workspace_id = q.workspace_id AND o.customer_id = q.customer_id AND o.role = 'owner'
      LEFT JOIN play_snoozes n ON n.workspace_id = q.workspace_id AND n.play_id = q.id
      WHERE q.workspace_id = ${workspace.id} AND q.closed_at IS NULL
    ) p`.execute(context.db)
  const row = rows[0]
  return { mine: Number(row?.mine ?? 0), team: Number(row?.team ?? 0), snoozed: Number(row?.snoozed ?? 0) }
}

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

/** What was done since an instant, and how many plays people found not needed; what the house withdrew itself is nobody's act. */
export async function closedSince(
  context: Context,
  since: Date,
): Promise<{ done: { openedAt: Date; at: Date }[]; dismissed: number }> {
  const done = await context.db
    .selectFrom('play_completions as d')
    .innerJoin('plays as p', (join) =>
      join.onRef('p.workspace_id', '=', 'd.workspace_id').onRef('p.id', '=', 'd.play_id'),
    )
    .select(['p.opened_at as openedAt', 'd.at'])
    .where('d.workspace_id', '=', context.workspace.id)
    .where('d.at', '>=', since)
    .execute()
  const gone = await context.db
    .selectFrom('play_dismissals')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('workspace_id', '=', context.workspace.id)
    .where('at', '>=', since)
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
