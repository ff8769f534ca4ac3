import { Decimal } from 'decimal.js'
import type { Period } from './contract.ts'

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
  if (agreed === 'year' && yearly !== null) return { amount: yearly, period: agreed, taken: 'yearly' }
  if (agreed !== null && monthly !== null)
    return { amount: timesMonths(monthly, monthsIn[agreed]), period: agreed, taken: 'monthly' }
  if (agreed !== null && yearly !== null)
    return { amount: partOfYear(yearly, monthsIn[agreed]), period: agreed, taken: 'yearly' }
  return { amount: null, period: agreed, taken: null }
}

function timesMonths(monthly: string, months: number): string {
  return months === 1 ? monthly : new Decimal(monthly).times(months).toFixed()
}

function partOfYear(yearly: string, months: number): string {
  return new Decimal(yearly).times(months).div(12).toDecimalPlaces(6).toFixed()
}

export const monthsIn: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: 12 }
