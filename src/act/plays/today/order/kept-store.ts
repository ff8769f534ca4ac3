import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Context, Desk } from '#platform/context.ts'
import { inForce, onDay, recurs, yearlyValue } from '../../../../gather/contracts/contracts.ts'
import { noticeDay } from '../../../../gather/contracts/fields.ts'
import { notLeft } from '../../../../gather/customers/customers.ts'
import { asleep } from '../../asleep.ts'

/** A deadline presses from so many days before it; a contract that ended without a next one, so many days after it. */
const pressingDays = 7
/** A contract that begins so soon after another ended continues it. */
const graceDays = 45

const columns = [
  ...['customer_id', 'from_on', 'until_on', 'rule', 'leaving', 'due_on', 'promised_on', 'put_off_on', 'asleep_due_on'],
  ...['owners', 'owned_due', 'owned_promised', 'owned_put_off', 'value', 'unpriced', 'without_amount', 'others'],
  ...['renewal_on', 'asked', 'asked_on', 'near'],
]
const listed = sql.join(columns.map((column) => sql.ref(column)))
type Ids = readonly string[]

/** Of whom nothing is kept that holds today: somebody changed something of theirs, their day has come, or another rule made it. */
export async function staleOf(context: Context): Promise<Ids> {
  const { rows } = await sql<{ customer_id: string }>`
    SELECT customer_id FROM play_places_stale WHERE workspace_id = ${context.workspace.id}
    UNION SELECT customer_id FROM play_places WHERE workspace_id = ${context.workspace.id} AND NOT ${holds(context)}
    ORDER BY customer_id`.execute(context.db)
  return rows.map(({ customer_id }) => customer_id)
}

/** What is kept, and of these customers what is so now: one row for each customer with an open play. To be called after `computed`. */
export function places(context: Context, stale: Ids): RawBuilder<unknown> {
  const kept = sql`
    SELECT ${listed} FROM play_places WHERE workspace_id = ${context.workspace.id} AND ${holds(context)}`
  if (stale.length === 0) return sql`places AS NOT MATERIALIZED (${kept})`
  return sql`${computed(context, stale)},
  places AS MATERIALIZED (${kept} AND customer_id <> ALL (${stale}::uuid[]) UNION ALL SELECT ${listed} FROM computed)`
}

/** Keeps what is so now of whom something has changed, and of whose day has come. Whoever reads never waits for it. */
export async function keepPlaces(desk: Desk): Promise<void> {
  const stale = await desk.transaction(staleOf)
  for (let at = 0; at < stale.length; at += step)
    await desk.transaction((context) => keep(context, stale.slice(at, at + step)))
}

/** So many customers in one transaction: nobody waits for them longer than a moment. */
const step = 1_000

