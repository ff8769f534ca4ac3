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
export function worthOf(priced: Priced, rate: string | null, { currency, parts }: Measure): Worth {
  const { yearly, tax, taxRate } = priced
  if (yearly === null) return { known: false, because: 'amount' }
  if (tax === 'included' && taxRate === null) return { known: false, because: 'tax' }
  if (rate === null) return { known: false, because: 'rate' }
  const worth = scaled(yearly, 6) * percent * scaled(rate, 18) * 10n ** BigInt(fractionDigits(currency))
  const of = (percent + taxIn(priced)) * BigInt(parts) * scale.amount * scale.rate
  return { known: true, units: quotient(worth, of) }
}

/** Whether as much is paid for each seat, of a year and without the tax: told before anything is rounded. */
export function isSamePrice(
  one: Priced & { readonly seats: number },
  other: Priced & { readonly seats: number },
): boolean {
  const paid = ({ yearly }: Priced, seats: number) => scaled(yearly ?? '0', 6) * BigInt(seats)
  return taxIn(one) === taxIn(other) && paid(one, other.seats) === paid(other, one.seats)
}

/** The rate of the tax that an amount holds, in millionths of a percent. */
function taxIn({ tax, taxRate }: Priced): bigint {
  return tax === 'included' ? scaled(taxRate ?? '0', 6) : 0n
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
  return new Exact(units.toString()).div(new Exact(10).pow(fractionDigits(currency))).toFixed(fractionDigits(currency))
}

function scaled(text: string, digits: number): bigint {
  return BigInt(new Exact(text).times(new Exact(10).pow(digits)).toDecimalPlaces(0).toFixed())
}

const Exact = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP })
