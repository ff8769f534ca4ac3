import type { ImportOrder, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { contradictsCurrency, currencyOf, fitsCurrency } from '#platform/tables/cells/currencies.ts'
import { textIn } from '#platform/tables/storing/store-rows.ts'
import type { Text } from '#platform/wording/words.ts'
import { isPlaceholder } from '../../customers/customers.ts'
import * as words from '../words.ts'

/** An amount as a row says it. What the row leaves open is `null`; an amount that cannot be believed is left out and named, and what is known beside it stays. */
export type RowMoney = {
  readonly amount: string | null
  readonly currency: string | null
  readonly tax: 'included' | 'excluded' | null
  readonly tax_rate: string | null
  readonly lost: readonly Lost[]
}

/** The currency is the cell's own, else the column's, else the order's; where the two contradict each other no amount is kept. */
export function moneyIn(row: ImportRow, field: string, { defaults }: ImportOrder, ofWorkspace: string): RowMoney {
  const amount = textIn(row, field)
  const said = row.amounts?.[field] ?? {}
  const column = currencyColumn(row)
  const written = column ?? defaults.currency ?? null
  const ofColumn = written === null ? null : currencyOf(written, said.currency)?.currency
  const refused = (because: Text, at = field, currency: string | null = null): RowMoney => ({
    amount: null,
    currency,
    tax: null,
    tax_rate: null,
    lost: amount === null ? [] : [{ column: at, because }],
  })
  if (ofColumn === undefined)
    return refused(words.notACurrency(written ?? '', amount), column === null ? field : 'currency')
  if (said.currency !== undefined && ofColumn !== null && contradictsCurrency(said, ofColumn))
    return refused(words.currencyContradicts(amount ?? '', said.currency, ofColumn), field, ofColumn)
  const ofCell = said.sign !== undefined && !contradictsCurrency(said, ofWorkspace) ? ofWorkspace : said.currency
  const currency = ofColumn ?? ofCell ?? null
  const counted = currency ?? ofWorkspace
  if (amount !== null && !fitsCurrency(amount, counted))
    return refused(words.tooManyDigits(amount, counted), field, currency)
  return { amount, currency, tax: said.tax ?? null, tax_rate: said.taxRate ?? null, lost: [] }
}

function currencyColumn(row: ImportRow): string | null {
  const written = textIn(row, 'currency')
  return written === null || isPlaceholder(written) ? null : written
}