/** Keeps what is so now of those among these customers whom nobody is changing. */
async function keep(context: Context, stale: Ids): Promise<void> {
  const { db, workspace } = context
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM customers WHERE workspace_id = ${workspace.id} AND id = ANY (${stale}::uuid[])
    ORDER BY id FOR UPDATE SKIP LOCKED`.execute(db)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  const own = sql`workspace_id = ${workspace.id} AND customer_id = ANY (${ids}::uuid[])`
  // The marks that this statement sees are of changes that it sees.
  await sql`WITH ${computed(context, ids)},
    gone AS (DELETE FROM play_places WHERE ${own} AND customer_id NOT IN (SELECT customer_id FROM computed)),
    settled AS (DELETE FROM play_places_stale WHERE ${own})
    INSERT INTO play_places (workspace_id, ${listed}) SELECT ${workspace.id}, ${listed} FROM computed
    ON CONFLICT (workspace_id, customer_id) DO UPDATE SET ${sql.join(
      columns.slice(1).map((column) => sql`${sql.ref(column)} = EXCLUDED.${sql.ref(column)}`),
    )}`.execute(db)
}

function holds(context: Context): RawBuilder<boolean> {
  return sql`(from_on <= ${context.today}::date AND until_on > ${context.today}::date AND rule = ${ruleOf(context)})`
}

const rules = new Map<string, string>()

/** The statement itself names what it makes, so that a house that counts otherwise makes all of it anew. */
function ruleOf(context: Context): string {
  const { currency } = context.workspace
  const known = rules.get(currency)
  if (known !== undefined) return known
  const nowhere = { ...context, today: '', workspace: { ...context.workspace, id: '' } }
  const { sql: text, parameters } = sql`WITH ${statement(nowhere, [], '')}`.compile(context.db)
  const rule = createHash('sha256')
    .update(JSON.stringify([text, parameters]))
    .digest('base64url')
    .slice(0, 16)
  rules.set(currency, rule)
  return rule
}

const computed = (context: Context, ids: Ids) => statement(context, ids, ruleOf(context))

function statement(context: Context, ids: Ids, rule: string): RawBuilder<unknown> {
  return sql`${ofPlays(context, ids)}, ${agreed(context)}, ${atStake(context)},
  computed AS MATERIALIZED (
    SELECT a.customer_id, ${context.today}::date AS from_on,
      least(a.wakes_on, s.turns_on, CASE WHEN s.near IS NOT NULL THEN ${context.today}::date + 1 END, 'infinity') AS until_on,
      ${rule}::text AS rule, a.leaving, a.due_on, a.promised_on, a.put_off_on, a.asleep_due_on,
      coalesce(o.owners, '{}') AS owners, coalesce(o.owned_due, '{}') AS owned_due,
      coalesce(o.owned_promised, '{}') AS owned_promised, coalesce(o.owned_put_off, '{}') AS owned_put_off,
      s.value, coalesce(s.unpriced, 0) AS unpriced, coalesce(s.without_amount, 0) AS without_amount, e.others,
      s.renewal_on, coalesce(s.asked, false) AS asked, s.asked_on, s.near
    FROM awaited a LEFT JOIN of_owners o ON o.customer_id = a.customer_id LEFT JOIN at_stake s ON s.customer_id = a.customer_id
    LEFT JOIN elsewhere e ON e.customer_id = a.customer_id)`
}

/** Their open plays, together and by who is responsible, where they have not left. */
function ofPlays({ workspace, today }: Context, ids: Ids): RawBuilder<unknown> {
  const awake = sql`FILTER (WHERE NOT asleep)`
  return sql`of_plays AS MATERIALIZED (
    SELECT p.customer_id, c.stage = 'leaving' AS leaving, p.due_on, n.until_on AS put_off_on,
      CASE WHEN p.promised AND n.until_on IS NULL THEN p.due_on END AS promised_on,
      ${asleep('n', today)} AS asleep, coalesce(p.owner_id, o.member_id) AS responsible
    FROM plays p
    JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id AND ${notLeft('c')}
    LEFT JOIN customer_members o ON o.workspace_id = p.workspace_id AND o.customer_id = p.customer_id AND o.role = 'owner'
    LEFT JOIN play_snoozes n ON n.workspace_id = p.workspace_id AND n.play_id = p.id
    WHERE p.workspace_id = ${workspace.id} AND p.customer_id = ANY (${ids}::uuid[]) AND p.closed_at IS NULL),
  awaited AS (
    SELECT customer_id, bool_or(leaving) AS leaving, min(due_on) ${awake} AS due_on, min(promised_on) ${awake} AS promised_on,
      min(put_off_on) ${awake} AS put_off_on, min(due_on) FILTER (WHERE asleep) AS asleep_due_on,
      min(put_off_on) FILTER (WHERE asleep) AS wakes_on
    FROM of_plays GROUP BY customer_id),
  of_owners AS (
    SELECT customer_id, array_agg(responsible ORDER BY responsible) AS owners, array_agg(due_on ORDER BY responsible) AS owned_due,
      array_agg(promised_on ORDER BY responsible) AS owned_promised, array_agg(put_off_on ORDER BY responsible) AS owned_put_off
    FROM (
      SELECT customer_id, responsible, min(due_on) AS due_on, min(promised_on) AS promised_on, min(put_off_on) AS put_off_on
      FROM of_plays WHERE NOT asleep AND responsible IS NOT NULL GROUP BY customer_id, responsible) owned
    GROUP BY customer_id)`
}

/** Their contracts with the terms that hold today, each looked up once, and the day from which others hold. */
function terms({ workspace, today }: Context): RawBuilder<unknown> {
  return sql`(
    SELECT k.id, k.customer_id, k.currency, k.kind, k.period, k.auto_renew, k.starts_on, k.notice_on, k.notice_count, k.notice_unit,
      k.cancel_requested_on IS NOT NULL AS asks,
      ${onDay('k', 'ends_on', today)} AS last_on, ${onDay('k', 'amount', today)} AS price,
      (SELECT min(a.from_on) FROM contract_amendments a
        WHERE a.workspace_id = k.workspace_id AND a.contract_id = k.id AND a.from_on > ${today}::date) AS amended_on
    FROM awaited w JOIN contracts k ON k.customer_id = w.customer_id
    WHERE k.workspace_id = ${workspace.id} OFFSET 0)`
}

/**
 * Of each contract what it is worth, and which of its days presses: its end, unless it renews by itself or is renewed already, and the
 * last day for notice. Whoever asked to end it has given notice, and does not renew. It turns on the next day that may change any of it.
 */
function agreed(context: Context): RawBuilder<unknown> {
  const { workspace, today } = context
  const [end, amount] = [sql<string | null>`t.last_on`, sql<string | null>`t.price`]
  const ahead = (day: RawBuilder<unknown>) => sql`CASE WHEN ${day} > ${today}::date THEN ${day} END`
  const isRenewed = sql`EXISTS (
    SELECT FROM contracts s WHERE s.workspace_id = ${workspace.id} AND s.customer_id = t.customer_id AND s.id <> t.id
      AND (s.renews_id = t.id
        OR ${recurs('s')} AND (s.starts_on - t.last_on BETWEEN 1 AND ${graceDays}::int OR t.kind = 'trial' AND s.starts_on > t.starts_on)))`
  return sql`agreed AS MATERIALIZED (
    SELECT t.customer_id, t.currency, t.holds, t.recurs, t.price, t.yearly, t.last_on, t.holds AND t.asks AS asked,
      CASE WHEN abs(t.ends_in) <= ${pressingDays}::int AND t.kind <> 'service' AND (
          t.ends_in >= 0 AND t.holds AND (t.asks OR t.auto_renew IS NOT TRUE)
          OR t.ends_in < 0 AND NOT t.asks AND t.auto_renew IS NOT TRUE)
        THEN CASE WHEN NOT ${isRenewed} THEN t.ends_in END END AS end_presses,
      CASE WHEN t.notice_in BETWEEN 0 AND ${pressingDays}::int AND t.holds AND NOT t.asks
        THEN CASE WHEN NOT ${isRenewed} THEN t.notice_in END END AS notice_presses,
      least(t.amended_on, ${ahead(sql`t.starts_on`)}, ${ahead(sql`t.last_on + 1`)},
        ${ahead(sql`t.last_on - ${pressingDays}::int`)}, ${ahead(sql`t.notice_by - ${pressingDays}::int`)}) AS turns_on
    FROM (
      SELECT t.*, t.notice_by - ${today}::date AS notice_in
      FROM (
        SELECT t.*, ${inForce('t', today, end)} AS holds, ${recurs('t')} AS recurs, t.last_on - ${today}::date AS ends_in,
          CASE WHEN ${recurs('t')} THEN ${yearlyValue('t', today, amount)} END AS yearly,
          CASE WHEN t.notice_on IS NOT NULL OR t.notice_count IS NOT NULL THEN ${noticeDay('t', today, end)} END AS notice_by
        FROM ${terms(context)} t OFFSET 0) t) t)`
}

/** Of each customer what is paid in a year, and the nearest day: the smaller `near` is, the nearer it is, and to come before past. */
function atStake({ workspace }: Context): RawBuilder<unknown> {
  const ours = sql`currency = ${workspace.currency}`
  return sql`at_stake AS (
    SELECT customer_id, sum(yearly) FILTER (WHERE holds AND ${ours}) AS value,
      count(*) FILTER (WHERE holds AND recurs AND price IS NOT NULL AND NOT ${ours}) AS unpriced,
      count(*) FILTER (WHERE holds AND recurs AND price IS NULL) AS without_amount,
      min(last_on) FILTER (WHERE holds) AS renewal_on, coalesce(bool_or(asked), false) AS asked,
      min(last_on) FILTER (WHERE asked) AS asked_on, min(turns_on) AS turns_on,
      least(min(4 * abs(end_presses) + CASE WHEN end_presses < 0 THEN 2 ELSE 0 END), min(4 * notice_presses + 1)) AS near
    FROM agreed GROUP BY customer_id),
  elsewhere AS (
    SELECT customer_id, jsonb_object_agg(currency, amount) AS others
    FROM (
      SELECT customer_id, currency, sum(yearly) AS amount FROM agreed
      WHERE holds AND recurs AND price IS NOT NULL AND NOT ${ours} GROUP BY customer_id, currency) paid
    GROUP BY customer_id)`
}
