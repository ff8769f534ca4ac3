import { sql } from 'kysely'
import type { Context, Desk } from '#platform/context.ts'
import type { Locale } from '#platform/wording/words.ts'
import { type Answers, answersOf, questionnaireVersion, scoresOf, toldOf } from '../../questionnaires/questionnaires.ts'
import { ResponseWish } from '../../surveys/contract.ts'
import { isEmpty, recordResponse } from '../../surveys/surveys.ts'
import { firstDayTaken } from './days.ts'

const atATime = 100

type Waiting = {
  readonly id: string
  readonly linkId: string
  readonly versionId: string
  readonly locale: Locale
  readonly answers: Answers
  readonly survey: string
  readonly at: Date
}

/**
 * Answers without a name become responses when their day is over and nobody goes on with it, all of that day together and in no order, at its noon: neither the time
 * of a row, of its change, of its notice, nor its place beside others says when it came. What they came under is forgotten with it.
 */
export async function handOnAnonymous(desk: Desk): Promise<void> {
  for (;;) {
    const found = await desk.transaction((context) => handOnSome(context, firstDayTaken(desk.workspace.zone, desk.now)))
    if (found < atATime) return
  }
}

async function handOnSome(context: Context, firstTaken: string): Promise<number> {
  const { db, workspace } = context
  const { rows } = await sql<Waiting>`
    WITH chosen AS MATERIALIZED (
      SELECT id FROM anonymous_sittings WHERE workspace_id = ${workspace.id} AND day < ${firstTaken}::date
      ORDER BY random() LIMIT ${atATime} FOR UPDATE SKIP LOCKED),
    taken AS (DELETE FROM anonymous_sittings s USING chosen c WHERE s.workspace_id = ${workspace.id} AND s.id = c.id RETURNING s.*)
    SELECT t.id, t.link_id AS "linkId", t.version_id AS "versionId", t.locale, t.answers, q.name AS survey,
      (t.day + time '12:00') AT TIME ZONE ${workspace.zone} AS at
    FROM taken t
    JOIN answer_links l ON l.workspace_id = t.workspace_id AND l.id = t.link_id
    JOIN questionnaires q ON q.workspace_id = l.workspace_id AND q.id = l.questionnaire_id
    ORDER BY random()`.execute(db)
  for (const { linkId, versionId, locale, answers, survey, at } of rows) {
    const { asked } = await questionnaireVersion(context, versionId)
    const wish = ResponseWish.parse({ ...scoresOf(asked, answers, locale), survey, answeredAt: at })
    if (!answersOf(asked).read(answers, 'complete').ok || isEmpty(wish)) continue
    // Not under which version: on the day of a new one it would tell when.
    await recordResponse(context, wish, toldOf(asked, answers, null))
    await sql`UPDATE answer_links SET handed_on = handed_on + 1 WHERE workspace_id = ${workspace.id} AND id = ${linkId}`.execute(
      db,
    )
  }
  return rows.length
}
