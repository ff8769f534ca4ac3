import type { Text } from './words.ts'

type Money = { readonly amount: string; readonly currency: string }

/** An amount as each language writes it inside a sentence, without the smallest coins: `¥3,900,000`, `3,900,000円`. */
export function moneyInWords(money: Money): Text {
  return written(money, { maximumFractionDigits: 0 })
}

/** What somebody pays, to the coin: `$9.99`, `$2,736`. */
export function priceInWords(money: Money): Text {
  return written(money, { trailingZeroDisplay: 'stripIfInteger' })
}

function written({ amount, currency }: Money, digits: Intl.NumberFormatOptions): Text {
  const write = (tag: string, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(tag, { ...digits, ...options }).format(amount as Intl.StringNumericLiteral)
  const display = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  return {
    en: write('en-GB', display),
    ja: currency === 'JPY' ? `${write('ja-JP', {})}円` : write('ja-JP', display),
  }
}
