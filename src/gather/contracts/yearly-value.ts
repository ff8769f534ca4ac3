import { Decimal } from 'decimal.js'
import { type RawBuilder, sql } from 'kysely'
import { onDay, onDayFacts } from './amending/on-day.ts'
import { monthsIn, type Period } from './billing/period.ts'

const Exact = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP })
const places = 6

/**
 * What a contract is worth in a year: its amount times twelve by the months of its period, multiplied first, and rounded once, at the
 * sixth place, where it does not come out even. It is never made of the month.
 */
export function yearlyValueOf(amount: string | null, period: Period): string | null {
  return amount === null ? null : new Exact(amount).times(12).div(monthsIn(period)).toDecimalPlaces(places).toFixed()
}

/**
 * The same of a row of the records on a day, with what was amended until then; `k` is what the statement calls the contract, and
 * `amount` the amount of that day where the statement has it already.
 */
export function yearlyValue(
  k: string,
  day: string,
  amount: RawBuilder<string | null> = onDay(k, 'amount', day),
): RawBuilder<string | null> {
  // The zeros are digits that the division keeps, so that it is rounded at the sixth place and not before.
  return sql`round(${amount} * 12.000000000000 / months_of(${sql.ref(`${k}.period`)}), ${sql.lit(places)})`
}

/** The same among the facts, which keep it beside each contract and each of its amendments, made by the same rule. */
export function yearlyValueFacts(day?: string): string {
  return onDayFacts('yearly_value', day)
}
