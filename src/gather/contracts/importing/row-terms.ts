import type { ImportOrder, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { termsOf } from '../billing/terms.ts'
import { Period } from '../contract/terms.ts'
import * as words from '../words.ts'
import { moneyIn } from './row-money.ts'

/** An amount that could not be read still stood in a column of months or of years. */
function periodOfUnread({ unread = {}, values }: ImportRow): Period | null {
  if (unread.arr !== undefined && values.mrr == null) return 'year'
  return unread.mrr !== undefined && values.arr == null ? 'month' : null
}

/** An amount that does not say for how long it is stays out: taken for the wrong period it would be twelve times too much. */
export function termsIn(row: ImportRow, order: ImportOrder, ofWorkspace: string) {
  const [amount, monthly, yearly] = [
    moneyIn(row, 'amount', order, ofWorkspace),
    moneyIn(row, 'mrr', order, ofWorkspace),
    moneyIn(row, 'arr', order, ofWorkspace),
  ]
  const period = Period.safeParse(row.values.period ?? order.defaults.period).data ?? null
  const isOpen = amount.amount !== null && Number(amount.amount) !== 0 && period === null
  const { taken, ...terms } = termsOf({
    amount: isOpen ? null : amount.amount,
    monthly: monthly.amount,
    yearly: yearly.amount,
    period: period ?? periodOfUnread(row),
  })
  const all = { amount, monthly, yearly }
  const said = taken === null ? null : all[taken]
  const ofColumn = Object.values(all).find(({ currency }) => currency !== null)?.currency ?? null
  const noPeriod: Lost[] = isOpen ? [{ column: 'amount', because: words.noPeriod }] : []
  return {
    ...terms,
    currency: said === null ? ofColumn : said.currency,
    tax: said?.tax ?? null,
    tax_rate: said?.tax_rate ?? null,
    lost: [...amount.lost, ...monthly.lost, ...yearly.lost, ...noPeriod],
  }
}
