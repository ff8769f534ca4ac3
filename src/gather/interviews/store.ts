import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { wordsOf } from '#platform/finding/wanted.ts'
import type { Interviews } from '#platform/stores/database.ts'
import type { Filter, Interview } from './contract.ts'

export type Place = { readonly on: string; readonly id: string }
type Within = { readonly [Name in keyof Filter]?: Filter[Name] | undefined }

/** The latest first, strictly after the place in that order. */
export async function page(
  context: Context,
  within: Within,
  after: Place | undefined,
  limit: number,
): Promise<Interview[]> {
  const where = matching(within)
  return read(
    context,
    after === undefined ? where : sql`${where} AND (i.held_on, i.id) < (${after.on}::date, ${after.id}::uuid)`,
    limit,
  )
}

export async function count({ db, workspace }: Context, within: Within): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM interviews i
    WHERE i.workspace_id = ${workspace.id} AND ${matching(within)}`.execute(db)
  return rows[0]?.n ?? 0
}

export async function find(context: Context, id: string): Promise<Interview | undefined> {
  return (await read(context, sql`i.id = ${id}`, 1))[0]
}

function matching({ q, customerId, tag }: Within): RawBuilder<boolean> {
  const noted = (condition: RawBuilder<unknown>) => sql`EXISTS (SELECT FROM interview_notes n
    WHERE n.workspace_id = i.workspace_id AND n.interview_id = i.id AND ${condition})`
  const parts: RawBuilder<unknown>[] = wordsOf(q ?? '').map(
    (word) => sql`(position(${word}::text IN fold(i.title || ' ' || i.hypothesis)) > 0
      OR ${noted(sql`position(${word}::text IN fold(n.question || ' ' || n.said)) > 0`)})`,
  )
  if (q !== undefined && q !== '' && parts.length === 0) parts.push(sql`false`)
  if (customerId !== undefined) parts.push(sql`i.customer_id = ${customerId}`)
  if (tag !== undefined) parts.push(noted(sql`${tag} = ANY (n.tags)`))
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` AND `)})`
}

async function read({ db, workspace }: Context, where: RawBuilder<unknown>, limit: number): Promise<Interview[]> {
  const { rows } = await sql<Interview>`
    SELECT i.id, i.customer_id AS "customerId", c.name AS "customerName", i.person_id AS "personId", nullif(p.name, '') AS "personName",
      i.member_id AS "memberId", m.name AS "memberName", i.held_on AS "heldOn", i.title, i.hypothesis, i.updated_at AS "updatedAt",
      (SELECT count(*)::int FROM interview_notes n WHERE n.workspace_id = i.workspace_id AND n.interview_id = i.id AND n.said <> '') AS notes,
      (SELECT coalesce(array_agg(DISTINCT t.tag ORDER BY t.tag), '{}') FROM interview_notes n CROSS JOIN LATERAL unnest(n.tags) AS t (tag)
        WHERE n.workspace_id = i.workspace_id AND n.interview_id = i.id) AS tags
    FROM interviews i
    JOIN customers c ON c.workspace_id = i.workspace_id AND c.id = i.customer_id
    LEFT JOIN people p ON p.workspace_id = i.workspace_id AND p.id = i.person_id
    LEFT JOIN members m ON m.workspace_id = i.workspace_id AND m.id = i.member_id
    WHERE i.workspace_id = ${workspace.id} AND ${where} ORDER BY i.held_on DESC, i.id DESC LIMIT ${limit}`.execute(db)
  return rows
}

type Told = Pick<Interview, 'id' | 'heldOn' | 'title' | 'personName' | 'memberName'> & { readonly said: string }

/** Those of a customer that were held before a moment, with all that was said, the latest first. */
export async function toldOf(
  { db, workspace }: Context,
  customerId: string,
  before: Date,
  limit: number,
): Promise<Told[]> {
  const { rows } = await sql<Told>`
    SELECT i.id, i.held_on AS "heldOn", i.title, nullif(p.name, '') AS "personName", m.name AS "memberName",
      coalesce((SELECT string_agg(n.said, E'\n\n' ORDER BY n.place, n.id) FROM interview_notes n
        WHERE n.workspace_id = i.workspace_id AND n.interview_id = i.id AND n.said <> ''), '') AS said
    FROM interviews i
    LEFT JOIN people p ON p.workspace_id = i.workspace_id AND p.id = i.person_id
    LEFT JOIN members m ON m.workspace_id = i.workspace_id AND m.id = i.member_id
    WHERE i.workspace_id = ${workspace.id} AND i.customer_id = ${customerId}
      AND (i.held_on::timestamp AT TIME ZONE ${workspace.zone}) < ${before}
    ORDER BY i.held_on DESC, i.id DESC LIMIT ${limit}`.execute(db)
  return rows
}

type Columns = Omit<Insertable<Interviews>, 'workspace_id' | 'id' | 'author' | 'created_at' | 'updated_at'>

export async function insert({ db, workspace, now, actor }: Context, columns: Columns): Promise<string> {
  const { id } = await db
    .insertInto('interviews')
    .values({ ...columns, workspace_id: workspace.id, author: actor.author, created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whoever was asked has said what the notes say. */
export async function update({ db, workspace, now }: Context, id: string, columns: Partial<Columns>): Promise<void> {
  await db
    .updateTable('interviews')
    .set({ ...columns, updated_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
  if (columns.person_id !== undefined)
    await db
      .updateTable('interview_notes')
      .set({ person_id: columns.person_id })
      .where('workspace_id', '=', workspace.id)
      .where('interview_id', '=', id)
      .where(sql<boolean>`person_id IS DISTINCT FROM ${columns.person_id}::uuid`)
      .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('interviews').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

export async function isMember({ db, workspace }: Context, id: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM members WHERE workspace_id = ${workspace.id} AND id = ${id}`.execute(db)
  return rows.length > 0
}
