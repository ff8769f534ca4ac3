import { Decimal } from 'decimal.js'
import { fractionDigits } from '#maths/money/money.ts'
import type { Scenario } from '../contract.ts'

/** What is newly won until the end of each of the twelve months, in whole smallest units: each month as much again, and none of it leaves. */
export function newBusinessOf({ newMonthly }: Scenario, currency: string): bigint[] {
  const unit = new Exact(10).pow(fractionDigits(currency))
  const newly = BigInt(new Exact(newMonthly).times(unit).toDecimalPlaces(0).toFixed())
  return Array.from({ length: 12 }, (_, i) => BigInt(i + 1) * newly)
}

export function inAll(each: readonly bigint[]): bigint {
  return each.reduce((sum, one) => sum + one, 0n)
}

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP })
