import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { asks, asksByScore, isWithheldAnswer } from './asks-sql.ts'

/**
 * The next so many marks of answers that were written, changed or removed, the lowest first; nobody else looks at them, and what is marked
 * meanwhile is looked at again. An answer may have several: `taken` is how many marks they were.
 */
export async function take({ db, workspace }: Context, limit: number): Promise<{ ids: string[]; taken: number }> {
  const { rows } = await sql<{ id: string; n: number }>`
    WITH chosen AS MATERIALIZED (
      SELECT m.ctid AS at FROM follow_up_marks m
      LEFT JOIN responses r ON r.workspace_id = m.workspace_id AND r.id = m.response_id
      WHERE m.workspace_id = ${workspace.id}
      ORDER BY r.nps, r.answered_at DESC, m.response_id LIMIT ${limit} FOR UPDATE OF m SKIP LOCKED),
    gone AS (DELETE FROM follow_up_marks m USING chosen c WHERE m.ctid = c.at RETURNING m.response_id)
    SELECT response_id AS id, count(*)::int AS n FROM gone GROUP BY 1`.execute(db)
  return { ids: rows.map(({ id }) => id), taken: rows.reduce((sum, { n }) => sum + n, 0) }
}

/** Marks of answers that are older than any rule looks at and have opened nothing go at once, as after the import of a history. */
export async function dropOld({ db, workspace, now }: Context): Promise<void> {
  await sql`
    DELETE FROM follow_up_marks m USING responses r
    WHERE m.workspace_id = ${workspace.id} AND r.workspace_id = m.workspace_id AND r.id = m.response_id
      AND r.answered_at < coalesce((SELECT ${now}::timestamptz - make_interval(days => max(k.within_days)) FROM follow_up_rules k
        WHERE k.workspace_id = ${workspace.id} AND k.paused_at IS NULL), 'infinity')
      AND NOT EXISTS (SELECT FROM follow_ups f WHERE f.workspace_id = m.workspace_id AND f.response_id = m.response_id)
      AND NOT EXISTS (SELECT FROM responses o JOIN follow_ups f ON f.workspace_id = o.workspace_id AND f.response_id = o.id
        WHERE o.workspace_id = r.workspace_id AND o.person_id = r.person_id)`.execute(db)
}

export type Judged = {
  readonly responseId: string
  /** The customer whose answer it is now; `null` of nobody's, and of one that was removed. */
  readonly customerId: string | null
  readonly survey: string
  readonly nps: number | null
  readonly csat: number | null
  readonly csatScale: number
  readonly ces: number | null
  /** Whether any rule asks for it, also one that is switched off: what it opened stays. */
  readonly asks: boolean
  /** The rule that opens a play for it; `null` where none does. */
  readonly ruleId: string | null
  readonly byScore: boolean
  /** Whether the person has answered the same survey later. */
  readonly isOvertaken: boolean
  /** Whether a file brought it. */
  readonly isImported: boolean
  /** Whether it has opened a play already, open or closed, that the house has not withdrawn. */
  readonly hadPlay: boolean
  readonly open: { readonly playId: string; readonly customerId: string } | null
}

/** Sources by which somebody answers here, or says so by hand. */
const own = ['answering', 'meguri']

