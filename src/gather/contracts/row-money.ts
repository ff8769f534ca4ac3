import type { AmountSaid, ImportOrder, ImportRow, Lost } from '#platform/contributions.ts'
import { textIn } from '#platform/tables/storing/store-rows.ts'
import type { Text } from '#platform/words.ts'
import { isPlaceholder } from '../customers/customers.ts'
import * as words from './words.ts'

/** An amount as a row says it. What the row leaves open is `null`; an amount that cannot be believed is left out and named. */
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
  const ofColumn = written === null ? null : currencyOf(written)
  const refused = (because: Text, at = field): RowMoney => ({
    amount: null,
    currency: null,
    tax: null,
    tax_rate: null,
    lost: amount === null ? [] : [{ column: at, because }],
  })
  if (ofColumn === undefined)
    return refused(words.notACurrency(written ?? '', amount), column === null ? field : 'currency')
  if (said.currency !== undefined && currencyOf(said.currency) === undefined)
    return refused(words.notACurrency(said.currency, amount))
  if (said.currency !== undefined && ofColumn !== null && !agree(said, ofColumn))
    return refused(words.currencyContradicts(amount ?? '', said.currency, ofColumn))
  const currency = ofColumn ?? said.currency ?? null
  const counted = currency ?? ofWorkspace
  if (amount !== null && decimalsOf(amount) > digitsOf(counted)) return refused(words.tooManyDigits(amount, counted))
  return { amount, currency, tax: said.tax ?? null, tax_rate: said.taxRate ?? null, lost: [] }
}

/** The currency that a code, a sign or a word means; `undefined` where it is none of ISO 4217. */
export function currencyOf(written: string): string | undefined {
  const word = written.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
  return signs[word] ?? (codes.has(word) ? word : undefined)
}

function currencyColumn(row: ImportRow): string | null {
  const written = textIn(row, 'currency')
  return written === null || isPlaceholder(written) ? null : written
}

/** A bare sign belongs to several currencies, a code to one. */
function agree({ currency = '', by }: AmountSaid, ofColumn: string): boolean {
  if (currency === ofColumn) return true
  return by !== 'code' && (signOf[currency]?.includes(ofColumn) ?? false)
}

function decimalsOf(amount: string): number {
  return (amount.split('.')[1] ?? '').replace(/0+$/, '').length
}

const digits = new Map<string, number>()

/** A file has many rows and few currencies. */
function digitsOf(currency: string): number {
  const known = digits.get(currency)
  if (known !== undefined) return known
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  digits.set(currency, maximumFractionDigits)
  return maximumFractionDigits
}

const codes = new Set(Intl.supportedValuesOf('currency'))
const signOf: Readonly<Record<string, readonly string[]>> = {
  USD: ['CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS'],
  JPY: ['CNY'],
  GBP: ['EGP', 'LBP', 'GIP'],
}
/** Signs and words under which currencies are written. */
const signs: Readonly<Record<string, string>> = {
  円: 'JPY',
  '¥': 'JPY',
  '\\': 'JPY',
  日本円: 'JPY',
  YEN: 'JPY',
  $: 'USD',
  US$: 'USD',
  ドル: 'USD',
  米ドル: 'USD',
  '€': 'EUR',
  EURO: 'EUR',
  ユーロ: 'EUR',
  '£': 'GBP',
  ポンド: 'GBP',
  CA$: 'CAD',
  A$: 'AUD',
  人民元: 'CNY',
  元: 'CNY',
  '₩': 'KRW',
  ウォン: 'KRW',
  '₹': 'INR',
}
