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

/** The members here by what a file may call them: their address, or their name where only one bears it. */
export async function membersByWord(context: Context): Promise<ReadonlyMap<string, string>> {
  const rows = await context.db
    .selectFrom('members')
    .select(['id', 'email', 'name'])
    .where('workspace_id', '=', context.workspace.id)
    .where('left_at', 'is', null)
    .execute()
  const byName = Map.groupBy(rows, ({ name }) => memberWord(name))
  const unique = [...byName].flatMap(([name, [one, ...others]]): [string, string][] =>
    one && others.length === 0 ? [[name, one.id]] : [],
  )
  return new Map([...unique, ...rows.map(({ id, email }): [string, string] => [memberWord(email), id])])
}

/** One spelling for wide and narrow letters, capitals, and blanks between the names. */
export function memberWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
}

export async function memberNames(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM members WHERE workspace_id = ${context.workspace.id} AND id = ANY (${[...new Set(ids)]}::uuid[])`.execute(
    context.db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
