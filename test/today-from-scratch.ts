import { type RawBuilder, sql } from 'kysely'
import { type Context, memberIn } from '#platform/context.ts'
import { asleep } from '../src/act/plays/asleep.ts'
import type { Placed, Scope, Totals } from '../src/act/plays/today/order/ranked-store.ts'
import { inForce, onDayOfMany, recurs, yearlyValue } from '../src/gather/contracts/contracts.ts'
import { noticeDay } from '../src/gather/contracts/fields.ts'
import { notLeft } from '../src/gather/customers/customers.ts'

const pressingDays = 7
const graceDays = 45

/** The order of the day from scratch, of nothing but the records: what is kept is held against it. */
export async function rankedFromScratch(
  context: Context,
  scope: Scope,
  most: number,
): Promise<{ totals: Totals; rows: readonly Placed[] }> {
  const { rows } = await sql<{ totals: Totals; rows: Placed[] }>`
    WITH ${withPlays(context, scope)}, ${stakes(context)}, ${weighed(context)}, ${placed}
    SELECT ${totals} AS totals, coalesce((
      SELECT jsonb_agg(to_jsonb(f) || jsonb_build_object('value', trim_scale(f.value)::text)) FROM (
        SELECT * FROM placed ORDER BY tier, place, weighs * urgency DESC, due_in, customer_id LIMIT ${most}) f), '[]') AS rows`.execute(
    context.db,
  )
  const [answer] = rows
  if (answer === undefined) throw new TypeError('a statement of subqueries answers one row')
  return answer
}

const within: Readonly<Record<Scope, RawBuilder<boolean>>> = {
  mine: sql`awake AND mine`,
  team: sql`awake`,
  snoozed: sql`NOT awake`,
}

/** Whoever has an open play and has not left; `due_in` is `NULL` where none of them is in the scope. */
function withPlays({ workspace, today, actor }: Context, scope: Scope): RawBuilder<unknown> {
  const inScope = within[scope]
  return sql`with_plays AS MATERIALIZED (
    SELECT customer_id, bool_or(leaving) AS leaving, bool_or(awake AND mine) AS mine, bool_or(awake) AS awake, bool_or(NOT awake) AS sleeps,
      min(due_in) FILTER (WHERE ${inScope}) AS due_in,
      min(promised_in) FILTER (WHERE ${inScope}) AS promised_in, min(put_off_in) FILTER (WHERE ${inScope}) AS put_off_in
    FROM (
      SELECT p.customer_id, c.stage = 'leaving' AS leaving, p.due_on - ${today}::date AS due_in,
        CASE WHEN p.promised AND n.until_on IS NULL THEN p.due_on - ${today}::date END AS promised_in,
        n.until_on - ${today}::date AS put_off_in,
        NOT ${asleep('n', today)} AS awake, coalesce(p.owner_id, o.member_id) = ${memberIn(actor)}::uuid AS mine
      FROM plays p
      JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id AND ${notLeft('c')}
      LEFT JOIN customer_members o ON o.workspace_id = p.workspace_id AND o.customer_id = p.customer_id AND o.role = 'owner'
      LEFT JOIN play_snoozes n ON n.workspace_id = p.workspace_id AND n.play_id = p.id
      WHERE p.workspace_id = ${workspace.id} AND p.closed_at IS NULL) open
    GROUP BY customer_id)`
}

/** Their contracts with the terms that hold today, each looked up once. */
function terms({ workspace, today }: Context): RawBuilder<unknown> {
  return sql`(
    SELECT k.id, k.customer_id, k.currency, k.kind, k.period, k.auto_renew, k.starts_on, k.notice_on, k.notice_count, k.notice_unit,
      k.cancel_requested_on IS NOT NULL AS asks,
      ${onDayOfMany('k', 'ends_on', today)} AS last_on, ${onDayOfMany('k', 'amount', today)} AS price
    FROM contracts k JOIN with_plays w ON w.customer_id = k.customer_id AND w.due_in IS NOT NULL
    WHERE k.workspace_id = ${workspace.id} OFFSET 0)`
}

/**
 * Of each contract what it is worth, and which of its days presses: its end, unless it renews by itself or is renewed already, and the
 * last day for notice. Whoever asked to end it has given notice, and does not renew.
 */
