import { Decimal } from 'decimal.js'
import { type RawBuilder, sql } from 'kysely'
import type { Period } from './contract.ts'
import { monthsIn } from './terms.ts'

/** What a contract is worth in a year. The facts keep it beside each contract as `yearly_value`, made by the same rule. */
export function yearlyValueOf(amount: string | null, period: Period): string | null {
  return amount === null ? null : new Decimal(amount).times(12 / monthsIn[period]).toFixed()
}

/** The same of a row of the records, `k` being what the statement calls it. */
export function yearlyValue(k: string): RawBuilder<string | null> {
  const [amount, period] = [sql.ref(`${k}.amount`), sql.ref(`${k}.period`)]
  const worth = Object.entries(monthsIn).map(
    ([name, months]) => sql`WHEN ${sql.lit(name)} THEN ${amount} * ${sql.lit(12 / months)}`,
  )
  return sql`CASE ${period} ${sql.join(worth, sql` `)} END`
}
