import { type RawBuilder, sql } from 'kysely'

/** Whether a person is there on a day: the day on which they leave is the first without them. */
export function isPresent({ leftOn }: { readonly leftOn: string | null }, day: string): boolean {
  return leftOn === null || leftOn > day
}

/** The same of a row of the records, `p` being what the statement calls it. */
export function present(p: string, day: string): RawBuilder<boolean> {
  const leftOn = sql.ref(`${p}.left_on`)
  return sql`(${leftOn} IS NULL OR ${leftOn} > ${day}::date)`
}

/** The same among the facts, `day` being a parameter of the statement. */
export function presentFacts(day = '{today:Date32}'): string {
  return `ifNull(left_on > ${day}, 1)`
}
