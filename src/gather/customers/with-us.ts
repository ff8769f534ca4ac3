import { type RawBuilder, sql } from 'kysely'
import type { Stage } from './contract.ts'

/** Who is not a customer yet, and who is none any more: their health is not read, and nothing of theirs is renewed. */
const notServed = ['prospect', 'left'] as const satisfies readonly Stage[]

/** A customer with us. */
export function isWithUs(stage: Stage): boolean {
  return !notServed.some((one) => one === stage)
}

/** The same of a row of the records, `c` being what the statement calls it. One that was merged into another is nobody. */
export function withUs(c: string): RawBuilder<boolean> {
  return sql`(${unmerged(c)} AND ${sql.ref(`${c}.stage`)} <> ALL (${[...notServed]}::text[]))`
}

/** The same among the facts, which hold no merged ones. */
export const withUsFacts = `stage NOT IN (${notServed.map((stage) => `'${stage}'`).join(', ')})`

/** Who has not left: with us, or a prospect. */
export function hasNotLeft(stage: Stage): boolean {
  return stage !== 'left'
}

export function notLeft(c: string): RawBuilder<boolean> {
  return sql`(${unmerged(c)} AND ${sql.ref(`${c}.stage`)} <> 'left')`
}

function unmerged(c: string): RawBuilder<boolean> {
  return sql`${sql.ref(`${c}.merged_into`)} IS NULL`
}
