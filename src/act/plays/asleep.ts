import { type RawBuilder, sql } from 'kysely'

/** A play sleeps until its day, and on that day it is awake. */
export function isAsleep(until: string, today: string): boolean {
  return until > today
}

/** The same of a snooze on record, `nap` being what the statement calls it; a play without one is awake. */
export function asleep(nap: string, today: string): RawBuilder<boolean> {
  return sql`coalesce(${sql.ref(`${nap}.until_on`)} > ${today}::date, false)`
}
