import { sql } from 'kysely'
import type { Context, Desk } from '#platform/context.ts'
import type { Version } from '../../questionnaires/contract.ts'
import { answersOf, questionnaireVersion, scoresOf, toldOf } from '../../questionnaires/questionnaires.ts'
import { ResponseWish } from '../../surveys/contract.ts'
import { forgetResponse, isEmpty, keepResponse } from '../../surveys/surveys.ts'
import type { AnswerLink } from '../contract.ts'
import * as store from './sittings-store.ts'

/** As what the answers of sittings stand among the responses: their source, with the sitting as the id. */
export const source = 'answering'

type Of = Pick<AnswerLink, 'questionnaireName' | 'personId' | 'customerId'>

/** One response for a sitting, however often it is said: it follows the answers. Where nothing is answered any more there is none. */
export async function keepAsResponse(
  context: Context,
  { questionnaireName, personId, customerId }: Of,
  { id, answers, locale }: Pick<store.Sat, 'id' | 'answers' | 'locale'>,
  { asked, number }: Version,
): Promise<void> {
  const wish = ResponseWish.parse({
    ...scoresOf(asked, answers, locale),
    survey: questionnaireName,
    personId,
    customerId,
  })
  const known = { source, externalId: id }
  if (isEmpty(wish)) await forgetResponse(context, known)
  else await keepResponse(context, known, wish, toldOf(asked, answers, number))
  await store.noteKept(context, id)
}

/** So long whoever began is waited for. */
const patienceMs = 60 * 60_000
const atATime = 100

type Still = Of & Pick<store.Sat, 'id' | 'answers' | 'locale' | 'versionId'>

/**
 * What was begun and lay still for an hour is a response as well, where nothing that is required is lacking: whoever gave a score in a
 * mail and closed the page has given it. The sitting stays partial, and going on replaces the response.
 */
export async function keepLyingStill(desk: Desk): Promise<void> {
  const before = new Date(desk.now.getTime() - patienceMs)
  for (;;) {
    const found = await desk.transaction((context) => keepSome(context, before))
    if (found < atATime) return
  }
}

async function keepSome(context: Context, before: Date): Promise<number> {
  const { rows } = await sql<Still>`
    SELECT s.id, s.answers, s.locale, s.version_id AS "versionId", q.name AS "questionnaireName",
      l.person_id AS "personId", p.customer_id AS "customerId"
    FROM sittings s
    JOIN answer_links l ON l.workspace_id = s.workspace_id AND l.id = s.link_id
    JOIN questionnaires q ON q.workspace_id = l.workspace_id AND q.id = l.questionnaire_id
    LEFT JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id
    WHERE s.workspace_id = ${context.workspace.id} AND s.state = 'partial' AND s.kept_at IS NULL AND s.changed_at <= ${before}
    ORDER BY s.changed_at, s.id LIMIT ${atATime} FOR UPDATE OF s SKIP LOCKED`.execute(context.db)
  for (const one of rows) {
    const version = await questionnaireVersion(context, one.versionId)
    if (answersOf(version.asked).read(one.answers, 'complete').ok) await keepAsResponse(context, one, one, version)
    else await store.noteKept(context, one.id)
  }
  return rows.length
}
