import { Decimal } from 'decimal.js'

/**
 * An exact decimal number, written as money is written in SQL and JSON: digits with an optional sign and an optional
 * fraction, '-1234.50', never an exponent. Binary floating point cannot hold 0.10; this can.
 */
export type DecimalText = string

/**
 * Arithmetic with 120 significant digits. Numbers come in with at most 40, so sums of a billion of them and products
 * of two are exact; only a division may round, half up, at the 120th digit.
 */
const Exact = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 })
export type ExactDecimal = InstanceType<typeof Exact>

const written = /^-?\d+(\.\d+)?$/
const mostDigits = 40

/**
 * The exact number that a text writes.
 *
 * @param text      such as '1200000' or '-0.05'
 * @param argument  how the caller names it, for the error
 * @throws          RangeError naming the argument when it is not a plain decimal of at most 40 digits.   O(digits)
 * @example         decimal('0.1', 'amount').plus('0.2').toFixed()  // '0.3'
 */
export function decimal(text: DecimalText, argument: string): ExactDecimal {
  if (!written.test(text) || text.length > mostDigits + 2) {
    throw new RangeError(`${argument}: '${text}' is not a decimal number of at most ${mostDigits} digits`)
  }
  return new Exact(text)
}

/** A decimal that must not be negative, such as a price or a cost. */
export function amountNotNegative(text: DecimalText, argument: string): ExactDecimal {
  const amount = decimal(text, argument)
  if (amount.isNegative() && !amount.isZero()) throw new RangeError(`${argument}: ${text} is negative`)
  return amount
}

/** A rate between 0 and 1 given as a number, exactly as its shortest writing says: 0.1 is one tenth. */
export function rate(value: number, argument: string): ExactDecimal {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${argument}: ${value} is not between 0 and 1`)
  return new Exact(value)
}

/** The number as text, without an exponent and without a negative zero. */
export function decimalText(value: ExactDecimal): DecimalText {
  return value.isZero() ? '0' : value.toFixed()
}

/** A quotient as text: exact where it ends within 34 significant digits, otherwise rounded half up there. */
export function quotientText(value: ExactDecimal): DecimalText {
  return decimalText(value.toSignificantDigits(34))
}

/** The exact sum; 0 of nothing. */
export function sumOfDecimals(values: Iterable<ExactDecimal>): ExactDecimal {
  let sum = new Exact(0)
  for (const value of values) sum = sum.plus(value)
  return sum
}
