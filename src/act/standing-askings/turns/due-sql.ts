import { type RawBuilder, sql } from 'kysely'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import { nobody } from '#platform/stores/facts.ts'
import { onDayOfMany } from '../../../gather/contracts/contracts.ts'
import type { Trigger } from '../contract.ts'
import { undecidedFrom } from '../rule/turns.ts'

export type Span = { readonly from: string; readonly until: string }
type Standing = {
  readonly trigger: Trigger
  readonly seed: string
  readonly activeFrom: string
  readonly graceDays: number
  readonly settledOn: string | null
}

/**
 * Whose turn it is on the days of a span, both included, as a relation: `person_id`, `cause` and `due_on`; `of` are those who are meant, with
 * `id`. One cause is one turn, however often it is told. `keeps` is false where nothing may be written, as in a forecast: what happened is one
 * parameter then.
 */
export async function dueIn(
  context: Context,
  { trigger, seed, activeFrom, graceDays, settledOn }: Standing,
  { from, until }: Span,
  of: RawBuilder<unknown>,
  { keeps }: { readonly keeps: boolean },
): Promise<RawBuilder<unknown>> {
  const here = sql`${context.workspace.id}::uuid`
  const zone = context.workspace.zone
  const shift = sql`${trigger.days}::int`
  if (trigger.kind === 'every')
    return sql`(
      SELECT f.id AS person_id, 'day ' || d.day AS cause, d.day AS due_on FROM (
        SELECT m.id, ${activeFrom}::date
          + ('x' || left(encode(sha256(convert_to(${`${seed} `} || m.id::text, 'UTF8')), 'hex'), 7))::bit(28)::int % ${shift} AS first
        FROM ${of} AS m) f
      CROSS JOIN LATERAL (SELECT f.first + n * ${shift} AS day FROM generate_series(
        greatest(0, ceil((${from}::date - f.first) / ${shift}::numeric))::int, floor((${until}::date - f.first) / ${shift}::numeric)::int) n) d)`
  const first = shiftDate(from, { days: -trigger.days })
  const last = shiftDate(until, { days: -trigger.days })
  if (trigger.kind === 'caseClosed')
    return sql`(
      SELECT k.person_id, 'case ' || k.id AS cause, (k.closed_at AT TIME ZONE ${zone})::date + ${shift} AS due_on
      FROM cases k JOIN ${of} AS m ON m.id = k.person_id
      WHERE k.workspace_id = ${here} AND k.closed_at >= ${first}::date::timestamp AT TIME ZONE ${zone}
        AND k.closed_at < (${last}::date + 1)::timestamp AT TIME ZONE ${zone})`
  if (trigger.kind === 'contract') {
    // As agreed by today: an end that was moved is where it is now.
    const day = trigger.day === 'starts' ? sql.ref('k.starts_on') : onDayOfMany('k', 'ends_on', context.today)
    return sql`(
      SELECT p.id AS person_id, 'contract ' || c.id || ' ' || c.day AS cause, c.day + ${shift} AS due_on
      FROM (SELECT k.id, k.customer_id, ${day} AS day FROM contracts k WHERE k.workspace_id = ${here}) c
      JOIN people p ON p.workspace_id = ${here} AND p.customer_id = c.customer_id JOIN ${of} AS m ON m.id = p.id
      WHERE c.day BETWEEN ${first}::date AND ${last}::date)`
  }
  const open = undecidedFrom({ today: context.today, graceDays, settledOn, from })
  const known = { open: shiftDate(open, { days: -trigger.days }), settled: settledOn ?? activeFrom }
  const happened = await eventsOn(context, trigger.name, { from: first, until: last }, known)
  const columns = { person_id: 'uuid', customer_id: 'uuid', day: 'date' } as const
  const given = await staged(context, columns, happened, keeps ? {} : { fewUntil: Number.POSITIVE_INFINITY })
  return sql`(
    SELECT DISTINCT p.id AS person_id, 'event ' || ${trigger.name}::text || ' ' || g.day AS cause, g.day + ${shift} AS due_on
    FROM ${given} AS g JOIN people p ON p.workspace_id = ${here}
      AND CASE WHEN g.person_id IS NULL THEN p.customer_id = g.customer_id ELSE p.id = g.person_id END
    JOIN ${of} AS m ON m.id = p.id)`
}

type Happened = { readonly person_id: string | null; readonly customer_id: string | null; readonly day: string }

type Known = { readonly open: string; readonly settled: string }

/**
 * On which days such an event happened, to whom; once for each day, however often it came. Before `open` only what became known since it was
 * looked last, on the day `settled`: the rest was decided then.
 */
async function eventsOn(
  { facts }: Context,
  name: string,
  { from, until }: Span,
  { open, settled }: Known,
): Promise<Happened[]> {
  const rows = await facts.all<{ person_id: string; customer_id: string; day: string }>(
    `SELECT DISTINCT toString(person_id) AS person_id, toString(customer_id) AS customer_id, toString(toDate32(occurred_at, {zone:String})) AS day
     FROM events WHERE workspace_id = {workspace:UUID} AND name = {name:String}
       AND occurred_at > toDateTime64({from:Date32}, 3) - INTERVAL 2 DAY AND occurred_at < toDateTime64({until:Date32}, 3) + INTERVAL 3 DAY
       AND toDate32(occurred_at, {zone:String}) BETWEEN {from:Date32} AND {until:Date32}
       AND (toDate32(occurred_at, {zone:String}) >= {open:Date32} OR received_at >= toDateTime64({settled:Date32}, 3) - INTERVAL 2 DAY)
     ORDER BY day, customer_id, person_id`,
    { name, from, until, open, settled },
  )
  const known = (id: string) => (id === nobody ? null : id)
  return rows
    .map((row) => ({ ...row, person_id: known(row.person_id), customer_id: known(row.customer_id) }))
    .filter(({ person_id, customer_id }) => person_id !== null || customer_id !== null)
}
