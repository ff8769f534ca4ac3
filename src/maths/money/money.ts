import { Decimal } from 'decimal.js'
import { type DecimalText, decimal, decimalText, type ExactDecimal, sumOfDecimals } from './decimal.ts'

/** An exact amount of one currency, ISO 4217: { amount: '1200000', currency: 'JPY' }. */
export type Money = { readonly amount: DecimalText; readonly currency: string }

/**
 * How a half is rounded: `half up` away from zero, as on invoices; `half even` to the even neighbour, which has no
 * drift over many roundings; `down` towards zero, the Japanese 切り捨て.
 */
export type Rounding = 'half up' | 'half even' | 'down'

const modeOf = {
  'half up': Decimal.ROUND_HALF_UP,
  'half even': Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
} as const

/**
 * The exact sum of amounts of one currency; nothing in it is rounded.
 *
 * @param currency  the currency of all of them, so that the sum of none is 0 of something
 * @throws          RangeError naming `amounts` when one is in another currency.   O(n)
 * @example         sumOfMoney([{ amount: '0.1', currency: 'USD' }, { amount: '0.2', currency: 'USD' }], 'USD')
 *                  // { amount: '0.3', currency: 'USD' }
 */
export function sumOfMoney(amounts: readonly Money[], currency: string): Money {
  const foreign = amounts.find((money) => money.currency !== currency)
  if (foreign !== undefined) throw new RangeError(`amounts: ${foreign.currency} among ${currency}`)
  return { amount: decimalText(sumOfDecimals(amounts.map(({ amount }) => decimal(amount, 'amounts')))), currency }
}

/**
 * An amount rounded to the smallest unit of its currency: whole yen, hundredths of a dollar.
 *
 * @throws   RangeError naming `money.amount` or `money.currency`.
 * @example  roundMoney({ amount: '100.5', currency: 'JPY' })  // { amount: '101', currency: 'JPY' }
 */
export function roundMoney({ amount, currency }: Money, rounding: Rounding = 'half up'): Money {
  const rounded = decimal(amount, 'money.amount').toDecimalPlaces(fractionDigits(currency), modeOf[rounding])
  return { amount: decimalText(rounded), currency }
}

/**
 * An amount split in proportion to weights, in whole smallest units, so that the parts add up to the amount exactly.
 *
 * Each part is first rounded towards zero; the units left over go one by one to the largest remainders, the earlier
 * part first among equals (Hamilton's method, 1792).
 *
 * @param weights  not negative, not all 0; one part comes back for each
 * @throws         RangeError naming `money.amount` when it has more fraction digits than its currency, or `weights`.
 *                 O(n log n)
 * @example        allocateMoney({ amount: '100', currency: 'JPY' }, [1, 1, 1]).map((part) => part.amount)
 *                 // ['34', '33', '33']
 */
export function allocateMoney(money: Money, weights: readonly number[]): Money[] {
  const whole = decimal(money.amount, 'money.amount')
  const digits = fractionDigits(money.currency)
  if (whole.decimalPlaces() > digits) throw new RangeError(`money.amount: ${money.amount} is not in whole units`)
  const total = totalWeight(weights)
  const shares = weights.map((weight) => whole.times(weight).div(total))
  const parts = shares.map((share) => share.toDecimalPlaces(digits, Decimal.ROUND_DOWN))
  const unit = new Decimal(10).pow(-digits).times(whole.isNegative() ? -1 : 1)
  const left = whole.minus(sumOfDecimals(parts)).div(unit).toNumber()
  const neediest = byRemainder(shares, parts).slice(0, left)
  for (const i of neediest) parts[i] = parts[i]?.plus(unit) ?? whole
  return parts.map((part) => ({ amount: decimalText(part), currency: money.currency }))
}

/**
 * How many digits a currency has after the point: 0 for JPY, 2 for USD, 3 for KWD.
 *
 * @throws  RangeError naming `currency` when it is not three letters.
 */
export function fractionDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`currency: '${currency}' is not an ISO 4217 code`)
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

function totalWeight(weights: readonly number[]): ExactDecimal {
  const wrong = weights.find((weight) => !(weight >= 0 && Number.isFinite(weight)))
  if (wrong !== undefined) throw new RangeError(`weights: ${wrong} is not a weight`)
  const total = sumOfDecimals(weights.map((weight) => new Decimal(weight)))
  if (total.isZero()) throw new RangeError('weights: they are all 0')
  return total
}

function byRemainder(shares: readonly ExactDecimal[], parts: readonly ExactDecimal[]): number[] {
  const remainders = shares.map((share, i) => share.minus(parts[i] ?? share).abs())
  return remainders.map((_, i) => i).sort((a, b) => remainders[b]?.cmp(remainders[a] ?? 0) || a - b)
}
