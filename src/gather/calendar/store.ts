import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { ClosingDays as ClosingDaysRow } from '#platform/stores/database.ts'
import { CalendarSettings, type ClosingDays, type ClosingDaysWish } from './contract.ts'

/** `null` is the workspace itself. */
export type Whose = string | null

export async function chosen({ db, workspace }: Context): Promise<CalendarSettings | undefined> {
  const row = await db
    .selectFrom('calendars')
    .select(['holidays', 'weekend', 'week_starts_on as weekStartsOn', 'year_starts_in as yearStartsIn'])
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirst()
  return row && CalendarSettings.parse(row)
}

export async function choose({ db, workspace }: Context, wish: CalendarSettings): Promise<void> {
  const row = {
    holidays: wish.holidays,
    weekend: [...wish.weekend],
    week_starts_on: wish.weekStartsOn,
    year_starts_in: wish.yearStartsIn,
  }
  await db
    .insertInto('calendars')
    .values({ ...row, workspace_id: workspace.id })
    .onConflict((on) => on.column('workspace_id').doUpdateSet(row))
    .execute()
}

/** Held to the end of the transaction, so that two at once do not close the same days twice. */
export async function takeTurn({ db, workspace }: Context, whose: Whose): Promise<void> {
  const turn = `closing days ${workspace.id} ${whose ?? ''}`
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(db)
}

export async function closingDays(context: Context, whose: Whose): Promise<ClosingDays[]> {
  const rows = await rowsOf(context).where('customer_id', 'is not distinct from', whose).execute()
  return rows.map(closingDaysOf)
}

/** Those of the workspace and of these customers, by whose they are. */
export async function closingDaysOfMany(
  context: Context,
  customerIds: readonly string[],
): Promise<Map<Whose, ClosingDays[]>> {
  const rows = await rowsOf(context)
    .where(sql<boolean>`(customer_id IS NULL OR customer_id = ANY (${[...customerIds]}::uuid[]))`)
    .execute()
  return Map.groupBy(rows.map(closingDaysOf), ({ customerId }) => customerId)
}

export async function find(context: Context, whose: Whose, id: string): Promise<ClosingDays | undefined> {
  const row = await rowsOf(context)
    .where('customer_id', 'is not distinct from', whose)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && closingDaysOf(row)
}

export async function add({ db, workspace }: Context, whose: Whose, wish: ClosingDaysWish): Promise<ClosingDays> {
  const row = await db
    .insertInto('closing_days')
    .values({ ...columnsOf(wish), workspace_id: workspace.id, customer_id: whose })
    .returningAll()
    .executeTakeFirstOrThrow()
  return closingDaysOf(row)
}

export async function change({ db, workspace }: Context, id: string, wish: ClosingDaysWish): Promise<void> {
  await db
    .updateTable('closing_days')
    .set(columnsOf(wish))
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('closing_days').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

function rowsOf({ db, workspace }: Context) {
  return db
    .selectFrom('closing_days')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .orderBy('first_on')
    .orderBy('id')
}

function columnsOf({ name, firstOn, lastOn }: ClosingDaysWish) {
  return { name, first_on: firstOn, last_on: lastOn }
}

function closingDaysOf(row: Selectable<ClosingDaysRow>): ClosingDays {
  return { id: row.id, customerId: row.customer_id, name: row.name, firstOn: row.first_on, lastOn: row.last_on }
}
