import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Meaning } from '../contract.ts'

export type NameRow = {
  id: string
  name: string
  description: string
  hidden: boolean
  means: Meaning | null
  properties: Record<string, string[]>
  firstSeenAt: Date
}

export async function names(context: Context, withHidden: boolean, text = ''): Promise<Pick<NameRow, 'id' | 'name'>[]> {
  const { rows } = await sql<Pick<NameRow, 'id' | 'name'>>`
    SELECT id, name FROM event_names
    WHERE workspace_id = ${context.workspace.id} AND (NOT hidden OR ${withHidden})
      AND position(lower(${text}) IN lower(name)) > 0
    ORDER BY name`.execute(context.db)
  return rows
}

export async function namesById(context: Context, ids: readonly string[]): Promise<Map<string, NameRow>> {
  const { rows } = await sql<NameRow>`
    SELECT id, name, description, hidden, means, properties, first_seen_at AS "firstSeenAt" FROM event_names
    WHERE workspace_id = ${context.workspace.id} AND id = ANY (${ids}::uuid[])`.execute(context.db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Forgets names that nobody described or gave a meaning; answers which these were. */
export async function remove({ db, workspace }: Context, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    DELETE FROM event_names
    WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[]) AND description = '' AND means IS NULL
    RETURNING id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function hiddenNames(context: Context): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`SELECT name FROM event_names WHERE workspace_id = ${context.workspace.id} AND hidden`.execute(context.db)
  return rows.map(({ name }) => name)
}

/** Answers whether there is such a name. */
export async function describe(
  context: Context,
  id: string,
  wish: { description?: string | undefined; hidden?: boolean | undefined; means?: Meaning | null | undefined },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE event_names SET description = coalesce(${wish.description ?? null}, description), hidden = coalesce(${wish.hidden ?? null}::boolean, hidden),
      means = CASE WHEN ${wish.means !== undefined}::boolean THEN ${wish.means ?? null} ELSE means END
    WHERE workspace_id = ${context.workspace.id} AND id = ${id} RETURNING id`.execute(context.db)
  return rows.length > 0
}
