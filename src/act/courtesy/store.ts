import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { CourtesySettings } from './contract.ts'

const off: CourtesySettings = { caps: [], quietHours: null, onlyWorkingDays: false }

/** What was said, or that all of it is off. */
export async function settings({ db, workspace }: Context): Promise<CourtesySettings> {
  const row = await db
    .selectFrom('courtesy_settings')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirst()
  if (row === undefined) return off
  return CourtesySettings.parse({
    caps: row.caps,
    quietHours: row.quiet_from === null ? null : { from: row.quiet_from, until: row.quiet_until },
    onlyWorkingDays: row.only_working_days,
  })
}

/** Of two who say so at once the second sees what the first has said. */
export async function hold({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`courtesy settings ${workspace.id}`}, 0))`.execute(db)
}

export async function keepSettings({ db, workspace }: Context, wish: CourtesySettings): Promise<void> {
  const columns = {
    caps: JSON.stringify(wish.caps.toSorted((one, other) => (one.purpose < other.purpose ? -1 : 1))),
    quiet_from: wish.quietHours?.from ?? null,
    quiet_until: wish.quietHours?.until ?? null,
    only_working_days: wish.onlyWorkingDays,
  }
  await db
    .insertInto('courtesy_settings')
    .values({ ...columns, workspace_id: workspace.id })
    .onConflict((on) => on.column('workspace_id').doUpdateSet(columns))
    .execute()
}

type ZoneDue = { readonly zone: string; readonly dueAt: Date }

/** The zones in which these people live, with when their letters may go: as a relation with `zone` and `due_at` has it, or now. */
export async function zonesOf(
  { db, workspace, now }: Context,
  personIds: readonly string[],
  dueIn: RawBuilder<unknown> | null,
): Promise<ZoneDue[]> {
  const given = dueIn ?? sql`(SELECT NULL::text AS zone, NULL::timestamptz AS due_at)`
  const { rows } = await sql<ZoneDue>`
    SELECT z.zone, greatest(due.due_at, ${now}) AS "dueAt"
    FROM (SELECT DISTINCT coalesce(zone, ${workspace.zone}) AS zone FROM people
      WHERE workspace_id = ${workspace.id} AND id = ANY (${[...personIds]}::uuid[])) z
    LEFT JOIN ${given} AS due ON due.zone = z.zone ORDER BY z.zone`.execute(db)
  return rows
}
