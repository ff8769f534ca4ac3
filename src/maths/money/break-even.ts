import { type Known, known, unknown } from '../known.ts'
import { amountNotNegative, type DecimalText, decimalText, type ExactDecimal, sumOfDecimals } from './decimal.ts'

/** What one period costs and what it brings, both as amounts that are not negative. */
export type PeriodFlow = { readonly cost: DecimalText; readonly gain: DecimalText }

export type BreakEven = {
  /** The balance after each period. */
  readonly balance: readonly DecimalText[]
  /** The lowest balance, and the periods (1 is the first) that end with it. */
  readonly trough: { readonly balance: DecimalText; readonly periods: readonly number[] }
  /** The first period (1 is the first) from whose end on the balance never falls below zero again. */
  readonly period: Known<number>
}

/**
 * When an undertaking has earned back what was put in.
 *
 * balance(k) = Σ_{i ≤ k} (gainᵢ − costᵢ);   break-even = min { k : balance(j) ≥ 0 for all j ≥ k }
 *
 * Asking for the balance to stay above zero, and not only to touch it, keeps a first month that happens to earn from
 * being called the break-even.
 *
 * @returns  exact balances; unknown without flows, `period` alone where the last balance is still negative
 * @throws   RangeError naming the part of a flow that is negative.   O(n)
 * @example  breakEven([{ cost: '100', gain: '0' }, { cost: '0', gain: '100' }]).period  // { known: true, value: 2 }
 */
export function breakEven(flows: readonly PeriodFlow[]): Known<BreakEven> {
  if (flows.length === 0) return unknown('no_cash_flows')
  const balances = balancesOf(flows)
  const lowest = balances.reduce((least, balance) => (balance.lessThan(least) ? balance : least))
  return known({
    balance: balances.map(decimalText),
    trough: {
      balance: decimalText(lowest),
      periods: balances.flatMap((balance, i) => (balance.equals(lowest) ? [i + 1] : [])),
    },
    period: periodOf(balances),
  })
}

function balancesOf(flows: readonly PeriodFlow[]): ExactDecimal[] {
  let balance = sumOfDecimals([])
  return flows.map(({ cost, gain }, i) => {
    balance = balance.plus(amountNotNegative(gain, `flows[${i}].gain`))
    balance = balance.minus(amountNotNegative(cost, `flows[${i}].cost`))
    return balance
  })
}

function periodOf(balances: readonly ExactDecimal[]): Known<number> {
  const lastInDebt = balances.findLastIndex((balance) => balance.lessThan(0))
  return lastInDebt === balances.length - 1 ? unknown('still_in_debt') : known(lastInDebt + 2)
}
