import { Decimal } from 'decimal.js'
import { monthsIn, type Period } from './period.ts'

/** What a contract costs, however its source writes it down. */
export type Written = {
  readonly amount: string | null
  readonly monthly: string | null
  readonly yearly: string | null
  readonly period: Period | null
}

/** Which of the amounts of a row counts: its currency and its tax count with it. */
export type Taken = 'amount' | 'monthly' | 'yearly'

/**
 * The amount per period. With a period the amount of that period counts: the yearly one of an annual contract, the monthly
 * one otherwise; where only the other is written it is converted exactly. Without a period, the one that is written decides.
 * What is not written is not known.
 */
export function termsOf({ amount, monthly, yearly, period }: Written): {
  amount: string | null
  period: Period | null
  taken: Taken | null
} {
  if (amount !== null) return { amount, period: period ?? 'month', taken: 'amount' }
  const agreed = period ?? (monthly !== null ? 'month' : yearly !== null ? 'year' : null)
  if (agreed === null) return { amount: null, period: null, taken: null }
  const months = monthsIn(agreed)
  if (yearly !== null && (monthly === null || months % 12 === 0))
    return { amount: partOfYear(yearly, months), period: agreed, taken: 'yearly' }
  if (monthly !== null) return { amount: timesMonths(monthly, months), period: agreed, taken: 'monthly' }
  return { amount: null, period: agreed, taken: null }
}

function timesMonths(monthly: string, months: number): string {
  return months === 1 ? monthly : new Exact(monthly).times(months).toFixed()
}

/** With digits enough that the year made of it is the year that was written: a twelfth of ¥1,150,000 is no whole yen. */
function partOfYear(yearly: string, months: number): string {
  return months === 12 ? yearly : new Exact(yearly).times(months).div(12).toDecimalPlaces(placesKept).toFixed()
}

/** Twelve more than a year is rounded to. */
const placesKept = 18

/** Digits enough that nothing is rounded before it is meant to be. */
const Exact = Decimal.clone({ precision: 100 })
