import { type Reason, reasons, type Words } from './reasons.ts'

/**
 * A figure that may not be known.
 *
 * A figure that cannot be computed is never 0, 1, NaN or infinite: it says that it is unknown, and why, by a code for
 * programs and in words for readers. That holds for too little data as for too much.
 */
export type Known<Value> = KnownValue<Value> | Unknown
export type KnownValue<Value> = { readonly known: true; readonly value: Value }
export type Unknown<Code extends Reason = Reason> = {
  readonly known: false
  readonly code: Code
  readonly because: Words
  /** What the reason is about, where it is about something: a name that was handed in, a number. */
  readonly of?: string | number
}

export function known<Value>(value: Value): KnownValue<Value> {
  return { known: true, value }
}

/** @example  unknown('nobody_answered')  // because.en 'nobody answered', because.ja '回答がありません' */
export function unknown<Code extends Reason>(code: Code, of?: string | number): Unknown<Code> {
  const { en, ja }: Words = reasons[code]
  if (of === undefined) return { known: false, code, because: { en, ja } }
  const about = (text: string) => text.replace('{of}', () => String(of))
  return { known: false, code, because: { en: about(en), ja: about(ja) }, of }
}

/** A number, or several in an object, that doubles can hold; where one overflowed, none is known. */
export function finite<Value>(value: Value): Known<Value> {
  return overflows(value) ? unknown('beyond_a_double') : known(value)
}

function overflows(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(overflows)
}

/** Whether the figure is known: narrows a list of figures with `filter(isKnown)`. */
export function isKnown<Figure extends { readonly known: boolean }>(
  figure: Figure,
): figure is Extract<Figure, { readonly known: true }> {
  return figure.known
}
