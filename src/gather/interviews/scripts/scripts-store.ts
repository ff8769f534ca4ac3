import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { memberNames } from '../../customers/customers.ts'
import type { Script } from '../contract.ts'

type Row = Omit<Script, 'author'> & { readonly writer: string }

/** So many a workspace has at most. */
export const most = 200

/** All of them by name, or one. */
export async function scripts(context: Context, id?: string): Promise<Script[]> {
  const { rows } = await sql<Row>`
    SELECT s.id, s.name, s.questions, s.author AS writer, s.updated_at AS "updatedAt" FROM interview_scripts s
    WHERE s.workspace_id = ${context.workspace.id} AND ${id === undefined ? sql`true` : sql`s.id = ${id}`}
    ORDER BY s.name LIMIT ${most}`.execute(context.db)
  const memberIn = (author: string) => (author.startsWith('member:') ? author.slice('member:'.length) : '')
  const names = await memberNames(context, [...new Set(rows.flatMap(({ writer }) => memberIn(writer) || []))])
  return rows.map(({ writer, ...row }) => ({ ...row, author: names.get(memberIn(writer)) ?? null }))
}

export async function idCalled({ db, workspace }: Context, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM interview_scripts
    WHERE workspace_id = ${workspace.id} AND name = ${name}`.execute(db)
  return rows[0]?.id
}

type Kept = Pick<Script, 'name' | 'questions'>

export async function insert({ db, workspace, now, actor }: Context, { name, questions }: Kept): Promise<string> {
  const { id } = await db
    .insertInto('interview_scripts')
    .values({
      workspace_id: workspace.id,
      name,
      questions: JSON.stringify(questions),
      author: actor.author,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update({ db, workspace, now }: Context, id: string, { name, questions }: Kept): Promise<void> {
  await db
    .updateTable('interview_scripts')
    .set({ name, questions: JSON.stringify(questions), updated_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('interview_scripts').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}
