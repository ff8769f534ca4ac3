import type { Context } from '#platform/context.ts'

/** So long people are left alone until somebody says otherwise. */
const restDays = 30

export async function settings({ db, workspace }: Context): Promise<{ restDays: number }> {
  const row = await db
    .selectFrom('asking_settings')
    .select('rest_days')
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirst()
  return { restDays: row?.rest_days ?? restDays }
}

export async function keepSettings({ db, workspace }: Context, wish: { restDays: number }): Promise<void> {
  const columns = { rest_days: wish.restDays }
  await db
    .insertInto('asking_settings')
    .values({ ...columns, workspace_id: workspace.id })
    .onConflict((on) => on.column('workspace_id').doUpdateSet(columns))
    .execute()
}
