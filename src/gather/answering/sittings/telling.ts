import { sql } from 'kysely'
import type { Context, Desk } from '#platform/context.ts'
import { type Answers, questionnaireVersion, toldOf } from '../../questionnaires/questionnaires.ts'
import { tellResponse } from '../../surveys/surveys.ts'

const atATime = 100

type Untold = { readonly responseId: string; readonly versionId: string; readonly answers: Answers }

/** Of answers from before it was said what of them can be counted it is said now, under the questions that they were given to. */
export async function tellUntold(desk: Desk): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const last = await desk.transaction((context) => tellSome(context, after))
    if (last === undefined) return
    after = last
  }
}

async function tellSome(context: Context, after: string): Promise<string | undefined> {
  const { rows } = await sql<Untold>`
    SELECT r.id AS "responseId", s.version_id AS "versionId", s.answers
    FROM (
      SELECT workspace_id, id, external_id FROM responses
      WHERE workspace_id = ${context.workspace.id} AND source = 'answering' AND told IS NULL AND id > ${after}::uuid
      ORDER BY id LIMIT ${atATime}) r
    JOIN sittings s ON s.workspace_id = r.workspace_id AND s.id::text = r.external_id
    ORDER BY r.id`.execute(context.db)
  for (const { responseId, versionId, answers } of rows) {
    const { asked, number } = await questionnaireVersion(context, versionId)
    await tellResponse(context, responseId, toldOf(asked, answers, number))
  }
  return rows.at(-1)?.responseId
}
