import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { isWithheldAnswer } from '../judging/asks-sql.ts'

type Said = {
  readonly responseId: string
  readonly personId: string | null
  readonly personName: string | null
  readonly survey: string
  readonly nps: number | null
  readonly csat: number | null
  readonly csatScale: number
  readonly ces: number | null
  readonly answeredAt: Date
  readonly texts: { question: string; said: string }[]
  readonly isWithheld: boolean
}

/** What is on record of the answer behind a play; nothing where it opened none, or the answer is gone. */
export async function answerOf({ db, workspace }: Context, playId: string): Promise<Said | undefined> {
  const { rows } = await sql<Said>`
    SELECT r.id AS "responseId", r.person_id AS "personId", nullif(q.name, '') AS "personName", r.survey, r.nps, r.csat::float8 AS csat,
      r.csat_scale AS "csatScale", r.ces::float8 AS ces, r.answered_at AS "answeredAt", ${isWithheldAnswer} AS "isWithheld",
      CASE WHEN ${isWithheldAnswer} THEN '[]'::jsonb ELSE coalesce(
        (SELECT jsonb_agg(jsonb_build_object('question', v.question, 'said', v.said) ORDER BY v.question)
         FROM verbatims v WHERE v.workspace_id = r.workspace_id AND v.response_id = r.id), '[]'::jsonb) END AS texts
    FROM follow_ups f
    JOIN responses r ON r.workspace_id = f.workspace_id AND r.id = f.response_id
    LEFT JOIN people q ON q.workspace_id = r.workspace_id AND q.id = r.person_id
    WHERE f.workspace_id = ${workspace.id} AND f.play_id = ${playId}`.execute(db)
  return rows[0]
}
