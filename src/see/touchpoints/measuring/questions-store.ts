import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import type { QuestionOf, ScoreKind } from '../contract.ts'
import { scoreKinds } from '../contract.ts'

export type Asked = QuestionOf & {
  readonly text: Text
  readonly kind: string
  /** Of satisfaction: the highest step. */
  readonly points: number
  /** Of effort: whether a 7 says that it was easy. */
  readonly asksEase: boolean
}

export function isScore(kind: string): kind is ScoreKind {
  return scoreKinds.some((one) => one === kind)
}

/** The questions of all surveys in force, survey by survey, as they are asked. */
export async function questionsInForce({ db, workspace }: Context): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    SELECT q.name AS survey, a.question ->> 'key' AS question, a.question ->> 'kind' AS kind,
      jsonb_build_object('en', coalesce(a.question #>> '{text,en}', ''), 'ja', coalesce(a.question #>> '{text,ja}', '')) AS text,
      coalesce((a.question ->> 'points')::int, 5) AS points, coalesce(a.question ->> 'asks', 'ease') = 'ease' AS "asksEase"
    FROM questionnaires q
    JOIN LATERAL (SELECT v.questions FROM questionnaire_versions v
      WHERE v.workspace_id = q.workspace_id AND v.questionnaire_id = q.id AND v.published_at IS NOT NULL
      ORDER BY v.number DESC LIMIT 1) v ON true
    CROSS JOIN LATERAL jsonb_array_elements(v.questions) WITH ORDINALITY AS a (question, nth)
    WHERE q.workspace_id = ${workspace.id} AND q.retired_at IS NULL ORDER BY q.name, a.nth`.execute(db)
  return rows
}

export type Tally = QuestionOf & {
  readonly n: number
  /** Of nobody and of no customer on record. */
  readonly unnamed: number
  /** How often each step was answered. */
  readonly steps: Readonly<Record<string, number>>
}

/**
 * How often each step of these questions was answered within days until now: the latest answer of each person counts, of whom no person is
 * known that of the address or of the company, and not of who withdrew the consent to analysis.
 */
export async function talliesOf(context: Context, questions: readonly QuestionOf[], days: number): Promise<Tally[]> {
  if (questions.length === 0) return []
  const { db, workspace, now } = context
  const [surveys, keys] = [questions.map(({ survey }) => survey), questions.map(({ question }) => question)]
  const { rows } = await sql<Tally>`
    WITH answered AS (
      SELECT DISTINCT ON (k.survey, k.question, coalesce(r.person_id::text, r.respondent_key, r.customer_id::text, r.id::text))
        k.survey, k.question, (r.answers -> k.question)::numeric AS step, r.person_id IS NULL AND r.customer_id IS NULL AS unnamed
      FROM unnest(${surveys}::text[], ${keys}::text[]) AS k (survey, question)
      JOIN responses r ON r.workspace_id = ${workspace.id} AND r.survey = k.survey AND jsonb_typeof(r.answers -> k.question) = 'number'
      WHERE r.answered_at > ${now}::timestamptz - make_interval(days => ${days}) AND r.answered_at <= ${now}
        AND NOT EXISTS (SELECT FROM people p WHERE p.workspace_id = r.workspace_id AND p.id = r.person_id AND NOT p.may_analyse)
        AND NOT EXISTS (SELECT FROM customers c WHERE c.workspace_id = r.workspace_id AND c.id = r.customer_id AND NOT c.may_analyse)
      ORDER BY k.survey, k.question, coalesce(r.person_id::text, r.respondent_key, r.customer_id::text, r.id::text), r.answered_at DESC, r.id DESC)
    SELECT survey, question, sum(many)::int AS n, sum(unnamed)::int AS unnamed, jsonb_object_agg(step::text, many) AS steps
    FROM (SELECT survey, question, step, count(*)::int AS many, count(*) FILTER (WHERE unnamed)::int AS unnamed FROM answered GROUP BY 1, 2, 3) each_step
    GROUP BY 1, 2`.execute(db)
  return rows
}
