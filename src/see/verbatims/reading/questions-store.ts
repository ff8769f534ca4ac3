import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Question } from '../contract/shapes.ts'

type Of = { readonly survey: string; readonly question: string }

/**
 * The questions to which somebody answered in text, among the newest answers of each survey: those with the most different answers first,
 * for own words are seldom twice the same.
 */
export async function questions({ db, workspace }: Context): Promise<Question[]> {
  const { rows } = await sql<Question>`
    WITH newest AS (
      SELECT r.survey, r.answers FROM responses r WHERE r.workspace_id = ${workspace.id} AND r.answers <> '{}'
      ORDER BY r.answered_at DESC LIMIT 5000),
    given AS (
      SELECT n.survey, a.key AS question, a.value #>> '{}' AS said FROM newest n CROSS JOIN LATERAL jsonb_each(n.answers) a
      WHERE jsonb_typeof(a.value) = 'string' AND a.key <> '')
    SELECT coalesce(g.survey, q.survey) AS survey, coalesce(g.question, q.question) AS question, coalesce(g.answers, 0) AS answers,
      coalesce(g.different, 0) AS different, coalesce(g.example, '') AS example, q.id IS NOT NULL AS "isRead"
    FROM (
      SELECT survey, question, count(*)::int AS answers, count(DISTINCT said)::int AS different,
        (array_agg(said ORDER BY length(said) DESC))[1] AS example
      FROM given WHERE btrim(said) <> '' GROUP BY survey, question) g
    FULL JOIN (SELECT id, survey, question FROM verbatim_questions WHERE workspace_id = ${workspace.id}) q
      ON q.survey = g.survey AND q.question = g.question
    ORDER BY q.id IS NULL, g.different DESC NULLS LAST, 1, 2 LIMIT 200`.execute(db)
  return rows
}

export async function choose({ db, workspace, actor, now }: Context, { survey, question }: Of): Promise<void> {
  await sql`INSERT INTO verbatim_questions (workspace_id, survey, question, author, created_at)
    VALUES (${workspace.id}, ${survey}, ${question}, ${actor.author}, ${now}) ON CONFLICT DO NOTHING`.execute(db)
}

export async function leave({ db, workspace }: Context, { survey, question }: Of): Promise<void> {
  await sql`DELETE FROM verbatim_questions
    WHERE workspace_id = ${workspace.id} AND survey = ${survey} AND question = ${question}`.execute(db)
  await sql`DELETE FROM verbatims
    WHERE workspace_id = ${workspace.id} AND response_id IS NOT NULL AND survey = ${survey} AND question = ${question}`.execute(
    db,
  )
}

/** Brings in what was answered to the questions of a survey that are read; answers where the next slice begins. */
export async function collect(
  { db, workspace }: Context,
  survey: string,
  after: string,
  limit: number,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM responses WHERE workspace_id = ${workspace.id} AND survey = ${survey} AND id > ${after}::uuid
    ORDER BY id LIMIT ${limit}`.execute(db)
  const ids = rows.map(({ id }) => id)
  await sql`SELECT bring_verbatims(${workspace.id}::uuid, ${ids}::uuid[])`.execute(db)
  return ids.length < limit ? null : (ids.at(-1) ?? null)
}
