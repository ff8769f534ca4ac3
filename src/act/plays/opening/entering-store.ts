import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Doing } from '../../../see/scorecards/contract.ts'
import type { PlayKind } from '../contract/rules.ts'

export type PlayForMany = {
  readonly kind: PlayKind
  readonly reason: string
  readonly because: Text
  readonly act: Text
  readonly doing: Doing
  readonly dueOn: string
}

const isQuiet = (customer: string, { now }: Context) => sql<boolean>`EXISTS (
  SELECT FROM play_quiet_customers q
  WHERE q.workspace_id = current_workspace() AND q.customer_id = ${sql.ref(customer)} AND q.until > ${now})`

/** The plays that are open for the same reason say why as it is now. */
export async function bringUpToDate(
  context: Context,
  customers: readonly string[],
  { reason, because }: PlayForMany,
): Promise<void> {
  const said = JSON.stringify(because)
  await sql`
    UPDATE plays p SET because = ${said}::jsonb
    WHERE p.workspace_id = ${context.workspace.id} AND p.customer_id = ANY (${customers}::uuid[])
      AND p.reason = ${reason} AND p.closed_at IS NULL AND p.because <> ${said}::jsonb
      AND NOT ${isQuiet('p.customer_id', context)}`.execute(context.db)
}

/**
 * Opens a play for those of the customers who are on record, not kept quiet and without an open one for the same reason: the first
 * `most` in the order given. Answers how many they are, between which ids their plays lie, and which customer, counted from one, came last.
 */
export async function openForMany(
  context: Context,
  customers: readonly string[],
  { kind, reason, because, act, doing, dueOn }: PlayForMany,
  most: number,
): Promise<{ plays: number; firstId: string | null; lastId: string | null; last: number }> {
  const { db, workspace, actor, now } = context
  const { rows } = await sql<{ plays: number; firstId: string | null; lastId: string | null; last: number }>`
    WITH entered AS (
      SELECT id, place FROM unnest(${customers}::uuid[]) WITH ORDINALITY AS t(id, place)),
    due AS (
      SELECT c.id FROM entered e JOIN customers c ON c.workspace_id = ${workspace.id} AND c.id = e.id
      WHERE NOT ${isQuiet('c.id', context)}
        AND NOT EXISTS (
          SELECT FROM plays p
          WHERE p.workspace_id = ${workspace.id} AND p.customer_id = c.id AND p.reason = ${reason} AND p.closed_at IS NULL)
      ORDER BY e.place LIMIT ${most} FOR KEY SHARE OF c),
    opened AS (
      INSERT INTO plays (workspace_id, customer_id, kind, reason, because, act, doing, owner_id, due_on, opened_at, opened_by)
      SELECT ${workspace.id}, due.id, ${kind}, ${reason}, ${JSON.stringify(because)}::jsonb, ${JSON.stringify(act)}::jsonb, ${doing},
        (SELECT m.member_id FROM customer_members m
         WHERE m.workspace_id = ${workspace.id} AND m.customer_id = due.id AND m.role = 'owner' LIMIT 1),
        ${dueOn}::date, ${now}, ${actor.author}
      FROM due RETURNING id, customer_id)
    SELECT count(*)::int AS plays, min(o.id::text) AS "firstId", max(o.id::text) AS "lastId", coalesce(max(e.place), 0)::int AS last
    FROM opened o JOIN entered e ON e.id = o.customer_id`.execute(db)
  return rows[0] ?? { plays: 0, firstId: null, lastId: null, last: 0 }
}

/** How many plays a rule has opened of those who entered at once. */
export async function openedSoFar({ db, workspace }: Context, ruleId: string, noticeId: string): Promise<number> {
  const row = await db
    .selectFrom('play_rule_bounds')
    .select('opened')
    .where('workspace_id', '=', workspace.id)
    .where('rule_id', '=', ruleId)
    .where('notice_id', '=', noticeId)
    .executeTakeFirst()
  return row?.opened ?? 0
}

export async function noteBound(
  { db, workspace, now }: Context,
  ruleId: string,
  noticeId: string,
  { entered, opened, leftOut }: { entered: number; opened: number; leftOut: number },
): Promise<void> {
  const told = { entered, opened, left_out: leftOut, at: now }
  await db
    .insertInto('play_rule_bounds')
    .values({ workspace_id: workspace.id, rule_id: ruleId, notice_id: noticeId, ...told })
    .onConflict((on) => on.columns(['workspace_id', 'rule_id', 'notice_id']).doUpdateSet(told))
    .execute()
}
