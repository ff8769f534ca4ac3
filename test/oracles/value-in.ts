import type { Known } from '../../src/maths/known.ts'

/** The value of a figure that a test expects to be known; fails with the reason when it is not. */
export function valueIn<Value>(figure: Known<Value>): Value {
  if (!figure.known) throw new Error(`unknown: ${figure.because.en}`)
  return figure.value
}
