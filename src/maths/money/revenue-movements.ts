import { type CalendarDate, dayNumber } from '../time/calendar-date.ts'
import { type DecimalText, decimalText, type ExactDecimal, sumOfDecimals } from './decimal.ts'
import { type RecurringContract, revenuePerCustomer, spanOf } from './recurring-revenue.ts'

export type MovementKind = 'new' | 'reactivation' | 'expansion' | 'contraction' | 'churn' | 'steady'

/** What became of one customer's revenue: `change` is `after − before`, negative for contraction and churn. */
export type CustomerMovement = {
  readonly customer: string
  readonly kind: MovementKind
  readonly before: DecimalText
  readonly after: DecimalText
  readonly change: DecimalText
}

/** Amounts are never negative, and opening + new + reactivation + expansion − contraction − churn = closing. */
export type RevenueMovements = {
  readonly opening: DecimalText
  readonly new: DecimalText
  readonly reactivation: DecimalText
  readonly expansion: DecimalText
  readonly contraction: DecimalText
  readonly churn: DecimalText
  readonly closing: DecimalText
  /** How many customers paid at the opening and at the closing, and how many moved in each way. */
  readonly customers: Readonly<Record<Exclude<MovementKind, 'steady'> | 'opening' | 'closing' | 'steady', number>>
  readonly byCustomer: readonly CustomerMovement[]
}

/**
 * How recurring revenue moved from one date to another, customer by customer.
 *
 *   new           nothing before, something after, and never a paying contract before
 *   reactivation  nothing before, something after, but a paying contract at some earlier time
 *   expansion     more after than before       contraction  less after than before, but something
 *   churn         something before, nothing after
 *
 * Revenue is compared at the end of the two days, so a customer who came and went in between does not appear, and
 * one who ended a contract and signed another by `to` expanded, contracted or held steady; they did not churn.
 * A customer is one however many contracts it has: an ended contract beside a larger new one is an expansion.
 *
 * @param contracts  of one currency, in any order
 * @param between    the two dates, `from` not after `to`
 * @returns          exact amounts; customers in the order of their names, those without revenue on both dates left out
 * @throws           RangeError naming `between.to` when it comes before `from`, or a part of `contracts[i]`.   O(n log n)
 * @example          revenueMovements([{ customer: 'a', monthlyValue: '80', startsOn: '2026-02-01', endsOn: null }],
 *                     { from: '2026-01-31', to: '2026-02-28' }).new  // '80'
 */
export function revenueMovements(
  contracts: readonly RecurringContract[],
  between: { readonly from: CalendarDate; readonly to: CalendarDate },
): RevenueMovements {
  const opening = dayNumber(between.from)
  if (dayNumber(between.to) < opening) throw new RangeError(`between.to: '${between.to}' comes before from`)
  const before = revenuePerCustomer(contracts, between.from)
  const after = revenuePerCustomer(contracts, between.to)
  const paidOnce = customersWhoPaidBy(contracts, opening)
  const customers = [...new Set([...before.keys(), ...after.keys()])].sort()
  const moves = customers.flatMap((customer) => {
    const move = { customer, was: before.get(customer) ?? nothing, is: after.get(customer) ?? nothing }
    if (move.was.isZero() && move.is.isZero()) return []
    return [{ ...move, kind: kindOf(move.was, move.is, paidOnce.has(customer)) }]
  })
  return summed(moves)
}

type Move = {
  readonly customer: string
  readonly was: ExactDecimal
  readonly is: ExactDecimal
  readonly kind: MovementKind
}

const nothing = sumOfDecimals([])

function kindOf(was: ExactDecimal, is: ExactDecimal, paidOnce: boolean): MovementKind {
  if (was.isZero()) return paidOnce ? 'reactivation' : 'new'
  if (is.isZero()) return 'churn'
  if (is.equals(was)) return 'steady'
  return is.greaterThan(was) ? 'expansion' : 'contraction'
}

function customersWhoPaidBy(contracts: readonly RecurringContract[], day: number): ReadonlySet<string> {
  const paid = contracts.filter((contract, i) => spanOf(contract, i).starts <= day && Number(contract.monthlyValue) > 0)
  return new Set(paid.map(({ customer }) => customer))
}

function summed(moves: readonly Move[]): RevenueMovements {
  const of = (kind: MovementKind) => moves.filter((move) => move.kind === kind)
  const amount = (kind: MovementKind) => decimalText(sumOfDecimals(of(kind).map(({ was, is }) => is.minus(was).abs())))
  return {
    opening: decimalText(sumOfDecimals(moves.map(({ was }) => was))),
    new: amount('new'),
    reactivation: amount('reactivation'),
    expansion: amount('expansion'),
    contraction: amount('contraction'),
    churn: amount('churn'),
    closing: decimalText(sumOfDecimals(moves.map(({ is }) => is))),
    customers: {
      opening: moves.filter(({ was }) => !was.isZero()).length,
      new: of('new').length,
      reactivation: of('reactivation').length,
      expansion: of('expansion').length,
      contraction: of('contraction').length,
      churn: of('churn').length,
      steady: of('steady').length,
      closing: moves.filter(({ is }) => !is.isZero()).length,
    },
    byCustomer: moves.map(({ customer, kind, was, is }) => ({
      customer,
      kind,
      before: decimalText(was),
      after: decimalText(is),
      change: decimalText(is.minus(was)),
    })),
  }
}
