import { type RawBuilder, sql } from 'kysely'
import { onDay, onDayFacts } from './amending/on-day.ts'
import { type Amended, termOn } from './amending/terms-on.ts'
import { recurringKinds } from './contract.ts'

type Dated = { readonly startsOn: string; readonly endsOn: string | null; readonly amendments?: readonly Amended[] }

/**
 * How a contract stands on a day: the first and the last day are both covered, and one without a last day goes on. Its last day is the
 * one that holds on that day, with what was amended until then.
 */
export function standingOf({ startsOn, endsOn, amendments = [] }: Dated, day: string): 'ahead' | 'in force' | 'ended' {
  const end = termOn('endsOn', endsOn, amendments, day)
  if (end !== null && end < day) return 'ended'
  return startsOn > day ? 'ahead' : 'in force'
}

/** The same of a row of the records, `k` being what the statement calls it; `end` is its last day where the statement has it already. */
export function inForce(k: string, day: string, end?: RawBuilder<string | null>): RawBuilder<boolean> {
  return sql`(${begun(k, day)} AND NOT ${ended(k, day, end)})`
}

/** Its first day has come. */
export function begun(k: string, day: string): RawBuilder<boolean> {
  return sql`${sql.ref(`${k}.starts_on`)} <= ${day}::date`
}

/** Its last day has passed. */
export function ended(
  k: string,
  day: string,
  end: RawBuilder<string | null> = onDay(k, 'ends_on', day),
): RawBuilder<boolean> {
  return sql`coalesce(${end} < ${day}::date, false)`
}

/** The same among the facts, `day` being a parameter of the statement. */
export function inForceFacts(day = '{today:Date32}'): string {
  return `(starts_on <= ${day} AND ifNull(${onDayFacts('ends_on', day)} >= ${day}, 1))`
}

/** What is paid for again and again has a yearly value: trials and services have none. */
export const recursFacts = `kind IN (${recurringKinds.map((kind) => `'${kind}'`).join(', ')})`

export function recurs(k: string): RawBuilder<boolean> {
  return sql`${sql.ref(`${k}.kind`)} = ANY (${[...recurringKinds]}::text[])`
}
