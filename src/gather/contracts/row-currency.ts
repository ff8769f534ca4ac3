import type { Context } from '#platform/context.ts'
import type { ImportOrder, ImportRow } from '#platform/contributions.ts'
import { textIn } from '#platform/tables/storing/store-rows.ts'

/** The currency of the row, of the order, or of the workspace; `undefined` where what is written is none. */
export function currencyIn(row: ImportRow, order: ImportOrder, context: Context): string | undefined {
  const currency = (textIn(row, 'currency') ?? order.defaults.currency ?? context.workspace.currency)
    .normalize('NFKC')
    .toUpperCase()
  return signs[currency] ?? (/^[A-Z]{3}$/.test(currency) ? currency : undefined)
}

const signs: Readonly<Record<string, string>> = {
  円: 'JPY',
  '¥': 'JPY',
  日本円: 'JPY',
  $: 'USD',
  US$: 'USD',
  ドル: 'USD',
  '€': 'EUR',
  ユーロ: 'EUR',
  '£': 'GBP',
}
