import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { notLeft } from '../../../gather/customers/customers.ts'
import { promptHours } from '../contract/limits.ts'
import type { FigureName } from '../contract.ts'
import { isWithheldAnswer } from '../judging/asks-sql.ts'

export type Span = { readonly from: string; readonly until: string }

/** Whether the answer `r` is of these days of the workspace. */
export function isOfDays({ workspace }: Context, { from, until }: Span): RawBuilder<boolean> {
  return sql`(r.answered_at >= ${from}::date::timestamp AT TIME ZONE ${workspace.zone}
    AND r.answered_at < (${until}::date + 1)::timestamp AT TIME ZONE ${workspace.zone})`
}

/** Which of the scores an answer is told by, as the lower the worse; satisfaction compares on the same scale alone. */
const scoreOf = (a: string) =>
  sql`CASE WHEN r.nps IS NOT NULL THEN ${sql.ref(`${a}.nps`)} WHEN r.csat IS NOT NULL THEN ${sql.ref(`${a}.csat`)} ELSE - ${sql.ref(`${a}.ces`)} END`

/**
 * The answers of these days that opened plays, with what became of each: when somebody spoke to the person, and what the person answered
 * next, after the contact, or where there was none after the answer. What may not be analysed is not among them. An answer that is changed
 * after it opened its play is of a later instant; it asked for a reply when the play was opened.
 */
export function loops(context: Context, span: Span): RawBuilder<unknown> {
  const { workspace, now } = context
  return sql`(
    SELECT o.*, round(extract(epoch FROM o.contacted_at - o.asked_at) / 3600, 1)::float8 AS hours,
      n.score AS next_score, n.answered_at AS next_at, sign(n.told - o.told) AS moved,
      o.asked_at <= ${now}::timestamptz - make_interval(hours => ${promptHours}::int) AS is_due
    FROM (
      SELECT f.play_id, f.response_id, p.customer_id, c.name AS customer_name, r.person_id, nullif(q.name, '') AS person_name, r.survey,
        r.nps, r.csat::float8 AS csat, r.csat_scale, r.ces::float8 AS ces, ${scoreOf('r')} AS told, r.answered_at, p.opened_at,
        r.workspace_id, least(r.answered_at, p.opened_at) AS asked_at,
        CASE WHEN d.interaction_id IS NOT NULL THEN d.at END AS contacted_at,
        CASE WHEN d.interaction_id IS NOT NULL THEN 'contacted' WHEN g.cause IS NOT NULL THEN 'withdrawn'
          WHEN d.id IS NOT NULL OR g.id IS NOT NULL THEN 'closed' ELSE 'open' END AS state,
        coalesce(g.cause = 'answered anew', false) AS is_overtaken, ${notLeft('c')} AS still
      FROM follow_ups f
      JOIN plays p ON p.workspace_id = f.workspace_id AND p.id = f.play_id
      JOIN responses r ON r.workspace_id = f.workspace_id AND r.id = f.response_id
      JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
      LEFT JOIN people q ON q.workspace_id = r.workspace_id AND q.id = r.person_id
      LEFT JOIN play_completions d ON d.workspace_id = p.workspace_id AND d.play_id = p.id
      LEFT JOIN play_dismissals g ON g.workspace_id = p.workspace_id AND g.play_id = p.id
      WHERE f.workspace_id = ${workspace.id} AND ${isOfDays(context, span)} AND NOT ${isWithheldAnswer}) o
    JOIN responses r ON r.workspace_id = o.workspace_id AND r.id = o.response_id
    LEFT JOIN LATERAL (
      SELECT ${scoreOf('l')} AS told, coalesce(CASE WHEN r.nps IS NOT NULL THEN l.nps WHEN r.csat IS NOT NULL THEN l.csat ELSE l.ces END)::float8 AS score,
        l.answered_at
      FROM responses l
      WHERE l.workspace_id = r.workspace_id AND l.person_id = r.person_id AND l.id <> r.id AND ${scoreOf('l')} IS NOT NULL
        AND (r.nps IS NOT NULL OR r.csat IS NULL OR l.csat_scale = r.csat_scale)
        AND l.answered_at > coalesce(o.contacted_at, o.answered_at)
      ORDER BY l.answered_at, l.id LIMIT 1) n ON true)`
}

const isCounted = sql`l.state <> 'withdrawn'`
const isContacted = sql`l.state = 'contacted'`
const isPrompt = sql`${isContacted} AND l.contacted_at <= l.asked_at + make_interval(hours => ${promptHours}::int)`
// Whoever answered anew before anybody spoke to them is one of the others: without them hardly any of the others had answered again.
const isOther = sql`(${isCounted} OR l.is_overtaken) AND l.is_due AND NOT (${isContacted})`

/** What each figure counts of these: the figure and its list are one condition. */
export const counted: Readonly<Record<FigureName, RawBuilder<unknown>>> = {
  opened: isCounted,
  open: sql`l.state = 'open'`,
  contacted: isContacted,
  closed: sql`l.state = 'closed'`,
  withdrawn: sql`l.state = 'withdrawn'`,
  due: sql`${isCounted} AND l.is_due`,
  prompt: sql`l.is_due AND ${isPrompt}`,
  others: isOther,
  contactedAgain: sql`${isContacted} AND l.moved IS NOT NULL`,
  contactedBetter: sql`${isContacted} AND l.moved > 0`,
  contactedSame: sql`${isContacted} AND l.moved = 0`,
  contactedWorse: sql`${isContacted} AND l.moved < 0`,
  contactedStill: sql`${isContacted} AND l.still`,
  othersAgain: sql`${isOther} AND l.moved IS NOT NULL`,
  othersBetter: sql`${isOther} AND l.moved > 0`,
  othersSame: sql`${isOther} AND l.moved = 0`,
  othersWorse: sql`${isOther} AND l.moved < 0`,
  othersStill: sql`${isOther} AND l.still`,
}
