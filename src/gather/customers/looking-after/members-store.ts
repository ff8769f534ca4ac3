import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Whether somebody is a member here at present. */
export async function isMember(context: Context, memberId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM members WHERE workspace_id = ${context.workspace.id} AND id = ${memberId} AND left_at IS NULL`.execute(
      context.db,
    )
  return rows.length > 0
}

export async function presentMembers(context: Context): Promise<{ id: string; email: string; name: string }[]> {
  return context.db
    .selectFrom('members')
    .select(['id', 'email', 'name'])
    .where('workspace_id', '=', context.workspace.id)
    .where('left_at', 'is', null)
    .execute()
}

export async function memberNames(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM members WHERE workspace_id = ${context.workspace.id} AND id = ANY (${[...new Set(ids)]}::uuid[])`.execute(
    context.db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
