import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { bareName, normalName } from './normal-name.ts'

/**
 * The names of these customers as they are found, formed anew from how they are written: what was put back from before names were
 * formed as they are now would be found under another one. Whoever was erased is found under none.
 */
export async function formNamesAnew(context: Context, ids: readonly string[]): Promise<void> {
  const { db, workspace } = context
  const { rows } = await sql<{ id: string; name: string; normal_name: string; bare_name: string }>`
    SELECT id, name, normal_name, bare_name FROM customers
    WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[]) AND normal_name <> ''`.execute(db)
  const wrong = rows.flatMap(({ id, name, ...before }) => {
    const formed = { normal_name: normalName(name), bare_name: bareName(name) }
    const isRight = formed.normal_name === before.normal_name && formed.bare_name === before.bare_name
    return isRight || formed.normal_name === '' ? [] : [{ id, ...formed }]
  })
  if (wrong.length === 0) return
  await sql`
    UPDATE customers c SET normal_name = g.normal_name, bare_name = g.bare_name
    FROM jsonb_to_recordset(${JSON.stringify(wrong)}::jsonb) AS g(id uuid, normal_name text, bare_name text)
    WHERE c.workspace_id = ${workspace.id} AND c.id = g.id`.execute(db)
}
