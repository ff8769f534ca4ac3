import { type Known, known, unknown } from '../known.ts'
import { amountNotNegative, type DecimalText, decimalText, quotientText, rate } from './decimal.ts'

/**
 * Lifetime value of a customer whose payments are known: what it bought, and the profit in that.
 *
 * purchases = Σ payments;   profit = purchases × margin
 *
 * Two different things are called LTV; a screen says which.
 *
 * @param payments  exact amounts, not negative
 * @param margin    the part of revenue that remains after the cost of serving, 0–1
 * @throws          RangeError naming `payments[i]` or `margin`.   O(n)
 * @example         lifetimeValueToDate(Array.from({ length: 18 }, () => '50000'), 0.7)
 *                  // { purchases: '900000', profit: '630000' }
 */
export function lifetimeValueToDate(
  payments: readonly DecimalText[],
  margin: number,
): { readonly purchases: DecimalText; readonly profit: DecimalText } {
  const kept = rate(margin, 'margin')
  const parts = payments.map((payment, i) => amountNotNegative(payment, `payments[${i}]`))
  const purchases = parts.reduce((sum, part) => sum.plus(part), kept.times(0))
  return { purchases: decimalText(purchases), profit: decimalText(purchases.times(kept)) }
}

/**
 * The textbook forecast of lifetime value: monthly margin over monthly churn.
 *
 * LTV = ARPA × margin / churn
 *
 * It assumes that everybody leaves at the same constant rate for ever, which real customers do not: those who stay
 * are more loyal, so it is too low for them (see the shifted beta-geometric model in `lifetime/`).
 *
 * @returns  exact where the quotient ends within 34 digits; unknown where nobody leaves, when it has no bound
 * @throws   RangeError naming `monthlyRevenue`, `margin` or `monthlyChurn`.   O(1)
 * @example  forecastLifetimeValue({ monthlyRevenue: '50000', margin: 0.7, monthlyChurn: 0.02 })
 *           // { known: true, value: '1750000' }
 */
export function forecastLifetimeValue(per: {
  readonly monthlyRevenue: DecimalText
  readonly margin: number
  readonly monthlyChurn: number
}): Known<DecimalText> {
  const profit = amountNotNegative(per.monthlyRevenue, 'monthlyRevenue').times(rate(per.margin, 'margin'))
  const churn = rate(per.monthlyChurn, 'monthlyChurn')
  return churn.isZero() ? unknown('nobody_leaves') : known(quotientText(profit.div(churn)))
}