function stakes(context: Context): RawBuilder<unknown> {
  const { workspace, today } = context
  const [end, amount] = [sql<string | null>`t.last_on`, sql<string | null>`t.price`]
  const isRenewed = sql`EXISTS (
    SELECT FROM contracts s WHERE s.workspace_id = ${workspace.id} AND s.customer_id = t.customer_id AND s.id <> t.id
      AND (s.renews_id = t.id
        OR ${recurs('s')} AND (s.starts_on - t.last_on BETWEEN 1 AND ${graceDays}::int OR t.kind = 'trial' AND s.starts_on > t.starts_on)))`
  return sql`stakes AS MATERIALIZED (
    SELECT t.customer_id, t.currency, t.holds, t.recurs, t.price, t.yearly, t.last_on, t.ends_in, t.holds AND t.asks AS asked,
      CASE WHEN abs(t.ends_in) <= ${pressingDays}::int AND t.kind <> 'service' AND (
          t.ends_in >= 0 AND t.holds AND (t.asks OR t.auto_renew IS NOT TRUE)
          OR t.ends_in < 0 AND NOT t.asks AND t.auto_renew IS NOT TRUE)
        THEN CASE WHEN NOT ${isRenewed} THEN t.ends_in END END AS end_presses,
      CASE WHEN t.notice_in BETWEEN 0 AND ${pressingDays}::int AND t.holds AND NOT t.asks
        THEN CASE WHEN NOT ${isRenewed} THEN t.notice_in END END AS notice_presses
    FROM (
      SELECT t.*, ${inForce('t', today, end)} AS holds, ${recurs('t')} AS recurs, t.last_on - ${today}::date AS ends_in,
        CASE WHEN ${recurs('t')} THEN ${yearlyValue('t', today, amount)} END AS yearly,
        CASE WHEN t.notice_on IS NOT NULL OR t.notice_count IS NOT NULL
          THEN ${noticeDay('t', today, end)} - ${today}::date END AS notice_in
      FROM ${terms(context)} t OFFSET 0) t)`
}

/** Of each customer what is paid in a year, and the nearest day: the smaller `near` is, the nearer it is, and to come before past. */
function weighed({ workspace }: Context): RawBuilder<unknown> {
  const ours = sql`currency = ${workspace.currency}`
  return sql`weighed AS MATERIALIZED (
    SELECT customer_id, sum(yearly) FILTER (WHERE holds AND ${ours}) AS value,
      count(*) FILTER (WHERE holds AND recurs AND price IS NOT NULL AND NOT ${ours}) AS unpriced,
      count(*) FILTER (WHERE holds AND recurs AND price IS NULL) AS without_amount,
      min(last_on) FILTER (WHERE holds) AS renewal_on, min(ends_in) FILTER (WHERE holds) AS renewal_in,
      bool_or(asked) AS asked, min(ends_in) FILTER (WHERE asked) AS asked_in,
      least(min(4 * abs(end_presses) + CASE WHEN end_presses < 0 THEN 2 ELSE 0 END), min(4 * notice_presses + 1)) AS near
    FROM stakes GROUP BY customer_id),
  elsewhere AS (
    SELECT currency, trim_scale(sum(yearly))::text AS amount FROM stakes
    WHERE holds AND recurs AND price IS NOT NULL AND NOT ${ours} GROUP BY currency),
  middle AS (SELECT coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY value::float8), 1) AS value FROM weighed WHERE value IS NOT NULL)`
}

const placed = sql`placed AS MATERIALIZED (
  SELECT p.*,
    CASE tier WHEN 1 THEN near / 2 WHEN 2 THEN coalesce(leaves_in, 1000000) WHEN 3 THEN least(promised_in, put_off_in) ELSE 0 END AS place
  FROM (
    SELECT l.customer_id, l.due_in, l.promised_in, l.put_off_in, w.renewal_on, w.renewal_in, w.near,
      near / 4 * CASE WHEN near / 2 % 2 = 1 THEN -1 ELSE 1 END AS deadline_in, coalesce(near % 2 = 1, false) AS is_notice,
      l.leaving OR coalesce(w.asked, false) AS gave_notice, CASE WHEN w.asked THEN w.asked_in ELSE w.renewal_in END AS leaves_in,
      CASE WHEN w.near IS NOT NULL THEN 1 WHEN l.leaving OR w.asked THEN 2
        WHEN least(l.promised_in, l.put_off_in) <= 0 THEN 3 ELSE 4 END AS tier,
      w.value, coalesce(w.value::float8, m.value) AS weighs,
      coalesce(w.unpriced, 0) AS unpriced, coalesce(w.without_amount, 0) AS without_amount,
      CASE WHEN w.renewal_in <= 7 OR l.due_in < 0 THEN 4 WHEN w.renewal_in <= 30 THEN 3 WHEN w.renewal_in <= 90 THEN 2 ELSE 1 END AS urgency
    FROM with_plays l CROSS JOIN middle m LEFT JOIN weighed w ON w.customer_id = l.customer_id
    WHERE l.due_in IS NOT NULL) p)`

const totals = sql`(
  SELECT jsonb_build_object('customers', count(*), 'value', trim_scale(sum(value))::text, 'unpriced', coalesce(sum(unpriced), 0),
    'without_amount', coalesce(sum(without_amount), 0), 'unvalued', count(*) FILTER (WHERE value IS NULL AND unpriced = 0),
    'renewals', count(*) FILTER (WHERE renewal_in <= 7)) FROM placed)
  || (SELECT jsonb_build_object('mine', count(*) FILTER (WHERE mine), 'team', count(*) FILTER (WHERE awake),
    'snoozed', count(*) FILTER (WHERE sleeps)) FROM with_plays)
  || jsonb_build_object('others', coalesce((SELECT jsonb_agg(to_jsonb(e) ORDER BY e.currency) FROM elsewhere e), '[]'))`
