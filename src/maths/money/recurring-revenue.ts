import { type CalendarDate, dayNumber } from '../time/calendar-date.ts'
import { amountNotNegative, type DecimalText, decimalText, type ExactDecimal, sumOfDecimals } from './decimal.ts'

/**
 * A recurring contract of a customer. It is in force from `startsOn` to `endsOn`, both included; `endsOn` null has no
 * end agreed. All monthly values are of one currency: convert first.
 */
export type RecurringContract = {
  readonly customer: string
  readonly monthlyValue: DecimalText
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate | null
}

/**
 * The monthly recurring revenue on a date: the sum of the monthly values of the contracts in force on it.
 *
 * Twelve times this is the annual figure. A contract that starts tomorrow or ended yesterday is not in it.
 *
 * @throws   RangeError naming `contracts[i].monthlyValue` when it is negative or not a decimal, `contracts[i].endsOn`
 *           when it comes before the start, or a date that does not exist.   O(n)
 * @example  recurringRevenueOn([{ customer: 'a', monthlyValue: '100', startsOn: '2026-01-01', endsOn: null }],
 *             '2026-04-01')  // '100'
 */
export function recurringRevenueOn(contracts: readonly RecurringContract[], on: CalendarDate): DecimalText {
  return decimalText(sumOfDecimals(revenuePerCustomer(contracts, on).values()))
}

/** The revenue on a date of each customer with a contract in force on it, a free one included with 0. */
export function revenuePerCustomer(
  contracts: readonly RecurringContract[],
  on: CalendarDate,
): Map<string, ExactDecimal> {
  const day = dayNumber(on)
  const revenue = new Map<string, ExactDecimal>()
  contracts.forEach((contract, i) => {
    const value = amountNotNegative(contract.monthlyValue, `contracts[${i}].monthlyValue`)
    const { starts, ends } = spanOf(contract, i)
    if (day < starts || day > ends) return
    revenue.set(contract.customer, revenue.get(contract.customer)?.plus(value) ?? value)
  })
  return revenue
}

/** The first and the last day number of a contract; the last is infinite when no end is agreed. */
export function spanOf({ startsOn, endsOn }: RecurringContract, i: number): { starts: number; ends: number } {
  const starts = dayNumber(startsOn)
  const ends = endsOn === null ? Number.POSITIVE_INFINITY : dayNumber(endsOn)
  if (ends < starts) throw new RangeError(`contracts[${i}].endsOn: '${endsOn}' comes before startsOn '${startsOn}'`)
  return { starts, ends }
}
