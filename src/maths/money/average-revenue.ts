import { type Known, known, unknown } from '../known.ts'
import { amountNotNegative, type DecimalText, quotientText } from './decimal.ts'

/**
 * Average revenue per account (ARPA) of a period.
 *
 * ARPA = revenue / accounts
 *
 * The accounts are those who could have paid: those at the opening, or the mean of opening and closing; say which on
 * the screen. With people instead of companies the same quotient is called ARPU.
 *
 * @param revenue   of the period, exact
 * @param accounts  how many; a mean of two counts may end in .5
 * @returns         exact where the quotient ends within 34 digits; unknown without accounts
 * @throws          RangeError naming `revenue` or `accounts`.   O(1)
 * @example         averageRevenue('1000000', 40)  // { known: true, value: '25000' }
 */
export function averageRevenue(revenue: DecimalText, accounts: number): Known<DecimalText> {
  const total = amountNotNegative(revenue, 'revenue')
  if (!(accounts >= 0 && Number.isFinite(accounts))) throw new RangeError(`accounts: ${accounts} is not a count`)
  return accounts === 0 ? unknown('no_accounts') : known(quotientText(total.div(accounts)))
}
