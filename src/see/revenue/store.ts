import type { Context } from '#platform/context.ts'
import { Counted } from './contract.ts'

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

/** How the workspace chose to count its revenue. */
export async function chosenCounted({ db, workspace }: Context): Promise<Counted | undefined> {
  const row = await db
    .selectFrom('revenue_settings')
    .select(['grace_days as graceDays', 'recognised', 'usage', 'trials', 'services'])
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirst()
  return row && Counted.parse(row)
}

export async function chooseCounted({ db, workspace }: Context, wish: Counted): Promise<void> {
  const { graceDays, ...rest } = wish
  const row = { ...rest, grace_days: graceDays }
  await db
    .insertInto('revenue_settings')
    .values({ ...row, workspace_id: workspace.id })
    .onConflict((on) => on.column('workspace_id').doUpdateSet(row))
    .execute()
}
