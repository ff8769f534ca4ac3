import { type DecimalText, decimal, decimalText } from '#maths/money/decimal.ts'
import type { Text } from '#platform/wording/words.ts'
import type { TargetVersion, Verdict } from '../contract/target.ts'
import { unsaid } from '../words.ts'

type Aim = Pick<TargetVersion, 'value' | 'unit' | 'figure' | 'currency' | 'better'>
/** The actual figure of the period, as far as it goes by today. */
export type Actual = {
  readonly to: string
  readonly value:
    | { readonly known: true; readonly value: DecimalText }
    | { readonly known: false; readonly because: Text }
  readonly currency: string | null
  readonly unit: string | null
  readonly figure: string | null
}
type Span = { readonly startsOn: string; readonly endsOn: string }

/**
 * Actual against target. What is aimed at is reached when the figure is on the better side of the target, or on it; where the KPI is
 * measured by another figure or in something else by now, or its currency is another, nothing is compared.
 *
 * @param actual  undefined where the period is not told of at all
 */
export function verdictOf(aim: Aim, { startsOn, endsOn }: Span, actual: Actual | undefined, today: string): Verdict {
  const none = { isOver: today > endsOn, actual: null, off: null, on: null, because: null }
  const unknown = (because: Text): Verdict => ({ ...none, state: 'unknown', because })
  if (aim.value === null) return { ...none, state: 'withdrawn' }
  if (startsOn > today) return { ...none, state: 'not begun' }
  if (actual === undefined) return unknown(unsaid.otherPeriods)
  if (actual.figure !== aim.figure) return unknown(actual.unit === aim.unit ? unsaid.otherFigure : unsaid.otherUnit)
  if (!actual.value.known) return unknown(actual.value.because)
  if (actual.unit !== aim.unit) return unknown(unsaid.otherUnit)
  if (actual.currency !== aim.currency) return unknown(unsaid.otherCurrency)
  const difference = decimal(actual.value.value, 'actual').minus(decimal(aim.value, 'target'))
  const beyond = aim.better === 'higher' ? difference : difference.neg()
  return {
    ...none,
    state: beyond.isNegative() && !beyond.isZero() ? 'short' : 'reached',
    actual: actual.value.value,
    off: decimalText(difference.abs()),
    on: actual.to,
  }
}
