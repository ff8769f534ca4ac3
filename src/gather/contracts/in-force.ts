import { type RawBuilder, sql } from 'kysely'
import { recurringKinds } from './contract.ts'

/** How a contract stands on a day: the first and the last day are both covered, and one without a last day goes on. */
export function standingOf(
  contract: { startsOn: string; endsOn: string | null },
  day: string,
): 'ahead' | 'in force' | 'ended' {
  if (contract.endsOn !== null && contract.endsOn < day) return 'ended'
  return contract.startsOn > day ? 'ahead' : 'in force'
}

/** The same of a row of the records, `k` being what the statement calls it. */
export function inForce(k: string, day: string): RawBuilder<boolean> {
  const [startsOn, endsOn] = [sql.ref(`${k}.starts_on`), sql.ref(`${k}.ends_on`)]
  return sql`(${startsOn} <= ${day}::date AND (${endsOn} IS NULL OR ${endsOn} >= ${day}::date))`
}

/** Its first day has come. */
export function begun(k: string, day: string): RawBuilder<boolean> {
  return sql`${sql.ref(`${k}.starts_on`)} <= ${day}::date`
}

/** Its last day has passed. */
export function ended(k: string, day: string): RawBuilder<boolean> {
  return sql`coalesce(${sql.ref(`${k}.ends_on`)} < ${day}::date, false)`
}

/** The same among the facts, `day` being a parameter of the statement. */
export function inForceFacts(day = '{today:Date32}'): string {
  return `(starts_on <= ${day} AND ifNull(ends_on >= ${day}, 1))`
}

/** What is paid for again and again has a yearly value: trials and services have none. */
export const recursFacts = `kind IN (${recurringKinds.map((kind) => `'${kind}'`).join(', ')})`

export function recurs(k: string): RawBuilder<boolean> {
  return sql`${sql.ref(`${k}.kind`)} = ANY (${[...recurringKinds]}::text[])`
}
