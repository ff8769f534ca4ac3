import { type RawBuilder, sql } from 'kysely'
import { type Context, memberIn } from '#platform/context.ts'
import { places, staleOf } from './kept-store.ts'

export type Scope = 'mine' | 'team' | 'snoozed'

/** A customer with an open play, and what decides about its place. Days are counted from today. */
export type Placed = {
  readonly customer_id: string
  readonly due_in: number
  readonly tier: 1 | 2 | 3 | 4
  readonly place: number
  /** The nearest day that presses: a contract ends on it, or notice has to be given by it. */
  readonly deadline_in: number | null
  readonly is_notice: boolean
  /** Whether the customer is leaving, or asked to end a contract. */
  readonly gave_notice: boolean
  /** When the contract ends of which somebody said so; `null` where that is not known. */
  readonly leaves_in: number | null
  readonly promised_in: number | null
  readonly put_off_in: number | null
  readonly renewal_on: string | null
  readonly renewal_in: number | null
  readonly value: string | null
  /** The value, or where it is not known the middle one of the list. */
  readonly weighs: string
  readonly urgency: number
  readonly unpriced: number
  readonly without_amount: number
}

export type Totals = {
  readonly customers: number
  readonly mine: number
  readonly team: number
  readonly snoozed: number
  readonly value: string | null
  readonly unpriced: number
  readonly without_amount: number
  readonly unvalued: number
  readonly renewals: number
  /** What the contracts in force in other currencies are worth in a year, by currency. */
  readonly others: { currency: string; amount: string }[]
}

/**
 * The first so many customers with an open play in the order of the day, and the sums of all of them. First comes what presses: a
 * deadline within a week, notice that was given, a day that somebody promised. Then value × urgency decides. What is kept of each
 * customer is read; of whom something has changed since, it is made anew.
 */
export async function ranked(
  context: Context,
  scope: Scope,
  most: number,
): Promise<{ totals: Totals; rows: readonly Placed[] }> {
  await sql`SET LOCAL work_mem = '48MB'`.execute(context.db)
  const { rows } = await statementOf(context, scope, most, await staleOf(context)).execute(context.db)
  const [answer] = rows
  if (answer === undefined) throw new TypeError('a statement of subqueries answers one row')
  return answer
}

function statementOf(context: Context, scope: Scope, most: number, stale: readonly string[]) {
  return sql<{ totals: Totals; rows: Placed[] }>`
    WITH ${places(context, stale)}, ${scoped(context, scope)}, ${middle}, ${placed}
    SELECT ${totals} AS totals, coalesce((
      SELECT json_agg(f) FROM (
        SELECT * FROM placed ORDER BY tier, place, weight * urgency DESC, due_in, customer_id LIMIT ${most}) f), '[]') AS rows`
}

/** Of the plays in each scope the nearest days; a play that sleeps promises nothing. `NULL` where a customer has none in the scope. */
const within: Readonly<
  Record<Scope, { due: RawBuilder<string>; promised: RawBuilder<string>; putOff: RawBuilder<string> }>
> = {
  mine: { due: sql`owned_due[mine]`, promised: sql`owned_promised[mine]`, putOff: sql`owned_put_off[mine]` },
  team: { due: sql`due_on`, promised: sql`promised_on`, putOff: sql`put_off_on` },
  snoozed: { due: sql`asleep_due_on`, promised: sql`NULL::date`, putOff: sql`NULL::date` },
}

function scoped({ today, actor }: Context, scope: Scope): RawBuilder<unknown> {
  const { due, promised, putOff } = within[scope]
  const here = sql`p.*, array_position(p.owners, ${memberIn(actor)}::uuid) AS mine`
  return sql`counted AS (
    SELECT count(*) FILTER (WHERE mine IS NOT NULL) AS mine, count(*) FILTER (WHERE due_on IS NOT NULL) AS team,
      count(*) FILTER (WHERE asleep_due_on IS NOT NULL) AS snoozed
    FROM (SELECT ${here} FROM places p) p),
  scoped AS NOT MATERIALIZED (
    SELECT customer_id, leaving, ${due} - ${today}::date AS due_in, ${promised} - ${today}::date AS promised_in,
      ${putOff} - ${today}::date AS put_off_in, value, unpriced, without_amount, others, renewal_on, renewal_on - ${today}::date AS renewal_in,
      asked, asked_on - ${today}::date AS asked_in, near
    FROM (SELECT ${here} FROM places p) p WHERE ${due} IS NOT NULL)`
}

/** The exact middle one of the values that are known; of two in the middle, what lies between them. */
const middle = sql`middle AS (
  SELECT coalesce(sum(value) * CASE count(*) WHEN 2 THEN 0.5 ELSE 1 END, 1) AS value
  FROM (
    SELECT value FROM scoped WHERE value IS NOT NULL ORDER BY value
    OFFSET (SELECT greatest(count(value) - 1, 0) / 2 FROM scoped) LIMIT (SELECT 2 - count(value) % 2 FROM scoped)) m)`

/** Of very many it is told by a rounded weight which of them are looked at; their order is then made with all digits. */
const placed = sql`placed AS NOT MATERIALIZED (
  SELECT p.*,
    CASE tier WHEN 1 THEN near / 2 WHEN 2 THEN coalesce(leaves_in, 1000000) WHEN 3 THEN least(promised_in, put_off_in) ELSE 0 END AS place
  FROM (
    SELECT s.customer_id, s.due_in, s.promised_in, s.put_off_in, s.renewal_on, s.renewal_in, s.near, s.unpriced, s.without_amount,
      near / 4 * CASE WHEN near / 2 % 2 = 1 THEN -1 ELSE 1 END AS deadline_in, coalesce(near % 2 = 1, false) AS is_notice,
      s.leaving OR s.asked AS gave_notice, CASE WHEN s.asked THEN s.asked_in ELSE s.renewal_in END AS leaves_in,
      CASE WHEN s.near IS NOT NULL THEN 1 WHEN s.leaving OR s.asked THEN 2
        WHEN least(s.promised_in, s.put_off_in) <= 0 THEN 3 ELSE 4 END AS tier,
      trim_scale(s.value)::text AS value, trim_scale(coalesce(s.value, m.value))::text AS weighs,
      coalesce(s.value, m.value)::float8 AS weight,
      CASE WHEN s.renewal_in <= 7 OR s.due_in < 0 THEN 4 WHEN s.renewal_in <= 30 THEN 3 WHEN s.renewal_in <= 90 THEN 2 ELSE 1 END AS urgency
    FROM scoped s CROSS JOIN middle m) p)`

const totals = sql`(
  SELECT jsonb_build_object('customers', count(*), 'value', trim_scale(sum(value))::text, 'unpriced', coalesce(sum(unpriced), 0),
    'without_amount', coalesce(sum(without_amount), 0), 'unvalued', count(*) FILTER (WHERE value IS NULL AND unpriced = 0),
    'renewals', count(*) FILTER (WHERE renewal_in <= 7)) FROM scoped)
  || (SELECT to_jsonb(c) FROM counted c)
  || jsonb_build_object('others', coalesce((
    SELECT jsonb_agg(jsonb_build_object('currency', currency, 'amount', trim_scale(amount)::text) ORDER BY currency)
    FROM (SELECT key AS currency, sum(value::numeric) AS amount FROM (SELECT others FROM scoped WHERE others IS NOT NULL) s,
      jsonb_each_text(s.others) GROUP BY key) e), '[]'))`
