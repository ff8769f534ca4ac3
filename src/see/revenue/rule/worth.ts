import { Decimal } from 'decimal.js'
import { fractionDigits } from '#maths/money/money.ts'

/** What an amount is counted in: whole units of a currency (yen, cents), of a month or of a year. */
export type Measure = {
  readonly currency: string
  /** Into how many parts a year is divided: twelve, or one. */
  readonly parts: 12 | 1
}

export type Priced = { readonly yearly: string | null; readonly tax: string; readonly taxRate: string | null }
export type Worth =
  | { readonly known: true; readonly units: bigint }
  | { readonly known: false; readonly because: 'amount' | 'tax' | 'rate' }

const scale = { amount: 10n ** 6n, rate: 10n ** 18n }
const percent = 100n * scale.amount

/**
 * What a contract is worth in a month or a year: its yearly value without the tax, at a rate, rounded once and half up to the smallest
 * unit of the currency. `rate` is `null` where none is on record.
 *
 * @example  worthOf({ yearly: '13200', tax: 'included', taxRate: '10' }, '1', { currency: 'JPY', parts: 12 })  // 1000 yen
 */
export function worthOf({ yearly, tax, taxRate }: Priced, rate: string | null, { currency, parts }: Measure): Worth {
  if (yearly === null) return { known: false, because: 'amount' }
  if (tax === 'included' && taxRate === null) return { known: false, because: 'tax' }
  if (rate === null) return { known: false, because: 'rate' }
  const held = tax === 'included' ? scaled(taxRate ?? '0', 6) : 0n
  const worth = scaled(yearly, 6) * percent * scaled(rate, 18) * 10n ** BigInt(fractionDigits(currency))
  const of = (percent + held) * BigInt(parts) * scale.amount * scale.rate
  return { known: true, units: quotient(worth, of) }
}

/** Rounded half up, away from zero. */
export function quotient(dividend: bigint, divisor: bigint): bigint {
  const isBelow = dividend < 0n !== divisor < 0n
  const [over, under] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor]
  const size = (2n * over + under) / (2n * under)
  return isBelow ? -size : size
}

/** Whole smallest units as the amount that they are: 12345 cents are `123.45`. */
export function amountOf(units: bigint, currency: string): string {
  return new Decimal(units.toString())
    .div(new Decimal(10).pow(fractionDigits(currency)))
    .toFixed(fractionDigits(currency))
}

function scaled(text: string, digits: number): bigint {
  return BigInt(new Exact(text).times(new Exact(10).pow(digits)).toDecimalPlaces(0).toFixed())
}

const Exact = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP })
