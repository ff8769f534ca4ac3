import type { Context } from '#platform/context.ts'
import { type Colleague, colleagues } from '../cast/cast.ts'

/** Who works there. */
export async function welcomeColleagues({ db, workspace, locale }: Context): Promise<Record<Colleague, string>> {
  const rows = await db
    .insertInto('members')
    .values(Object.values(colleagues).map((one) => ({ ...one, name: one.name[locale], workspace_id: workspace.id })))
    .returning(['id', 'email'])
    .execute()
  const idOf = (one: Colleague) => rows.find((row) => row.email === colleagues[one].email)?.id ?? ''
  return { sakura: idOf('sakura'), tomas: idOf('tomas'), ken: idOf('ken') }
}
