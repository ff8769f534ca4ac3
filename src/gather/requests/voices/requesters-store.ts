import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** The people who asked for any of these requests, or for what was joined into them, each once. */
export async function requesters({ db, workspace }: Context, requestIds: readonly string[]): Promise<string[]> {
  if (requestIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE below AS (
      SELECT id FROM requests WHERE workspace_id = ${workspace.id} AND id = ANY (${requestIds}::uuid[])
      UNION SELECT r.id FROM requests r JOIN below b ON b.id = r.joined_into WHERE r.workspace_id = ${workspace.id})
    SELECT DISTINCT v.person_id AS id FROM request_voices v JOIN people p ON p.workspace_id = v.workspace_id AND p.id = v.person_id
    WHERE v.workspace_id = ${workspace.id} AND v.request_id IN (SELECT id FROM below) AND p.erased_at IS NULL
    ORDER BY 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** What these requests are called; of those that are not on record there is no title. */
export async function requestTitles({ db, workspace }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('requests')
    .select(['id', 'title'])
    .where('workspace_id', '=', workspace.id)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
