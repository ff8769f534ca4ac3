import { type Known, known, unknown } from '../known.ts'
import { amountNotNegative, type DecimalText } from './decimal.ts'

/**
 * Customer ROI: what the customer gained from us, for each unit that it spent on us, less that unit.
 *
 * ROI = (benefit − cost) / cost
 *
 * @param benefit  saved and earned, as the customer agrees it, not negative
 * @param cost     fees, and the customer's own work where it is counted
 * @returns        a ratio: 0 breaks even, 1 doubles the money, −1 lost all of it; unknown where nothing was spent
 * @throws         RangeError naming `benefit` or `cost`.   O(1)
 * @example        returnOnInvestment('3600000', '1200000')  // { known: true, value: 2 }
 */
export function returnOnInvestment(benefit: DecimalText, cost: DecimalText): Known<number> {
  const gained = amountNotNegative(benefit, 'benefit')
  const spent = amountNotNegative(cost, 'cost')
  return spent.isZero() ? unknown('nothing_spent') : known(gained.minus(spent).div(spent).toNumber())
}
