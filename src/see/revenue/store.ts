import type { Context } from '#platform/context.ts'

/** By which numbers these contracts go; of one that has none there is nothing. */
export async function numbersOf(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('contracts')
    .select(['id', 'external_id'])
    .where('workspace_id', '=', context.workspace.id)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, external_id }) => [id, external_id]))
}

export async function memberNames(context: Context): Promise<ReadonlyMap<string, string>> {
  const rows = await context.db
    .selectFrom('members')
    .select(['id', 'name'])
    .where('workspace_id', '=', context.workspace.id)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
