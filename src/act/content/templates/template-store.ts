import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { ContentTemplateVersions } from '#platform/stores/database.ts'
import {
  type ContentTemplate,
  Fallbacks,
  type TemplateVersion,
  Texts,
  UsedPieces,
  type VersionWish,
} from '../contract/templates.ts'

/** A version with its bodies as HTML, in which variables still stand. */
export type KeptVersion = TemplateVersion & { readonly html: Readonly<Record<'en' | 'ja', string>> }
type Columns = Partial<{ name: string; is_safety: boolean; archived_at: Date | null; archived_by: string | null }>

/** By name, strictly after the place in that order. */
export async function page(
  context: Context,
  { archived, after, limit }: { archived: boolean; after?: { name: string; id: string } | undefined; limit: number },
): Promise<ContentTemplate[]> {
  return templates(
    context,
    sql`(t.archived_at IS NOT NULL) = ${archived} AND ${
      after === undefined ? sql`true` : sql`(t.name, t.id) > (${after.name}::text, ${after.id}::uuid)`
    }`,
    limit,
  )
}

export async function find(context: Context, id: string): Promise<ContentTemplate | undefined> {
  return (await templates(context, sql`t.id = ${id}`, 1))[0]
}

export async function isNamed(context: Context, name: string, except: string | null): Promise<boolean> {
  let query = context.db
    .selectFrom('content_templates')
    .select('id')
    .where('workspace_id', '=', context.workspace.id)
    .where('name', '=', name)
    .where('archived_at', 'is', null)
  if (except !== null) query = query.where('id', '<>', except)
  return (await query.executeTakeFirst()) !== undefined
}

export async function insert(context: Context, name: string, isSafety: boolean): Promise<string> {
  const { id } = await context.db
    .insertInto('content_templates')
    .values({
      workspace_id: context.workspace.id,
      name,
      is_safety: isSafety,
      created_at: context.now,
      updated_at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: Columns): Promise<void> {
  await context.db
    .updateTable('content_templates')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** All versions of a template, the latest first. */
export async function versions(context: Context, templateId: string): Promise<KeptVersion[]> {
  const rows = await rowsOf(context).where('template_id', '=', templateId).orderBy('number', 'desc').execute()
  return rows.map(versionOf)
}

export async function version(context: Context, id: string): Promise<KeptVersion | undefined> {
  const row = await rowsOf(context).where('id', '=', id).executeTakeFirst()
  return row && versionOf(row)
}

/** The version that is still written; `null` where the latest was published. */
export async function draft(context: Context, templateId: string): Promise<KeptVersion | null> {
  const row = await rowsOf(context)
    .where('template_id', '=', templateId)
    .where('published_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : versionOf(row)
}

/** Whoever is saving it is waited for, and nobody saves it until this is over: what is read now is what is approved or published. */
export async function holdDraft({ db, workspace }: Context, templateId: string): Promise<void> {
  await sql`SELECT FROM content_template_versions
    WHERE workspace_id = ${workspace.id} AND template_id = ${templateId} AND published_at IS NULL FOR NO KEY UPDATE`.execute(
    db,
  )
}

/** Writes the draft, or begins the next one; whoever had approved it had approved another text. */
export async function keepDraft(
  context: Context,
  templateId: string,
  { texts, fallbacks, pieces, seasonal }: VersionWish,
  html: KeptVersion['html'],
): Promise<void> {
  const values = {
    texts: JSON.stringify(texts),
    fallbacks: JSON.stringify(fallbacks),
    pieces: JSON.stringify(pieces),
    seasonal,
    html_en: html.en,
    html_ja: html.ja,
    author: context.actor.author,
    updated_at: context.now,
  }
  const present = await draft(context, templateId)
  if (present !== null) return change(context, present.id, { ...values, approved_at: null, approved_by: null })
  const [latest] = await versions(context, templateId)
  await context.db
    .insertInto('content_template_versions')
    .values({
      ...values,
      workspace_id: context.workspace.id,
      template_id: templateId,
      number: (latest?.number ?? 0) + 1,
      created_at: context.now,
    })
    .execute()
}

export async function approve(context: Context, id: string): Promise<void> {
  await change(context, id, { approved_at: context.now, approved_by: context.actor.author })
}

export async function publish(context: Context, id: string): Promise<void> {
  await change(context, id, { published_at: context.now, published_by: context.actor.author })
}

/** What was published is what it is: letters say that they are of it. */
async function change(context: Context, id: string, values: Record<string, unknown>): Promise<void> {
  await context.db
    .updateTable('content_template_versions')
    .set(values)
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .execute()
}

function rowsOf(context: Context) {
  return context.db.selectFrom('content_template_versions').selectAll().where('workspace_id', '=', context.workspace.id)
}

type Row = {
  id: string
  name: string
  isSafety: boolean
  archivedAt: Date | null
  updatedAt: Date
  publishedNumber: number | null
  publishedId: string | null
  draftNumber: number | null
  isDraftApproved: boolean
  html_en: string | null
  html_ja: string | null
}

async function templates(context: Context, which: ReturnType<typeof sql>, limit: number): Promise<ContentTemplate[]> {
  const { rows } = await sql<Row>`
    SELECT t.id, t.name, t.is_safety AS "isSafety", t.archived_at AS "archivedAt", t.updated_at AS "updatedAt",
      (SELECT max(number) FROM content_template_versions v WHERE v.workspace_id = t.workspace_id AND v.template_id = t.id
        AND v.published_at IS NOT NULL) AS "publishedNumber",
      (SELECT v.id FROM content_template_versions v WHERE v.workspace_id = t.workspace_id AND v.template_id = t.id
        AND v.published_at IS NOT NULL ORDER BY number DESC LIMIT 1) AS "publishedId",
      (SELECT number FROM content_template_versions v WHERE v.workspace_id = t.workspace_id AND v.template_id = t.id
        AND v.published_at IS NULL) AS "draftNumber",
      EXISTS (SELECT FROM content_template_versions v WHERE v.workspace_id = t.workspace_id AND v.template_id = t.id
        AND v.published_at IS NULL AND v.approved_at IS NOT NULL) AS "isDraftApproved", latest.html_en, latest.html_ja
    FROM content_templates t LEFT JOIN LATERAL (
      SELECT html_en, html_ja FROM content_template_versions v WHERE v.workspace_id = t.workspace_id AND v.template_id = t.id
      ORDER BY number DESC LIMIT 1) latest ON true
    WHERE t.workspace_id = ${context.workspace.id} AND ${which} ORDER BY t.name, t.id LIMIT ${limit}`.execute(
    context.db,
  )
  return rows.map(({ html_en, html_ja, ...row }) => ({
    ...row,
    lacks: [...(html_en ? [] : (['en'] as const)), ...(html_ja ? [] : (['ja'] as const))],
  }))
}

function versionOf(row: Selectable<ContentTemplateVersions>): KeptVersion {
  const act = (by: string | null, at: Date | null) => (by === null || at === null ? null : { by, at })
  return {
    id: row.id,
    templateId: row.template_id,
    number: row.number,
    texts: Texts.parse(row.texts),
    fallbacks: Fallbacks.parse(row.fallbacks),
    pieces: UsedPieces.parse(row.pieces),
    seasonal: row.seasonal,
    html: { en: row.html_en, ja: row.html_ja },
    author: row.author,
    approved: act(row.approved_by, row.approved_at),
    published: act(row.published_by, row.published_at),
    updatedAt: row.updated_at,
  }
}
