import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { QuestionnaireVersions } from '#platform/stores/database.ts'
import { languagesLacking } from './asked/lacking.ts'
import { Questionnaire as Asked } from './asked/questionnaire.ts'
import type { Questionnaire, Version } from './contract.ts'

type Place = { readonly at: Date; readonly id: string }

/** The latest made first, strictly after the place. */
export async function page(
  context: Context,
  { retired, after, limit }: { retired: boolean; after: Place | undefined; limit: number },
): Promise<(Questionnaire & { createdAt: Date })[]> {
  const beyond = after === undefined ? sql`true` : sql`(q.created_at, q.id) < (${after.at}, ${after.id}::uuid)`
  return rowsWhere(context, sql`(q.retired_at IS NOT NULL) = ${retired} AND ${beyond}`, limit)
}

export async function find(context: Context, id: string): Promise<Questionnaire | undefined> {
  const [found] = await rowsWhere(context, sql`q.id = ${id}`, 1)
  if (found === undefined) return undefined
  const { createdAt: _, ...questionnaire } = found
  return questionnaire
}

type Row = Omit<Questionnaire, 'questions' | 'lacks'> & { createdAt: Date; latest: unknown }

async function rowsWhere(context: Context, which: ReturnType<typeof sql>, limit: number) {
  const { rows } = await sql<Row>`
    SELECT q.id, q.name, q.retired_at AS "retiredAt", q.created_at AS "createdAt",
      greatest(q.updated_at, draft.updated_at, published.published_at) AS "updatedAt",
      published.number AS "publishedNumber", published.id AS "publishedId", draft.number AS "draftNumber", draft.id AS "draftId",
      (SELECT to_jsonb(v) FROM questionnaire_versions v WHERE v.workspace_id = q.workspace_id
        AND v.id = coalesce(draft.id, published.id)) AS latest
    FROM questionnaires q
    LEFT JOIN LATERAL (SELECT id, number, published_at FROM questionnaire_versions v WHERE v.workspace_id = q.workspace_id
      AND v.questionnaire_id = q.id AND v.published_at IS NOT NULL ORDER BY number DESC LIMIT 1) published ON true
    LEFT JOIN LATERAL (SELECT id, number, updated_at FROM questionnaire_versions v WHERE v.workspace_id = q.workspace_id
      AND v.questionnaire_id = q.id AND v.published_at IS NULL) draft ON true
    WHERE q.workspace_id = ${context.workspace.id} AND ${which}
    ORDER BY q.created_at DESC, q.id DESC LIMIT ${limit}`.execute(context.db)
  return rows.map(({ latest, ...row }) => {
    const asked = Asked.parse(latest)
    return { ...row, questions: asked.questions.length, lacks: languagesLacking(asked) }
  })
}

export async function isNamed(context: Context, name: string, except: string | null): Promise<boolean> {
  let query = context.db
    .selectFrom('questionnaires')
    .select('id')
    .where('workspace_id', '=', context.workspace.id)
    .where('name', '=', name)
  if (except !== null) query = query.where('id', '<>', except)
  return (await query.executeTakeFirst()) !== undefined
}

export async function insert(context: Context, name: string): Promise<string> {
  const { id } = await context.db
    .insertInto('questionnaires')
    .values({ workspace_id: context.workspace.id, name, created_at: context.now, updated_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Columns = Partial<{ name: string; retired_at: Date | null; retired_by: string | null }>

export async function update(context: Context, id: string, columns: Columns): Promise<void> {
  await context.db
    .updateTable('questionnaires')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** The latest first: the draft, then what was published. */
export async function versions(context: Context, questionnaireId: string): Promise<Version[]> {
  const rows = await versionRows(context)
    .where('questionnaire_id', '=', questionnaireId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(versionOf)
}

/** The latest first. */
export async function publishedNamed(context: Context, name: string): Promise<Version[]> {
  const rows = await versionRows(context)
    .where('published_at', 'is not', null)
    .where('questionnaire_id', 'in', (of) =>
      of
        .selectFrom('questionnaires')
        .select('id')
        .where('workspace_id', '=', context.workspace.id)
        .where('name', '=', name),
    )
    .orderBy('number', 'desc')
    .execute()
  return rows.map(versionOf)
}

export async function version(context: Context, id: string): Promise<Version | undefined> {
  const row = await versionRows(context).where('id', '=', id).executeTakeFirst()
  return row && versionOf(row)
}

/** Whoever is saving the draft is waited for, and nobody begins, saves or publishes one until this transaction ends. */
export async function hold({ db, workspace }: Context, questionnaireId: string): Promise<void> {
  await sql`SELECT FROM questionnaires WHERE workspace_id = ${workspace.id} AND id = ${questionnaireId} FOR NO KEY UPDATE`.execute(
    db,
  )
}

export async function insertDraft(context: Context, questionnaireId: string, asked: Asked): Promise<string> {
  const next = sql<number>`(SELECT coalesce(max(number), 0) + 1 FROM questionnaire_versions
    WHERE workspace_id = ${context.workspace.id} AND questionnaire_id = ${questionnaireId})`
  const { id } = await context.db
    .insertInto('questionnaire_versions')
    .values({
      workspace_id: context.workspace.id,
      questionnaire_id: questionnaireId,
      number: next,
      title: JSON.stringify(asked.title),
      intro: JSON.stringify(asked.intro),
      questions: JSON.stringify(asked.questions),
      ends: JSON.stringify(asked.ends),
      thanks: JSON.stringify(asked.thanks),
      author: context.actor.author,
      created_at: context.now,
      updated_at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeDraft(context: Context, id: string, change: Partial<Asked>): Promise<void> {
  const parts = Object.fromEntries(Object.entries(change).map(([part, value]) => [part, JSON.stringify(value)]))
  await draftRow(context, id)
    .set({ ...parts, author: context.actor.author, updated_at: context.now })
    .execute()
}

/** From now on it never changes. */
export async function publish(context: Context, id: string): Promise<void> {
  await draftRow(context, id).set({ published_at: context.now, published_by: context.actor.author }).execute()
}

export async function removeDraft(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('questionnaire_versions')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .execute()
}

function draftRow(context: Context, id: string) {
  return context.db
    .updateTable('questionnaire_versions')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .where('published_at', 'is', null)
}

function versionRows(context: Context) {
  return context.db.selectFrom('questionnaire_versions').selectAll().where('workspace_id', '=', context.workspace.id)
}

function versionOf(row: Selectable<QuestionnaireVersions>): Version {
  return {
    id: row.id,
    questionnaireId: row.questionnaire_id,
    number: row.number,
    asked: Asked.parse(row),
    author: row.author,
    updatedAt: row.updated_at,
    published: row.published_at === null ? null : { by: row.published_by ?? '', at: row.published_at },
  }
}
