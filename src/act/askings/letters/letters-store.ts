import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { answered } from '../hearing/answered-sql.ts'
import { takenBack } from './taken-back-sql.ts'

export type AskingOf = {
  readonly id: string
  readonly questionnaireId: string
  readonly closesAt: Date | null
  readonly linkId: string | null
}

/** The asking that a message is of, whether it asks or reminds, begun or not. */
export async function askingOf({ db, workspace }: Context, messageId: string): Promise<AskingOf | undefined> {
  const { rows } = await sql<AskingOf>`
    SELECT a.id, a.questionnaire_id AS "questionnaireId", a.closes_at AS "closesAt", a.link_id AS "linkId"
    FROM askings a WHERE a.workspace_id = ${workspace.id} AND (a.message_id = ${messageId} OR a.id IN (
      SELECT r.asking_id FROM asking_rounds r WHERE r.workspace_id = ${workspace.id} AND r.message_id = ${messageId}))`.execute(
    db,
  )
  return rows[0]
}

/** Of these letters those that may not go any more: of an asking that is over or whose link was taken back, and reminders to who answered. */
export async function overAmong(context: Context, keys: readonly string[]): Promise<string[]> {
  const { db, workspace, now } = context
  const { rows } = await sql<{ key: string }>`
    SELECT d.letter AS key FROM outgoing o
    JOIN deliveries d ON d.workspace_id = o.workspace_id AND d.id = substring(o.key FROM 10)::uuid
    JOIN asking_rounds r ON r.workspace_id = d.workspace_id AND r.message_id = d.message_id
    JOIN askings a ON a.workspace_id = r.workspace_id AND a.id = r.asking_id
    WHERE o.workspace_id = ${workspace.id} AND o.key = ANY (${keys.filter((key) => key.startsWith('delivery '))}::text[])
      AND (a.state <> 'open' OR a.closes_at <= ${now} OR r.number > 0 AND ${answered('a.id', 'd.person_id')} <> 'not'
        OR ${takenBack(context, 'a.id', 'd.person_id')})`.execute(db)
  return rows.map(({ key }) => key)
}
