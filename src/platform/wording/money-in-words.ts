import type { Text } from './words.ts'

type Money = { readonly amount: string | number; readonly currency: string }

/** An amount as each language writes it inside a sentence, without the smallest coins: `¥3,900,000`, `3,900,000円`. */
export function moneyInWords(money: Money): Text {
  return inBoth(money, { maximumFractionDigits: 0 })
}

/** What somebody pays, to the coin and, where it is less than one, beyond: `$9.99`, `$2,736`, `¥0.5`. */
export function priceInWords(money: Money): Text {
  return inBoth(money, priceDigits(money.currency))
}

/** At least the digits that the currency has, at most four, and none where it is whole. */
export function priceDigits(currency: string): Intl.NumberFormatOptions {
  const { minimumFractionDigits = 0 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  return { minimumFractionDigits, maximumFractionDigits: 4, trailingZeroDisplay: 'stripIfInteger' }
}

/** Only the yen and the dollar of the United States go by the bare sign; others that share it say whose it is: `CA$1,000`, `CN¥1,000`. */
export function moneyIn(tag: string, { amount, currency }: Money, digits: Intl.NumberFormatOptions): string {
  // `Intl` formats decimal strings exactly; its types know only numbers and number literals.
  const exact = amount as number | Intl.StringNumericLiteral
  const write = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(tag, { ...options, ...digits }).format(exact).replace('-', '−')
  if (tag === 'ja-JP' && currency === 'JPY') return `${write({})}円`
  return write({
    style: 'currency',
    currency,
    currencyDisplay: currency === 'JPY' || currency === 'USD' ? 'narrowSymbol' : 'symbol',
  })
}

function inBoth(money: Money, digits: Intl.NumberFormatOptions): Text {
  return { en: moneyIn('en-GB', money, digits), ja: moneyIn('ja-JP', money, digits) }
}
