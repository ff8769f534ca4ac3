import type { Text } from './words.ts'

/** An amount as each language writes it inside a sentence, without the smallest coins: `¥3,900,000`, `3,900,000円`. */
export function moneyInWords({ amount, currency }: { readonly amount: string; readonly currency: string }): Text {
  const write = (tag: string, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: 0, ...options }).format(amount as Intl.StringNumericLiteral)
  const display = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  return {
    en: write('en-GB', display),
    ja: currency === 'JPY' ? `${write('ja-JP', {})}円` : write('ja-JP', display),
  }
}
