import type { ImportOrder, ImportRow, Lost } from '#platform/contributions.ts'
import { Period } from './contract.ts'
import { moneyIn } from './row-money.ts'
import { termsOf } from './terms.ts'
import * as words from './words.ts'

/** An amount that does not say for how long it is stays out: taken for the wrong period it would be twelve times too much. */
export function termsIn(row: ImportRow, order: ImportOrder, ofWorkspace: string) {
  const [amount, monthly, yearly] = [
    moneyIn(row, 'amount', order, ofWorkspace),
    moneyIn(row, 'mrr', order, ofWorkspace),
    moneyIn(row, 'arr', order, ofWorkspace),
  ]
  const period = Period.safeParse(row.values.period ?? order.defaults.period).data ?? null
  const isOpen = amount.amount !== null && Number(amount.amount) !== 0 && period === null
  const terms = termsOf({
    amount: isOpen ? null : amount.amount,
    monthly: monthly.amount,
    yearly: yearly.amount,
    period,
  })
  const said = [amount, monthly, yearly].filter((one) => one.amount !== null)
  const first = <Key extends 'currency' | 'tax' | 'tax_rate'>(key: Key) =>
    said.map((one) => one[key]).find((value) => value !== null) ?? null
  const noPeriod: Lost[] = isOpen ? [{ column: 'amount', because: words.noPeriod }] : []
  return {
    ...terms,
    currency: first('currency'),
    tax: first('tax'),
    tax_rate: first('tax_rate'),
    lost: [...amount.lost, ...monthly.lost, ...yearly.lost, ...noPeriod],
  }
}
