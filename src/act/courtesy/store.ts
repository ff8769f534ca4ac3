import type { Context } from '#platform/context.ts'
import { CourtesySettings } from './contract.ts'

const off: CourtesySettings = { caps: [] }

/** What was said, or that all of it is off. */
export async function settings({ db, workspace }: Context): Promise<CourtesySettings> {
  const row = await db
    .selectFrom('courtesy_settings')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirst()
  return row === undefined ? off : CourtesySettings.parse({ caps: row.caps })
}

export async function keepSettings({ db, workspace }: Context, { caps }: CourtesySettings): Promise<void> {
  const columns = {
    caps: JSON.stringify(caps.toSorted((one, other) => (one.purpose < other.purpose ? -1 : 1))),
  }
  await db
    .insertInto('courtesy_settings')
    .values({ ...columns, workspace_id: workspace.id })
    .onConflict((on) => on.column('workspace_id').doUpdateSet(columns))
    .execute()
}