/** What is to be said of these answers, and of earlier ones of the same people to the same surveys that have an open play. */
export async function judged({ db, workspace, now }: Context, ids: readonly string[]): Promise<Judged[]> {
  const { rows } = await sql<Judged>`
    WITH named AS (SELECT unnest(${[...ids]}::uuid[]) AS id),
    meant AS (
      SELECT id FROM named
      UNION SELECT o.id FROM named JOIN responses r ON r.workspace_id = ${workspace.id} AND r.id = named.id
      JOIN responses o ON o.workspace_id = r.workspace_id AND o.survey = r.survey AND o.answered_at <= r.answered_at
        AND (o.person_id = r.person_id OR o.respondent_key = r.respondent_key)
      JOIN follow_ups f ON f.workspace_id = o.workspace_id AND f.response_id = o.id
      JOIN plays p ON p.workspace_id = f.workspace_id AND p.id = f.play_id AND p.closed_at IS NULL)
    SELECT m.id AS "responseId", r.customer_id AS "customerId", coalesce(r.survey, '') AS survey, r.nps, r.csat::float8 AS csat,
      coalesce(r.csat_scale, 5) AS "csatScale", r.ces::float8 AS ces,
      EXISTS (SELECT FROM follow_up_rules k WHERE k.workspace_id = r.workspace_id AND ${asks}) AS asks,
      rule.id AS "ruleId", coalesce(rule.by_score, false) AS "byScore", later.id IS NOT NULL AS "isOvertaken",
      coalesce(r.source <> ALL (${own}), false) AS "isImported",
      EXISTS (SELECT FROM follow_ups f JOIN plays h ON h.workspace_id = f.workspace_id AND h.id = f.play_id AND h.customer_id = r.customer_id
        WHERE f.workspace_id = ${workspace.id} AND f.response_id = m.id AND NOT EXISTS (SELECT FROM play_dismissals g
          WHERE g.workspace_id = h.workspace_id AND g.play_id = h.id AND g.cause IS NOT NULL)) AS "hadPlay",
      CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('playId', p.id, 'customerId', p.customer_id) END AS open
    FROM meant m
    LEFT JOIN responses r ON r.workspace_id = ${workspace.id} AND r.id = m.id
    LEFT JOIN LATERAL (
      SELECT k.id, ${asksByScore} AS by_score FROM follow_up_rules k
      WHERE k.workspace_id = r.workspace_id AND k.paused_at IS NULL AND ${asks} AND NOT ${isWithheldAnswer}
        AND r.answered_at >= ${now}::timestamptz - make_interval(days => k.within_days)
      ORDER BY k.at, k.id LIMIT 1) rule ON true
    LEFT JOIN LATERAL (
      SELECT l.id FROM responses l WHERE l.workspace_id = r.workspace_id AND l.survey = r.survey
        AND (l.person_id = r.person_id OR l.respondent_key = r.respondent_key) AND (l.answered_at, l.id) > (r.answered_at, r.id) LIMIT 1) later ON true
    LEFT JOIN LATERAL (
      SELECT p.id, p.customer_id FROM follow_ups f JOIN plays p ON p.workspace_id = f.workspace_id AND p.id = f.play_id
      WHERE f.workspace_id = ${workspace.id} AND f.response_id = m.id AND p.closed_at IS NULL LIMIT 1) p ON true
    ORDER BY r.nps, r.answered_at DESC, m.id`.execute(db)
  return rows
}

/** How many plays were opened for answers today. */
export async function openedToday({ db, workspace, today }: Context): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM follow_ups f JOIN plays p ON p.workspace_id = f.workspace_id AND p.id = f.play_id
    WHERE f.workspace_id = ${workspace.id} AND (p.opened_at AT TIME ZONE ${workspace.zone})::date = ${today}::date`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** The plays that were opened for answers at this instant. */
export async function openedAt({ db, workspace, now }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT p.id FROM follow_ups f JOIN plays p ON p.workspace_id = f.workspace_id AND p.id = f.play_id
    WHERE f.workspace_id = ${workspace.id} AND p.opened_at = ${now} AND p.closed_at IS NULL ORDER BY p.id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function note({ db, workspace }: Context, playId: string, responseId: string, ruleId: string) {
  await db
    .insertInto('follow_ups')
    .values({ workspace_id: workspace.id, play_id: playId, response_id: responseId, rule_id: ruleId })
    .execute()
}

export async function noteLeftOut({ db, workspace, today }: Context, many: number): Promise<void> {
  await sql`
    INSERT INTO follow_up_bounds AS b (workspace_id, day, left_out) VALUES (${workspace.id}, ${today}::date, ${many})
    ON CONFLICT (workspace_id, day) DO UPDATE SET left_out = b.left_out + excluded.left_out`.execute(db)
}

/** Whoever opens plays for answers is alone with that, so that a day's bound holds. */
export async function takeTurn({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`follow-ups ${workspace.id}`}, 0))`.execute(db)
}
