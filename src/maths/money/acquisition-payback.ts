import { type Known, known, unknown } from '../known.ts'
import { amountNotNegative, type DecimalText, decimal, decimalText, rate } from './decimal.ts'

/** What winning a customer cost, and the margin (revenue less the cost of serving) that it brings each month. */
export type Acquisition = { readonly cost: DecimalText; readonly monthlyMargin: DecimalText }

/**
 * CAC payback: after how many months the margin has repaid the cost of winning the customer.
 *
 * months = cost / monthlyMargin
 *
 * With a monthly churn c the expected margin of month k is margin·(1 − c)^(k−1), and
 *
 * months = ln(1 − cost·c / margin) / ln(1 − c)
 *
 * which does not exist when cost ≥ margin / c: on average such a customer leaves before repaying.
 *
 * @param monthlyChurn  0 ≤ c < 1; 0 unless said, which is the usual and flattering figure
 * @returns             months, not rounded; unknown where it is never repaid
 * @throws              RangeError naming `cost`, `monthlyMargin` or `monthlyChurn`.   O(1)
 * @example             acquisitionPayback({ cost: '600000', monthlyMargin: '50000' })  // { known: true, value: 12 }
 */
export function acquisitionPayback({ cost, monthlyMargin }: Acquisition, monthlyChurn = 0): Known<number> {
  const spent = amountNotNegative(cost, 'cost')
  const margin = decimal(monthlyMargin, 'monthlyMargin')
  const churn = rate(monthlyChurn, 'monthlyChurn')
  if (churn.equals(1)) throw new RangeError('monthlyChurn: 1 leaves nobody')
  if (spent.isZero()) return known(0)
  if (margin.lessThanOrEqualTo(0)) return unknown('no_margin')
  if (churn.isZero()) return known(spent.div(margin).toNumber())
  const lost = spent.times(churn).div(margin)
  if (lost.greaterThanOrEqualTo(1)) return unknown('leave_before_repaying')
  return known(Math.log1p(-lost.toNumber()) / Math.log1p(-monthlyChurn))
}

/**
 * What a customer who stays so many months leaves in the till: negative is the loss from leaving early.
 *
 * @throws   RangeError naming `months` when it is not a count, `cost` or `monthlyMargin`.
 * @example  balanceAfter({ cost: '600000', monthlyMargin: '50000' }, 5)  // '-350000'
 */
export function balanceAfter({ cost, monthlyMargin }: Acquisition, months: number): DecimalText {
  if (!Number.isInteger(months) || months < 0) throw new RangeError(`months: ${months} is not a count`)
  return decimalText(decimal(monthlyMargin, 'monthlyMargin').times(months).minus(amountNotNegative(cost, 'cost')))
}
