import { type Insertable, type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Touchpoints } from '#platform/stores/database.ts'
import type { QuestionOf } from './contract.ts'

type Kept = 'workspace_id' | 'id' | 'author' | 'created_at' | 'updated_at' | 'questions'
export type Columns = Omit<Selectable<Touchpoints>, Kept>
export type Row = Columns & {
  readonly id: string
  readonly updated_at: Date
  readonly owner_name: string | null
  readonly questions: readonly QuestionOf[]
}

/** As many as a workspace has at most. */
export const most = 200

const asked = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('survey', q.survey, 'question', q.question) ORDER BY q.survey, q.question), '[]')
  FROM touchpoint_questions q WHERE q.workspace_id = t.workspace_id AND q.touchpoint_id = t.id)`

/** All of them in the order of the journey, or one. */
export async function rows({ db, workspace }: Context, id?: string): Promise<Row[]> {
  const found = await sql<Row>`
    SELECT t.*, m.name AS owner_name, ${asked} AS questions
    FROM touchpoints t LEFT JOIN members m ON m.workspace_id = t.workspace_id AND m.id = t.owner_id
    WHERE t.workspace_id = ${workspace.id} AND ${id === undefined ? sql`true` : sql`t.id = ${id}`}
    ORDER BY t.place, t.id LIMIT ${most}`.execute(db)
  return found.rows
}

/** Two who declare or change at once come one after the other. */
export async function hold({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`touchpoints ${workspace.id}`}, 0))`.execute(db)
}

export async function insert(
  { db, workspace, now, actor }: Context,
  columns: Omit<Insertable<Touchpoints>, Kept>,
): Promise<string> {
  const { id } = await db
    .insertInto('touchpoints')
    .values({ ...columns, workspace_id: workspace.id, author: actor.author, created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update({ db, workspace, now }: Context, id: string, columns: Partial<Columns>): Promise<void> {
  await db
    .updateTable('touchpoints')
    .set({ ...columns, updated_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('touchpoints').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

/** These and no others are its questions. */
export async function setQuestions(
  { db, workspace }: Context,
  id: string,
  questions: readonly QuestionOf[],
): Promise<void> {
  const [surveys, keys] = [questions.map(({ survey }) => survey), questions.map(({ question }) => question)]
  const wished = sql`(SELECT DISTINCT * FROM unnest(${surveys}::text[], ${keys}::text[]) AS w (survey, question))`
  await sql`DELETE FROM touchpoint_questions q WHERE q.workspace_id = ${workspace.id} AND q.touchpoint_id = ${id}
    AND (q.survey, q.question) NOT IN (SELECT w.survey, w.question FROM ${wished} w)`.execute(db)
  await sql`INSERT INTO touchpoint_questions (workspace_id, touchpoint_id, survey, question)
    SELECT ${workspace.id}::uuid, ${id}::uuid, w.survey, w.question FROM ${wished} w
    ON CONFLICT (workspace_id, survey, question) DO NOTHING`.execute(db)
  await sql`UPDATE touchpoints t SET questions = ${asked} WHERE t.workspace_id = ${workspace.id} AND t.id = ${id}
    AND t.questions <> ${asked}`.execute(db)
}

export async function isMember({ db, workspace }: Context, id: string): Promise<boolean> {
  const found = await sql`SELECT FROM members WHERE workspace_id = ${workspace.id} AND id = ${id}`.execute(db)
  return found.rows.length > 0
}
