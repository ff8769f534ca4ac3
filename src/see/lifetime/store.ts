import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { Forecast } from './contract/forecast.ts'

/** The latest forecast that was made; none before the first. */
export async function latest({ db, workspace }: Context): Promise<Forecast | null> {
  const row = await db
    .selectFrom('lifetime_forecasts')
    .select('told')
    .where('workspace_id', '=', workspace.id)
    .orderBy('made_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : Forecast.parse(row.told)
}

/** How many weeks the latest hold-out check foretold. */
export async function latestWeeks({ db, workspace }: Context): Promise<number | undefined> {
  const row = await db
    .selectFrom('lifetime_forecasts')
    .select('weeks')
    .where('workspace_id', '=', workspace.id)
    .orderBy('made_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.weeks
}

/** One forecast of a day is kept: a later one of the same day takes its place. */
export async function keep({ db, workspace }: Context, forecast: Forecast): Promise<void> {
  const row = {
    made_at: forecast.madeAt,
    weeks: forecast.holdOut.weeks,
    told: JSON.stringify(forecast),
  }
  await db
    .insertInto('lifetime_forecasts')
    .values({ ...row, workspace_id: workspace.id, made_on: forecast.madeOn })
    .onConflict((on) => on.columns(['workspace_id', 'made_on']).doUpdateSet(row))
    .execute()
}

/** Keeps the making of forecasts of a workspace to this transaction: one at a time. */
export async function hold({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('lifetime.forecast'), hashtext(${workspace.id}))`.execute(db)
}
