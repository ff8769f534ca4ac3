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
