import { sql } from 'kysely'
import type { Context, Desk } from '../context.ts'

/**
 * Takes the statistics of all tables anew that have grown by very much: what looks for one of their rows, or compares them all, would
 * otherwise be planned as for the few that were known, and not end.
 */
export async function lookAgain(desk: Desk): Promise<void> {
  await desk.transaction(({ db }) => sql`SELECT look_again()`.execute(db))
}

/** Lets `lookAgain` know of what this transaction writes as soon as it has ended. */
export async function tellGrowth({ db }: Context): Promise<void> {
  await sql`SELECT pg_stat_force_next_flush()`.execute(db)
}
